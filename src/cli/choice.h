/* SPDX-License-Identifier: MIT */
/* A word of an option that is one of a few names. */
#ifndef CHOICE_H
#define CHOICE_H

#include <portinfo.h>

/*
 * Returns the index, 0 to count - 1, of the name that a word is.  If it is
 * none of them, returns count, and the error lists them after calling the
 * word an unknown `what`.
 */
unsigned int choice_read(const char *word, size_t length,
    const char *(*name)(unsigned int index), unsigned int count,
    const char *what, struct portinfo_message *message);

#endif
