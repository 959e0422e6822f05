/* SPDX-License-Identifier: MIT */
/* What an overlay takes over from its base. */
#ifndef PI_BASE_GROUPS_H
#define PI_BASE_GROUPS_H

#include "builder.h"

/*
 * Adds the sources of the builder's base, and as records of theirs the claims
 * of each group that has the same ports as a record and shares a name with it.
 * Groups are closed, so that no further ones can be touched by these.  A group
 * may be added that only has the same hash, which does no harm.  Adds to
 * origins the number in the base of each.  Returns false when memory ran out.
 */
bool pi_copies_add(struct pi_builder *build, struct pi_buffer *origins);

#endif
