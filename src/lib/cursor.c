/* SPDX-License-Identifier: MIT */
#include "cursor.h"

#include "layer.h"
#include "loose_name.h"

_Static_assert(sizeof(struct pi_cursor) <=
    sizeof(((struct portinfo_cursor *)0)->sealed) &&
    _Alignof(struct pi_cursor) <= _Alignof(uint64_t), "a cursor is too small");

static void
begin_part(struct pi_cursor *cursor, size_t index)
{
	struct pi_search *search = &cursor->search;
	const struct pi_query_part *part = pi_query_part(search->query, index);
	struct pi_walk *walk;

	search->part = index;
	search->first = part->first;
	search->last = part->last;
	for (walk = cursor->walks; walk < cursor->walks + cursor->walk_count;
	    walk++) {
		walk->view.all_of = part->transports | search->all_of;
		if (search->query->kind == PORTINFO_NAME)
			pi_walk_name(walk);
		else
			pi_walk_part(walk);
		pi_walk_advance(walk);
	}
}

bool
pi_cursor_next_part(struct pi_cursor *cursor)
{
	struct pi_search *search = &cursor->search;
	uint32_t *covered = &search->covered[pi_query_part(search->query,
	    search->part)->transports];

	if (search->part + 1 == pi_count_parts(search->query))
		return false;
	if (*covered <= search->last)
		*covered = search->last + 1;
	begin_part(cursor, search->part + 1);
	return true;
}

/* The sources of a layer that a filter lets through. */
static uint64_t
sources_of(const struct portinfo_filter *filter, uint32_t first)
{
	return filter->sources == 0 ? UINT64_MAX : filter->sources >> first;
}

/* Finds the groups of the query's name in each layer; returns whether any. */
static bool
find_groups(struct pi_cursor *cursor)
{
	const struct pi_search *search = &cursor->search;
	const struct pi_name *name;
	struct pi_walk *walk;
	bool found = false;

	for (walk = cursor->walks; walk < cursor->walks + cursor->walk_count;
	    walk++) {
		name = search->is_loose ?
		    pi_find_loosely(walk->view.layer, search->name) :
		    pi_find_name(walk->view.layer, search->name);
		walk->groups = name == NULL ? NULL :
		    pi_list(walk->view.layer, &name->groups);
		found |= name != NULL;
	}
	return found;
}

/* Looks up the query's name as it is spelled, or else loosely. */
static void
find_name(struct pi_cursor *cursor)
{
	struct pi_search *search = &cursor->search;

	if (find_groups(cursor) || !pi_is_loose(search->name))
		return;
	search->is_loose = true;
	find_groups(cursor);
}

/* A walk for each layer. */
static void
begin_walks(struct pi_cursor *cursor, const struct portinfo_filter *filter)
{
	const struct pi_search *search = &cursor->search;
	const struct portinfo_table *layer = search->table;
	struct pi_walk *walk = cursor->walks;

	for (; layer != NULL; layer = pi_next_layer(layer), walk++) {
		walk->search = search;
		walk->first_source = pi_first_source(search->table, layer);
		walk->view = (struct pi_view){ .layer = layer,
			.sources = sources_of(filter, walk->first_source),
			.one_of = (uint8_t)filter->transports,
			.classes = (uint8_t)filter->classes,
			.every_claim = filter->all };
		walk->listed = false;
		walk->is_empty = search->query->kind == PORTINFO_KEYWORD &&
		    !pi_may_have(layer, search->name);
		if (search->query->kind == PORTINFO_KEYWORD)
			walk->keyword = (struct pi_keyword){
				.text = search->name };
	}
	cursor->walk_count = (size_t)(walk - cursor->walks);
}

void
pi_cursor_begin(struct pi_cursor *cursor, const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	struct portinfo_filter known = { 0 };
	bool on_all;

	if (filter != NULL)
		known = *filter;
	on_all = (known.transports & PORTINFO_ALL_OF) != 0;
	known.transports %= PI_TRANSPORT_SETS;
	known.classes %= 2U * PORTINFO_DYNAMIC;
	cursor->search = (struct pi_search){ .table = table, .query = query,
		.name = { query->name, query->name_length },
		.all_of = on_all ? (uint8_t)known.transports : 0 };
	cursor->given = NULL;
	cursor->classes = known.classes;
	cursor->gives_gaps = known.gaps;
	cursor->is_narrow = (known.sources | known.transports) != 0;
	begin_walks(cursor, &known);
	if (query->kind == PORTINFO_NAME)
		find_name(cursor);
	begin_part(cursor, 0);
}

struct pi_walk *
pi_cursor_lowest_walk(struct pi_cursor *cursor)
{
	struct pi_walk *walks = cursor->walks;

	return cursor->walk_count > 1 && walks[1].place < walks[0].place ?
	    &walks[1] : &walks[0];
}
