/* SPDX-License-Identifier: MIT */
/* Names that people write differently: `Home Assistant`, `home-assistant`. */
#ifndef PI_LOOSE_NAME_H
#define PI_LOOSE_NAME_H

#include <stdint.h>

#include "span.h"

/* True for a digit and for the first byte of a letter, in ASCII or not. */
bool pi_begins_alnum(char byte);

/* Returns the rest of a name after the separators that it begins with. */
const char *pi_skip_separators(const char *name);

/* Returns whether a name has enough letters and digits, three, to be loose. */
bool pi_is_loose(struct pi_span name);

/*
 * Orders names as pi_compare does, but ignores `-`, `_`, `.` and spaces in
 * names that are loose: `c-3` is not `c3`.
 */
int pi_compare_loosely(const char *a, const char *b);

/* Returns whether a loose name equals a string, both without separators. */
bool pi_matches_loosely(struct pi_span name, const char *string);

/*
 * Returns a hash that is equal for all names that pi_compare_loosely equates.
 */
uint32_t pi_hash_loosely(struct pi_span name);

#endif
