/* SPDX-License-Identifier: MIT */
/* Names as people write them: `Home Assistant`, `home-assistant`. */
#ifndef PI_LOOSE_NAME_H
#define PI_LOOSE_NAME_H

#include <stdint.h>

#include "span.h"

/*
 * Orders names as pi_compare does, but without their `-`, `_`, `.` and
 * blanks.  A name that has fewer than three letters or digits counts as it
 * stands: `c-3` is not `c3`.
 */
int pi_compare_loosely(const char *a, const char *b);

/*
 * Equal for names that are the same then, in any case; usually different for
 * others.
 */
uint32_t pi_hash_loosely(struct pi_span name);

#endif
