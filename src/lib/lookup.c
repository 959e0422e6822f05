/* SPDX-License-Identifier: MIT */
/* Answers: the claims that a cursor finds, as rows. */
#include <string.h>

#include "alias.h"
#include "cursor.h"
#include "fact.h"
#include "gaps.h"
#include "group.h"

static struct pi_cursor *
unseal(struct portinfo_cursor *cursor)
{
	return (void *)cursor->sealed.bytes;
}

void
portinfo_lookup(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	pi_cursor_begin(unseal(cursor), table, query, filter);
	if (unseal(cursor)->gives_gaps)
		pi_gaps_begin(unseal(cursor));
}

/* Makes a row of a claim, and of what its group lends it. */
static void
fill_row(const struct pi_walk *walk, struct portinfo_row *row)
{
	const struct portinfo_table *layer = walk->view.layer;
	const struct pi_claim *claim = pi_claim(layer, walk->claim);
	const struct pi_source *sources = pi_part(layer, layer->sources);
	const char *name = pi_string(layer, claim->names);

	row->first = claim->first;
	row->last = claim->last;
	row->transports = claim->transports;
	row->classes = pi_classes(claim->first, claim->last);
	row->name = *name == '\0' ? NULL : name;
	row->description = pi_description(&walk->view, walk->claim);
	row->source = pi_string(layer, sources[claim->source].name);
	row->has_aliases = claim->bearers != 0 ||
	    (*name != '\0' && *pi_name_after(name) != '\0');
	pi_set_origin(row, &walk->view, walk->claim);
}

/* Returns whether a claim of any layer is on the ports of the part. */
static bool
is_listed(const struct pi_cursor *cursor)
{
	return cursor->walks[0].listed ||
	    (cursor->walk_count > 1 && cursor->walks[1].listed);
}

/* Returns, once, whether the part of the ports is given as a fact. */
static bool
takes_fact(struct pi_cursor *cursor)
{
	const struct pi_search *search = &cursor->search;
	bool fact = pi_gives_facts(search->query) && !is_listed(cursor) &&
	    (cursor->classes == 0 || (cursor->classes &
	    pi_classes(search->first, search->last)) != 0);

	cursor->walks[0].listed = true;
	return fact;
}

static bool
next_row(struct pi_cursor *cursor, struct portinfo_row *row)
{
	struct pi_walk *walk;

	if (cursor->given != NULL)
		pi_walk_advance(cursor->given);
	cursor->given = NULL;
	while ((walk = pi_cursor_lowest_walk(cursor))->claim == 0) {
		if (takes_fact(cursor)) {
			pi_fill_fact(row, cursor->search.first,
			    cursor->search.last);
			return true;
		}
		if (!pi_cursor_next_part(cursor))
			return false;
	}
	fill_row(walk, row);
	cursor->given = walk;
	return true;
}

bool
portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	return unseal(cursor)->gives_gaps ? pi_next_gap(unseal(cursor), row) :
	    next_row(unseal(cursor), row);
}

/* Gives the first row of an answer, on one of these transports. */
static bool
lookup_first(const struct portinfo_table *table,
    const struct portinfo_query *query, unsigned int transports,
    struct portinfo_row *row)
{
	const struct portinfo_filter filter = { .transports = transports };
	struct portinfo_cursor cursor;

	portinfo_lookup(&cursor, table, query, &filter);
	return portinfo_next(&cursor, row);
}

bool
portinfo_lookup_port(const struct portinfo_table *table, uint16_t port,
    unsigned int transports, struct portinfo_row *row)
{
	struct portinfo_query query;

	portinfo_query_ports(&query, port, port);
	if (!lookup_first(table, &query, transports, row)) {
		pi_fill_fact(row, port, port);
		row->description = NULL; /* it is listed on other transports */
	}
	return row->source != NULL;
}

bool
portinfo_lookup_name(const struct portinfo_table *table, const char *name,
    unsigned int transports, struct portinfo_row *row)
{
	struct portinfo_query query;

	portinfo_query_name(&query, name, strlen(name));
	return lookup_first(table, &query, transports, row);
}
