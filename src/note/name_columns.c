/* SPDX-License-Identifier: MIT */
#include "name_columns.h"

#include <string.h>

/* How likely a column holds the names of services, the likeliest first. */
enum rank {
	HEADED,
	DASHES,
	TEXT,
	DESCRIPTION,
	REPEATED,
	MIXED,
	TARGET,
	RANKS,
	REPEATED_TEXT = RANKS, /* only where the table's columns repeat */
	NEVER
};

static enum rank
rank_of_text(const struct pi_columns *columns, size_t c, size_t port_column)
{
	const struct pi_column *column = &columns->column[c];
	bool named = pi_announces(column, PI_HEADING_NAME);
	bool described = column->is[PI_COLUMN_DESCRIPTIONS];

	if (named && !pi_announces(column, PI_HEADING_PROTOCOL))
		return HEADED;
	if (pi_column_repeats(columns->table, c, port_column))
		return named || described ? REPEATED : REPEATED_TEXT;
	if (named)
		return HEADED;
	if (pi_announces(column, PI_HEADING_TARGET) ||
	    pi_announces(column, PI_HEADING_PORT))
		return TARGET;
	return described ? DESCRIPTION : TEXT;
}

/* Returns the rank of a column beside a column of ports. */
static enum rank
rank_of(const struct pi_columns *columns, size_t c, size_t port_column)
{
	const struct pi_column *column = &columns->column[c];

	if (pi_announces(column, PI_HEADING_IMAGE) ||
	    (pi_announces(column, PI_HEADING_NO_NAME) &&
	    (pi_announces(column, PI_HEADING_TARGET) ||
	    !pi_announces(column, PI_HEADING_NAME))))
		return NEVER;
	if (column->is[PI_COLUMN_DASHES])
		return DASHES;
	if (column->is[PI_COLUMN_TRANSPORTS] &&
	    column->count[PI_CELL_TRANSPORTS] < column->count[PI_CELL_FILLED])
		return MIXED;
	return column->is[PI_COLUMN_TEXT] ?
	    rank_of_text(columns, c, port_column) : NEVER;
}

/*
 * Returns the nearest of some columns that is no name of a port column yet.  Of
 * two at the same distance, it is the one before.
 */
static size_t
find_nearest(const struct pi_port_column *ports, const size_t *names,
    size_t count)
{
	size_t best = PI_NO_COLUMN, least = PI_COLUMNS_MAX, i;

	for (i = 0; i < count; i++) {
		size_t distance = names[i] < ports->port ?
		    ports->port - names[i] : names[i] - ports->port;

		if (pi_has_name(ports, names[i]) || distance >= least)
			continue;
		least = distance;
		best = names[i];
	}
	return best;
}

static void
add_name(struct pi_port_column *ports, const struct pi_columns *columns,
    size_t c)
{
	const struct pi_column *column = &columns->column[c];

	if (ports->name_count == PI_NAME_COLUMNS_MAX)
		return;
	ports->names[ports->name_count++] = (struct pi_name_column){
		.column = c,
		.form = column->is[PI_COLUMN_DESCRIPTIONS] &&
		    !pi_announces(column, PI_HEADING_NAME) ?
		    PI_NAMES_PHRASE : PI_NAMES_LIST,
		.is_other = pi_announces(column, PI_HEADING_NAME) &&
		    !pi_announces(column, PI_HEADING_USE),
		.has_transports = column->count[PI_CELL_TRANSPORTS] > 0 ||
		    pi_announces(column, PI_HEADING_PROTOCOL) };
}

/*
 * Gives the columns of a rank to the ports: all of them to a single port
 * column, the nearest first.  Several port columns pair up with as many names
 * in their order; otherwise each takes the nearest one.
 */
static void
share_names(struct pi_column_roles *found, const struct pi_columns *columns,
    const size_t *names, size_t count)
{
	const bool several = found->port_count > 1;
	const bool in_order = several && count == found->port_count;
	size_t p, i;

	for (p = 0; p < found->port_count; p++) {
		struct pi_port_column *ports = &found->ports[p];

		for (i = 0; i < count && !(several && i > 0); i++)
			add_name(ports, columns, in_order ? names[p] :
			    find_nearest(ports, names, count));
	}
}

