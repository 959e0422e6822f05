/* SPDX-License-Identifier: MIT */
/* Brackets in names: remarks, abbreviations, and the (S) of HTTP(S). */
#ifndef PI_NAME_BRACKETS_H
#define PI_NAME_BRACKETS_H

#include "span.h"

/* The most bytes of an abbreviation. */
enum { PI_ABBREVIATION_MAX = 32 };

/*
 * True for one word with two or more capitals, without brackets, but not for a
 * transport.
 */
bool pi_is_abbreviation(struct pi_span word);

/* True if brackets open at an offset, but not the (S) of HTTP(S). */
bool pi_opens_bracket(struct pi_span part, size_t offset);

/* Returns the text in brackets of some length at an offset. */
struct pi_span pi_inside_bracket(struct pi_span text, size_t offset,
    size_t length);

/*
 * Returns the length of the brackets or the byte at an offset of a part, which
 * may begin a word; 0 if the brackets are unclosed.
 */
size_t pi_name_step(struct pi_span part, size_t offset, size_t *words);

/* Returns the first abbreviation in brackets after several words; or empty. */
struct pi_span pi_find_abbreviation(struct pi_span text);

#endif
