/* SPDX-License-Identifier: MIT */
#include "find.h"

#include "loose_name.h"

/* Returns the first spot from `from` on that is not before `where`. */
static uint32_t
find_spot(const struct portinfo_table *table, uint32_t from, uint32_t where)
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	uint32_t low = from, high = table->spot_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (spots[middle].where < where)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
pi_find_by_spots(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[PI_LISTS_MAX])
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	uint32_t spot = 0, where = port;
	unsigned int level;
	size_t count = 0;

	for (level = 0; level <= PI_LEVELS; level++) {
		if (level > 0)
			where = 65536 + pi_block(port, level);
		spot = find_spot(table, spot, where);
		if (spot < table->spot_count && spots[spot].where == where)
			lists[count++] = pi_some_list(table,
			    &spots[spot].claims);
	}
	return count;
}

bool
pi_has_loosely(const struct portinfo_table *table, struct pi_span name)
{
	return pi_is_loose(name) && (pi_find_loosely(table, name) != NULL ||
	    (table->base != NULL &&
	    pi_find_loosely(table->base, name) != NULL));
}

bool
pi_has_name(const struct portinfo_table *table, struct pi_span name)
{
	return pi_find_name(table, name) != NULL ||
	    (table->base != NULL && pi_find_name(table->base, name) != NULL);
}
