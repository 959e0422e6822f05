/* SPDX-License-Identifier: MIT */
/* A word of an option that is one of a few names. */
#ifndef CHOICE_H
#define CHOICE_H

#include <portinfo.h>

/*
 * Returns the index of the name, 0 to count - 1, that equals a word.  If none
 * does, returns count and sets the error to "unknown WHAT 'WORD'; expected"
 * and the names, which have to fit.
 */
unsigned int choice_read(const char *word, size_t length,
    const char *(*name)(unsigned int index), unsigned int count,
    const char *what, struct portinfo_message *message);

#endif
