/* SPDX-License-Identifier: MIT */
/* The answers: parts of a query, rows of claims, and facts. */
#include <string.h>

#include "group.h"
#include "lookup.h"
#include "walk.h"

static void
begin_part(struct portinfo_cursor *cursor, uint32_t first, uint32_t last)
{
	cursor->first = first;
	cursor->last = last;
	pi_walk_part(&cursor->walk);
	pi_walk_on(&cursor->walk);
}

static bool
has_bit(const uint64_t *set, uint32_t port)
{
	return (set[port / 64] >> port % 64 & 1) != 0;
}

/* Goes on to the next part of a list of ports; false when there is none. */
static bool
next_part(struct portinfo_cursor *cursor)
{
	const struct portinfo_query *query = cursor->query;
	uint32_t first, last;

	if (!query->is_list)
		return false;
	first = cursor->last + 1;
	while (first <= query->last && !has_bit(query->asked, first))
		first++;
	if (first > query->last)
		return false;
	last = first;
	while (last < query->last && has_bit(query->asked, last + 1) &&
	    !has_bit(query->starts, last + 1))
		last++;
	begin_part(cursor, first, last);
	return true;
}

void
portinfo_find(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	cursor->query = query;
	cursor->filter = filter;
	cursor->lets_all = (query->transports | filter->transports |
	    filter->classes) == 0 && filter->sources == 0;
	cursor->covered = 0;
	cursor->is_given = false;
	cursor->walk.cursor = cursor;
	cursor->walk.table = table;
	if (query->kind == PORTINFO_KEYWORD)
		memset(cursor->walk.seen, 0, sizeof(cursor->walk.seen));
	if (query->kind == PORTINFO_NAME) {
		cursor->first = cursor->last = 0;
		pi_walk_name(&cursor->walk);
		pi_walk_on(&cursor->walk);
	} else if (!query->is_list) {
		begin_part(cursor, query->first, query->last);
	} else {
		cursor->last = query->first - 1U;
		next_part(cursor);
	}
}

/* Makes a row of a claim, and what its group lends it. */
static void
fill_row(const struct portinfo_walk *walk, struct portinfo_row *row)
{
	const struct portinfo_table *table = walk->table;
	const struct pi_claim *c = pi_claim(table, walk->claim);
	const struct pi_source *sources = pi_part(table, table->sources);
	const char *name = pi_string(table, c->names);

	row->first = c->first;
	row->last = c->last;
	row->transports = c->transports;
	row->classes = pi_classes(c->first, c->last);
	row->name = *name == '\0' ? NULL : name;
	row->source = pi_string(table, sources[c->source].name);
	row->has_aliases = c->bearers != 0;
	row->walk = walk;
	row->claim = walk->claim;
	row->description = pi_description(walk, walk->claim);
}

/* Is the part of the ports to be given as a fact?  Once only. */
static bool
is_fact(struct portinfo_cursor *cursor)
{
	bool fact = cursor->query->kind == PORTINFO_PORTS &&
	    cursor->query->facts && !cursor->walk.listed &&
	    (cursor->filter->classes == 0 || (cursor->filter->classes &
	    pi_classes(cursor->first, cursor->last)) != 0);

	cursor->walk.listed = true;
	return fact;
}

bool
portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	if (cursor->is_given)
		pi_walk_on(&cursor->walk);
	cursor->is_given = false;
	while (cursor->walk.claim == 0) {
		if (is_fact(cursor)) {
			pi_fill_fact(row, cursor->first, cursor->last);
			return true;
		}
		cursor->covered = cursor->last + 1;
		if (!next_part(cursor))
			return false;
	}
	fill_row(&cursor->walk, row);
	cursor->is_given = true;
	return true;
}