/*
 * True if several port columns have the same heading, as in
 * `Port | Service | Port | Service`.
 */
static bool
do_columns_repeat(const struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	const struct pi_column *column = columns->column;
	size_t p = 1;

	while (p < found->port_count &&
	    pi_same(column[found->ports[p].port].text,
	    column[found->ports[0].port].text))
		p++;
	return p > 1 && p == found->port_count;
}

/*
 * Finds the likeliest name, but no description, for a port column among the
 * columns up to the one before it or, if after is set, after it.  Returns its
 * rank.
 */
static enum rank
find_beside(const struct pi_column_roles *found,
    const struct pi_columns *columns, const enum rank *ranks, size_t p,
    bool after, size_t *name)
{
	const struct pi_port_column *ports = &found->ports[p];
	size_t c = p == 0 ? 0 : ports[-1].port + 1, end = ports->port;
	enum rank best = NEVER;

	if (after) {
		c = ports->port + 1;
		end = p + 1 < found->port_count ? ports[1].port :
		    columns->count;
	}
	for (; c < end; c++) {
		if (ranks[c] > best || (after && ranks[c] == best) ||
		    columns->column[c].is[PI_COLUMN_DESCRIPTIONS])
			continue;
		best = ranks[c];
		*name = c;
	}
	return best;
}

/* Finds names beside all port columns.  Returns the worst of their ranks. */
static enum rank
find_all_beside(const struct pi_column_roles *found,
    const struct pi_columns *columns, const enum rank *ranks, bool after,
    size_t *names)
{
	enum rank worst = HEADED, rank;
	size_t p;

	for (p = 0; p < found->port_count; p++) {
		rank = find_beside(found, columns, ranks, p, after, &names[p]);
		if (rank > worst)
			worst = rank;
	}
	return worst;
}

/*
 * In a table whose columns repeat, gives each port column a name on the same
 * side of it.  Returns false if one has none.
 */
static bool
share_beside(struct pi_column_roles *found, const struct pi_columns *columns,
    const enum rank *ranks)
{
	size_t before[PI_PORT_COLUMNS_MAX] = { 0 };
	size_t after[PI_PORT_COLUMNS_MAX] = { 0 }, p;
	enum rank rank_before = find_all_beside(found, columns, ranks, false,
	    before);
	enum rank rank_after = find_all_beside(found, columns, ranks, true,
	    after);

	if (rank_before == NEVER && rank_after == NEVER)
		return false;
	for (p = 0; p < found->port_count; p++)
		add_name(&found->ports[p], columns, rank_before <= rank_after ?
		    before[p] : after[p]);
	return true;
}

/* Ranks the columns with a heading for names, or the others. */
static bool
rank_columns(const struct pi_columns *columns, size_t port_column, bool named,
    enum rank *ranks)
{
	bool found = false;
	size_t c;

	for (c = 0; c < columns->count; c++) {
		if (pi_announces(&columns->column[c], PI_HEADING_NAME) !=
		    named)
			continue;
		ranks[c] = rank_of(columns, c, port_column);
		found |= ranks[c] == HEADED;
	}
	return found;
}

void
pi_find_names(struct pi_column_roles *found, const struct pi_columns *columns,
    bool all)
{
	size_t names[PI_COLUMNS_MAX], count = 0, c;
	const size_t port_column = found->ports[0].port;
	const bool repeats = do_columns_repeat(found, columns);
	enum rank ranks[PI_COLUMNS_MAX];
	unsigned int rank;

	for (c = 0; c < PI_COLUMNS_MAX; c++)
		ranks[c] = NEVER;
	/* If a heading announces names, the others need not be compared. */
	if (!rank_columns(columns, port_column, true, ranks) || all || repeats)
		rank_columns(columns, port_column, false, ranks);
	if (repeats && share_beside(found, columns, ranks))
		return;
	for (rank = HEADED; rank < RANKS && (all || count == 0); rank++) {
		for (c = count = 0; c < columns->count; c++)
			if (ranks[c] == rank)
				names[count++] = c;
		share_names(found, columns, names, count);
	}
}
