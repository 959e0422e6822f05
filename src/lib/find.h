/* SPDX-License-Identifier: MIT */
/* Searches in the indexes of one table. */
#ifndef PI_FIND_H
#define PI_FIND_H

#include "find_name.h"

/* The most lists of claims on a port: its own, and one of each block size. */
enum { PI_LISTS_MAX = 1 + PI_LEVELS };

/*
 * Find the lists of the claims on a port, and return how many there are: in a
 * loaded table, which has spots, and in any table.
 */
size_t pi_find_by_spots(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[PI_LISTS_MAX]);

static inline size_t
pi_find_port(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[PI_LISTS_MAX])
{
	const uint32_t *pages = pi_part(table, table->pages);
	const uint32_t *leaves = pi_part(table, table->leaves);
	const uint32_t *blocks = pi_part(table, table->blocks);
	unsigned int level;
	size_t count;
	uint32_t page;

	if (table->pages == 0)
		return pi_find_by_spots(table, port, lists);
	page = pages[port >> PI_PAGE_BITS];
	lists[0] = pi_list(table, leaves + (size_t)(page & ~PI_WIDE) *
	    PI_PAGE_PORTS + port % PI_PAGE_PORTS);
	count = lists[0] != NULL;
	if ((page & PI_WIDE) == 0)
		return count;
	for (level = 1; level <= PI_LEVELS; level++) {
		lists[count] = pi_list(table, blocks + pi_block(port, level));
		count += lists[count] != NULL;
	}
	return count;
}

/* Returns whether a table or its base has this name or alias. */
bool pi_has_name(const struct portinfo_table *table, struct pi_span name);

/* The same for names that are loosely the same. */
bool pi_has_loosely(const struct portinfo_table *table, struct pi_span name);

#endif
