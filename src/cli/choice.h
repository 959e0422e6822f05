/* SPDX-License-Identifier: MIT */
/* A word of an option that is one of a few names. */
#ifndef CHOICE_H
#define CHOICE_H

#include <portinfo.h>

#include "span.h"

/* Holds each of the names. */
enum { CHOICE_SIZE = 12 };

/*
 * Returns the index of the name, 0 to count - 1, that equals a word.  If none
 * does, returns count and sets the error to "unknown WHAT 'WORD'; expected"
 * and the names, which have to fit.
 */
unsigned int choice_read(struct pi_span word, const char (*names)[CHOICE_SIZE],
    unsigned int count, const char *what, struct portinfo_message *message);

#endif
