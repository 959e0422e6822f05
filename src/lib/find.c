/* SPDX-License-Identifier: MIT */
/* The answers: parts of a query, rows of claims, and facts. */
#include "find.h"

#include <string.h>

#include "fact.h"
#include "group.h"
#include "layer.h"
#include "walk.h"

static void
begin_part(struct portinfo_cursor *cursor, uint32_t first, uint32_t last)
{
	size_t i;

	cursor->first = first;
	cursor->last = last;
	for (i = 0; i < cursor->walk_count; i++) {
		pi_walk_part(&cursor->walks[i]);
		pi_walk_on(&cursor->walks[i]);
	}
}

static bool
has_bit(const uint64_t *set, uint32_t port)
{
	return (set[port / 64] >> port % 64 & 1) != 0;
}

bool
pi_next_part(struct portinfo_cursor *cursor)
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

static void
begin_name(struct portinfo_cursor *cursor)
{
	size_t i;

	cursor->first = cursor->last = 0;
	for (i = 0; i < cursor->walk_count; i++) {
		pi_walk_name(&cursor->walks[i]);
		pi_walk_on(&cursor->walks[i]);
	}
}

/* A walk for each layer. */
static void
begin_walks(struct portinfo_cursor *cursor)
{
	const struct portinfo_table *layer = cursor->table;
	struct portinfo_walk *walk = cursor->walks;

	for (; layer != NULL; layer = pi_next_layer(layer), walk++) {
		walk->cursor = cursor;
		walk->layer = layer;
		walk->first_source = pi_first_source(cursor->table, layer);
		walk->listed = false;
		if (cursor->query->kind == PORTINFO_KEYWORD)
			memset(walk->seen, 0, sizeof(walk->seen));
	}
	cursor->walk_count = (size_t)(walk - cursor->walks);
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
	cursor->covered = 0;
	cursor->given = NULL;
	begin_walks(cursor);
	if (query->kind == PORTINFO_NAME) {
		begin_name(cursor);
	} else if (!query->is_list) {
		begin_part(cursor, query->first, query->last);
	} else {
		cursor->last = query->first - 1U;
		pi_next_part(cursor);
	}
}

/* Makes a row of a claim, and what its group lends it. */
static void
fill_row(const struct portinfo_walk *walk, struct portinfo_row *row)
{
	const struct portinfo_table *layer = walk->layer;
	const struct pi_claim *c = pi_claim(layer, walk->claim);
	const struct pi_source *sources = pi_part(layer, layer->sources);
	const char *name = pi_string(layer, c->names);

	row->first = c->first;
	row->last = c->last;
	row->transports = c->transports;
	row->classes = pi_classes(c->first, c->last);
	row->name = *name == '\0' ? NULL : name;
	row->source = pi_string(layer, sources[c->source].name);
	row->has_aliases = c->bearers != 0;
	row->walk = walk;
	row->claim = walk->claim;
	row->description = pi_description(walk, walk->claim);
}

/* Is a claim of any layer on the ports of the part? */
static bool
is_listed(const struct portinfo_cursor *cursor)
{
	return cursor->walks[0].listed ||
	    (cursor->walk_count > 1 && cursor->walks[1].listed);
}

/* Is the part of the ports to be given as a fact?  Once only. */
static bool
is_fact(struct portinfo_cursor *cursor)
{
	bool fact = cursor->query->kind == PORTINFO_PORTS &&
	    cursor->query->facts && !is_listed(cursor) &&
	    (cursor->filter->classes == 0 || (cursor->filter->classes &
	    pi_classes(cursor->first, cursor->last)) != 0);

	cursor->walks[0].listed = true;
	return fact;
}

struct portinfo_walk *
pi_next_walk(struct portinfo_cursor *cursor)
{
	struct portinfo_walk *walks = cursor->walks;

	return cursor->walk_count > 1 && walks[1].place < walks[0].place ?
	    &walks[1] : &walks[0];
}

bool
portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	struct portinfo_walk *walk;

	if (cursor->given != NULL)
		pi_walk_on(cursor->given);
	cursor->given = NULL;
	while ((walk = pi_next_walk(cursor))->claim == 0) {
		if (is_fact(cursor)) {
			pi_fill_fact(row, cursor->first, cursor->last);
			return true;
		}
		cursor->covered = cursor->last + 1;
		if (!pi_next_part(cursor))
			return false;
	}
	fill_row(walk, row);
	cursor->given = walk;
	return true;
}
