/* SPDX-License-Identifier: MIT */
/* What an overlay takes over from its base. */
#ifndef PI_COPIES_H
#define PI_COPIES_H

#include "build.h"

/*
 * Adds the sources of the builder's base, and as records of theirs all its
 * claims that have exactly the ports of a record: every group that a record
 * could belong to, whole.  Which of them share a name with it is not asked;
 * grouping finds out.  Adds to origins the number in the base of each.
 * Returns false when memory ran out.
 */
bool pi_copies_add(struct pi_build *build, struct pi_text *origins);

#endif
