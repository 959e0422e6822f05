/* SPDX-License-Identifier: MIT */
/* What the files of the library share: single steps over a const table. */
#ifndef PI_FIND_H
#define PI_FIND_H

#include "span.h"
#include "table.h"

/* The entry of a port's page. */
static inline uint32_t
pi_page(const struct portinfo_table *table, uint32_t port)
{
	const uint32_t *pages = pi_part(table, table->pages);

	return pages[port >> PI_PAGE_BITS];
}

/* The reference to the claims on a port, but for those of blocks. */
static inline const uint32_t *
pi_leaf(const struct portinfo_table *table, uint32_t page, uint32_t port)
{
	const uint32_t *leaves = pi_part(table, table->leaves);

	return leaves + (size_t)(page & ~PI_WIDE) * PI_PAGE_PORTS +
	    port % PI_PAGE_PORTS;
}

/* By bisection, in a table without pages. */
size_t pi_find_spots(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[5]);

/* Finds the lists of claims on a port, up to five; returns their number. */
static inline size_t
pi_find_port(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[5])
{
	const uint32_t *blocks = pi_part(table, table->blocks);
	uint32_t page;
	unsigned int level;
	size_t count;

	if (table->pages == 0)
		return pi_find_spots(table, port, lists);
	page = pi_page(table, port);
	lists[0] = pi_list(table, pi_leaf(table, page, port));
	count = lists[0] != NULL;
	if ((page & PI_WIDE) == 0)
		return count;
	for (level = 1; level <= PI_LEVELS; level++) {
		lists[count] = pi_list(table, blocks + pi_block(port, level));
		count += lists[count] != NULL;
	}
	return count;
}

/* The entry of a name or alias, in any case; NULL when there is none. */
const struct pi_name *pi_find_name(const struct portinfo_table *table,
    struct pi_span name);

/* Returns whether a table, or its base, has this name or alias. */
bool pi_has_name(const struct portinfo_table *table, struct pi_span name);

#endif
