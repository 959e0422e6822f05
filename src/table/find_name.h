/* SPDX-License-Identifier: MIT */
/* Searches for a name in the index of one table. */
#ifndef PI_FIND_NAME_H
#define PI_FIND_NAME_H

#include "span.h"
#include "table.h"

/* Returns the entry of a name or alias, ignoring ASCII case; or NULL. */
const struct pi_name *pi_find_name(const struct portinfo_table *table,
    struct pi_span name);

/*
 * Returns an entry with the groups of all names that are the same as a loose
 * name, see loose_name.h; NULL if there are none.
 */
const struct pi_name *pi_find_loosely(const struct portinfo_table *table,
    struct pi_span name);

#endif
