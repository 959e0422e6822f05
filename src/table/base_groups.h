/* SPDX-License-Identifier: MIT */
/* The groups of a base that an overlay copies and hides. */
#ifndef PI_BASE_GROUPS_H
#define PI_BASE_GROUPS_H

#include "builder.h"

/*
 * Adds the sources of the builder's base, and as their records all claims of
 * each group of the base that shares ports and a name with a record.  One pass
 * is enough: no two groups of a base share ports and a name.  Takes a step for
 * each group of the base with one of the names; in the built-in table, a name
 * has few.  Adds the number of each claim to origins.  Returns false if memory
 * ran out.
 */
bool pi_add_base_groups(struct pi_builder *build, struct pi_buffer *origins);

#endif
