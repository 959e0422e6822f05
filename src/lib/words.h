/* SPDX-License-Identifier: MIT */
/* The words of lists. */
#ifndef PI_WORDS_H
#define PI_WORDS_H

#include "span.h"

/* Takes the word up to a comma off a list; returns false after the last. */
bool pi_next_word(struct pi_span *list, struct pi_span *word);

#endif
