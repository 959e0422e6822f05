/* SPDX-License-Identifier: MIT */
/*
 * The answers: a walk over the groups that a query asks for.
 *
 * A walk goes from stop to stop, and at each it has up to five ascending
 * lists of groups, of which it gives the claims in ascending order: for a
 * name there is one stop with the groups of that name; for ports, one with
 * all groups on the first port asked for, then one for each port behind it
 * that a group begins with.
 */
#include "group.h"
#include "lookup.h"
#include "walk.h"

uint32_t
pi_next_let_through(const struct portinfo_cursor *cursor, uint32_t claim)
{
	while (claim != 0 && !pi_lets_through(cursor->query, cursor->filter,
	    pi_claim(cursor->table, claim)))
		claim = pi_claim(cursor->table, claim)->next;
	return claim;
}

bool
pi_fill_row(const struct portinfo_cursor *cursor, uint32_t claim,
    struct portinfo_row *row)
{
	const struct portinfo_table *table = cursor->table;
	const struct pi_claim *c = pi_claim(table, claim);
	const struct pi_source *sources = pi_part(table, table->sources);
	const char *name = pi_string(table, c->names);

	row->first = c->first;
	row->last = c->last;
	row->transports = c->transports;
	row->classes = pi_classes(c->first, c->last);
	row->name = *name == '\0' ? NULL : name;
	row->source = pi_string(table, sources[c->source].name);
	row->has_aliases = !c->is_plain;
	row->cursor = cursor;
	row->claim = claim;
	/* At last, so that nothing has to be kept while it is looked for. */
	row->description = c->description != 0 ?
	    pi_string(table, c->description) : pi_lent_description(cursor, c);
	return true;
}

/*
 * The claim that a group has to give now: the first one that is let through,
 * or of all these the next, if it is not below those already given.
 */
static uint32_t
claim_of_group(const struct portinfo_cursor *cursor, uint32_t head)
{
	uint32_t claim;

	if (pi_claim(cursor->table, head)->first < cursor->covered ||
	    (cursor->query->kind == PORTINFO_KEYWORD &&
	    !pi_has_keyword(cursor, head)))
		return 0;
	claim = pi_next_of_group(cursor, head);
	while (cursor->filter->all && claim != 0 && claim < cursor->claim)
		claim = pi_next_of_group(cursor,
		    pi_claim(cursor->table, claim)->next);
	return claim >= cursor->claim ? claim : 0;
}

/*
 * The lowest claim that a list has to give, below best if that is not 0.
 * Groups at its front that have nothing more to give are taken off.
 */
static uint32_t
lowest_of_list(const struct portinfo_cursor *cursor, const uint32_t **list,
    uint32_t best)
{
	const uint32_t *at = *list;

	while (at != NULL && (best == 0 || (*at & ~PI_LAST) < best)) {
		uint32_t claim = claim_of_group(cursor, *at & ~PI_LAST);
		const uint32_t *next = (*at & PI_LAST) != 0 ? NULL : at + 1;

		if (claim != 0 && (best == 0 || claim < best))
			best = claim;
		if (claim == 0 && at == *list)
			*list = next;
		at = next;
	}
	return best;
}

static uint32_t
next_claim(struct portinfo_cursor *cursor)
{
	uint32_t best = 0;
	size_t i;

	for (i = 0; i < cursor->list_count; i++)
		best = lowest_of_list(cursor, &cursor->lists[i], best);
	cursor->claim = best + 1;
	return best;
}

/* Begins a stop. */
static void
stop_at(struct portinfo_cursor *cursor)
{
	cursor->claim = 1;
	cursor->listed |= cursor->list_count > 0;
}

/* Begins a part of the ports asked for. */
static void
begin_part(struct portinfo_cursor *cursor, uint32_t first, uint32_t last)
{
	cursor->first = first;
	cursor->last = last;
	cursor->listed = false;
	cursor->list_count = pi_find_port(cursor->table, first,
	    cursor->lists);
	stop_at(cursor);
	if (first < last)
		cursor->by_port = pi_find_first(cursor->table, first + 1);
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

/* Goes on to the next port of the part that a group begins with. */
static bool
next_stop(struct portinfo_cursor *cursor)
{
	const uint32_t *by_port = pi_part(cursor->table,
	    cursor->table->by_port);
	uint32_t at = cursor->by_port;

	if (cursor->first == cursor->last ||
	    at == cursor->table->by_port_count ||
	    pi_claim(cursor->table, by_port[at] & ~PI_LAST)->first >
	    cursor->last)
		return false;
	cursor->lists[0] = by_port + at;
	cursor->list_count = 1;
	while ((by_port[at] & PI_LAST) == 0)
		at++;
	cursor->by_port = at + 1;
	stop_at(cursor);
	return true;
}

/* Is the part of the ports to be told as a fact?  Once only. */
static bool
is_fact(struct portinfo_cursor *cursor)
{
	bool fact = cursor->query->kind == PORTINFO_PORTS &&
	    cursor->query->facts && !cursor->listed &&
	    (cursor->filter->classes == 0 || (cursor->filter->classes &
	    pi_classes(cursor->first, cursor->last)) != 0);

	cursor->listed = true;
	return fact;
}

void
pi_walk_begin(struct portinfo_cursor *cursor)
{
	const struct portinfo_query *query = cursor->query;

	cursor->covered = 0;
	if (query->kind == PORTINFO_NAME) {
		cursor->first = cursor->last = 0;
		cursor->lists[0] = pi_find_groups(cursor->table, query);
		cursor->list_count = cursor->lists[0] != NULL;
	} else if (!query->is_list) {
		begin_part(cursor, query->first, query->last);
	} else {
		cursor->last = query->first - 1U;
		next_part(cursor);
	}
}

bool
pi_walk_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	uint32_t claim;

	for (;;) {
		claim = next_claim(cursor);
		if (claim != 0)
			return pi_fill_row(cursor, claim, row);
		if (next_stop(cursor))
			continue;
		if (is_fact(cursor)) {
			pi_fill_fact(row, cursor->first, cursor->last);
			return true;
		}
		cursor->covered = cursor->last + 1;
		if (!next_part(cursor))
			return false;
	}
}
