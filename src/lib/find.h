/* SPDX-License-Identifier: MIT */
/* Searches in the indexes of one table. */
#ifndef PI_FIND_H
#define PI_FIND_H

#include "span.h"
#include "table.h"

/* The most lists of claims on a port: its own, and one of each block size. */
enum { PI_LISTS_MAX = 1 + PI_LEVELS };

/* Finds the lists of the claims on a port; returns how many there are. */
size_t pi_find_port(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[PI_LISTS_MAX]);

/* Returns the entry of a name or alias, in any case; NULL if there is none. */
const struct pi_name *pi_find_name(const struct portinfo_table *table,
    struct pi_span name);

/* Returns whether a table or its base has this name or alias. */
bool pi_has_name(const struct portinfo_table *table, struct pi_span name);

#endif
