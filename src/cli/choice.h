/* SPDX-License-Identifier: MIT */
/* Words of options that are none of those there are. */
#ifndef CHOICE_H
#define CHOICE_H

#include <portinfo.h>

/*
 * Tells that a word is no such thing, `column` or `format`, and which there
 * are: those that name gives for 0 to count - 1, which have room in the
 * error's text together.
 */
void choice_unknown(struct portinfo_message *error, const char *what,
    const char *word, size_t length, const char *(*name)(unsigned int index),
    unsigned int count);

#endif
