/* SPDX-License-Identifier: MIT */
/*
 * The answers.  A query for one port or one name mostly finds one group, and
 * so one row: that is told here, in 170 instructions, where the walk that gives
 * all other answers takes 320.
 */
#include "group.h"
#include "lookup.h"
#include "walk.h"

/* The group of a query for one port or one name, if it has but one; or 0. */
static inline uint32_t
only_group(const struct portinfo_table *table,
    const struct portinfo_query *query)
{
	const uint32_t *list;
	uint32_t reference = 0;

	if (query->kind == PORTINFO_NAME) {
		list = pi_find_groups(table, query);
		if (list != NULL)
			reference = *list;
	} else if (query->first == query->last && !query->is_list) {
		uint32_t page = pi_page(table, query->first);

		if ((page & PI_WIDE) == 0)
			reference = *pi_leaf(table, page, query->first);
	}
	return (reference & PI_LAST) != 0 ? reference & ~PI_LAST : 0;
}

void
portinfo_find(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	cursor->table = table;
	cursor->query = query;
	cursor->filter = filter;
	cursor->lets_all = (query->transports | filter->transports |
	    filter->classes) == 0 && filter->sources == 0;
	cursor->claim = filter->all ? 0 : only_group(table, query);
	cursor->is_single = cursor->claim != 0;
	if (!cursor->is_single)
		pi_walk_begin(cursor);
}

bool
portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	uint32_t claim = cursor->claim;

	if (!cursor->is_single)
		return pi_walk_next(cursor, row);
	cursor->claim = 0;
	if (claim != 0)
		claim = pi_next_of_group(cursor, claim);
	return claim != 0 && pi_fill_row(cursor, claim, row);
}
