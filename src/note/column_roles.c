/* SPDX-License-Identifier: MIT */
#include "column_roles.h"

#include <string.h>

#include "column.h"
#include "heading.h"

/* The columns of a table, as they are looked at. */
struct columns {
	struct pi_tally column[PI_COLUMNS_MAX];
	size_t count;
};

/* What may hold names, the best first. */
enum names { NAMES_HEADED, NAMES_DASHES, NAMES_TEXT, NAMES_ASIDE };

static bool
is_names(const struct pi_tally *column, enum names kind)
{
	switch (kind) {
	case NAMES_HEADED:
		return pi_announces(column, PI_HEADING_NAME) &&
		    pi_is_text_column(column);
	case NAMES_DASHES:
		return pi_announces(column, PI_HEADING_NAME) &&
		    column->count[PI_CELL_FILLED] == 0 &&
		    column->count[PI_CELL_DASH] > 0;
	case NAMES_TEXT:
		return pi_is_text_column(column) &&
		    !pi_announces(column, PI_HEADING_ASIDE);
	default:
		return pi_is_text_column(column);
	}
}

/* How far it is to the nearest such column on one side, or 0. */
static size_t
find_names(const struct columns *columns, size_t port, enum names kind,
    bool after)
{
	size_t distance, most = after ? columns->count - 1 - port : port;

	for (distance = 1; distance <= most; distance++)
		if (is_names(&columns->column[after ? port + distance
		    : port - distance], kind))
			return distance;
	return 0;
}

/*
 * The column that names the ports of a column: the nearest one that is headed
 * so, or else any text; between two as near, the one on the side that the
 * table's first port column took.
 */
static void
find_name(const struct columns *columns, bool after,
    struct pi_role_group *group)
{
	enum names kind;

	for (kind = NAMES_HEADED; kind <= NAMES_ASIDE; kind++) {
		size_t a = find_names(columns, group->port, kind, after);
		size_t b = find_names(columns, group->port, kind, !after);

		if (a > 0 && (b == 0 || a <= b || kind > NAMES_DASHES))
			group->name = after ? group->port + a
			    : group->port - a;
		else if (b > 0)
			group->name = after ? group->port - b
			    : group->port + b;
		if (group->name != PI_NO_COLUMN)
			return;
	}
}

/* The text column headed as a description, or else the next free one. */
static size_t
find_description(const struct columns *columns, size_t name, size_t first,
    size_t end)
{
	size_t c;

	for (c = first; c < end; c++)
		if (c != name && pi_is_text_column(&columns->column[c]) &&
		    pi_announces(&columns->column[c], PI_HEADING_DESCRIPTION))
			return c;
	for (c = name + 1; c < end; c++)
		if (pi_is_text_column(&columns->column[c]))
			return c;
	return PI_NO_COLUMN;
}

static void
add_group(struct pi_roles *found, const struct columns *columns, size_t port)
{
	struct pi_role_group *group = &found->group[found->groups];

	if (found->groups == PI_GROUPS_MAX)
		return;
	found->groups++;
	group->port = port;
	group->transports = columns->column[port].transports;
	group->name = group->transport = group->description = PI_NO_COLUMN;
}

/* Where there are as many names of a kind as ports, they go in their order. */
static bool
share_names(struct pi_roles *found, const struct columns *columns,
    enum names kind)
{
	size_t list[PI_COLUMNS_MAX], count = 0, c, g;

	for (c = 0; c < columns->count; c++)
		if (is_names(&columns->column[c], kind))
			list[count++] = c;
	for (g = 0; g < count && count == found->groups; g++)
		found->group[g].name = list[g];
	return count > 0;
}

/* Headed as a description, and not as a name? */
static bool
is_description(const struct pi_tally *column)
{
	return pi_announces(column, PI_HEADING_DESCRIPTION) &&
	    !pi_announces(column, PI_HEADING_NAME);
}

static void
find_names_of_groups(struct pi_roles *found, const struct columns *columns)
{
	const struct pi_role_group *first = &found->group[0];
	enum names kind = NAMES_HEADED;
	size_t g;

	while (kind <= NAMES_ASIDE && !share_names(found, columns, kind))
		kind++;
	for (g = 0; g < found->groups; g++) {
		struct pi_role_group *group = &found->group[g];

		if (group->name == PI_NO_COLUMN)
			find_name(columns, first->name != PI_NO_COLUMN &&
			    first->name > first->port, group);
		if (group->name != PI_NO_COLUMN)
			group->whole_name = is_description(
			    &columns->column[group->name]);
	}
}

static size_t
lesser(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Where the columns of a group begin; after the last group: where all end. */
static size_t
begin_of(const struct pi_roles *found, const struct columns *columns,
    size_t group)
{
	if (group == 0)
		return 0;
	if (group == found->groups)
		return columns->count;
	return lesser(found->group[group].port, found->group[group].name);
}

/*
 * Gives the groups their columns of transports: in their order where there
 * are as many; one alone is for all of them.
 */
static void
share_transports(struct pi_roles *found, const struct columns *columns)
{
	size_t list[PI_COLUMNS_MAX], count = 0, c, g;

	for (c = 0; c < columns->count; c++)
		if (pi_is_transport_column(&columns->column[c]))
			list[count++] = c;
	for (g = 0; g < found->groups; g++)
		if (count == found->groups)
			found->group[g].transport = list[g];
		else if (count > 0 && (count == 1 || found->groups == 1))
			found->group[g].transport = list[0];
}

/*
 * Gives each group the description among its own columns, if every group has
 * one: the last group's alone is one of the whole row.  Where several ports
 * share one name they share the description, too.
 */
static void
share_descriptions(struct pi_roles *found, const struct columns *columns)
{
	size_t count = 0, g;
	bool one_name = true;

	for (g = 1; g < found->groups; g++)
		one_name &= found->group[g].name == found->group[0].name;
	for (g = 0; g < found->groups; g++) {
		struct pi_role_group *group = &found->group[g];

		group->description = find_description(columns, group->name,
		    one_name ? 0 : begin_of(found, columns, g),
		    one_name ? columns->count
		    : begin_of(found, columns, g + 1));
		count += group->description != PI_NO_COLUMN;
	}
	for (g = 0; count < found->groups && g < found->groups; g++)
		found->group[g].description = PI_NO_COLUMN;
}

/* The columns of the tables that portinfo itself writes. */
enum own { OWN_PORT, OWN_NAME, OWN_TRANSPORT, OWN_DESCRIPTION, OWN_COLUMNS };

/*
 * Is it headed as the tables that portinfo writes?  Then, if there are ports,
 * all is told, and what a few rows hold by chance, a service called `both` or
 * a name that is a host's, must not make another table of it.
 */
static bool
is_own(const struct pi_grid *grid)
{
	static const char names[OWN_COLUMNS][2][12] = { { "Port", "Port" },
		{ "Name", "Service" }, { "Transport", "Transport" },
		{ "Description", "Description" } };
	struct pi_span cells[OWN_COLUMNS];
	size_t c;

	if (pi_split_row(grid->header.text, cells, OWN_COLUMNS) != OWN_COLUMNS)
		return false;
	for (c = 0; c < OWN_COLUMNS; c++)
		if (!pi_same(cells[c], pi_span(names[c][0])) &&
		    !pi_same(cells[c], pi_span(names[c][1])))
			return false;
	return true;
}

struct pi_roles
pi_roles_read(const struct pi_grid *grid, char *scratch)
{
	struct pi_roles found = { .misplaced = PI_NO_COLUMN,
		.heading = PI_NO_COLUMN };
	struct columns columns;
	size_t c;

	found.count = columns.count = pi_tally(grid, scratch, columns.column);
	if (is_own(grid) && pi_is_port_column(&columns.column[OWN_PORT])) {
		found.groups = 1;
		found.group[0] = (struct pi_role_group){ .port = OWN_PORT,
			.name = OWN_NAME, .transport = OWN_TRANSPORT,
			.description = OWN_DESCRIPTION };
		return found;
	}
	columns.count = lesser(columns.count, PI_COLUMNS_MAX);
	for (c = 0; c < columns.count; c++)
		found.is_foreign |= pi_is_foreign_column(&columns.column[c]);
	if (found.is_foreign)
		return found;
	for (c = 0; c < columns.count; c++) {
		const struct pi_tally *column = &columns.column[c];

		if (pi_is_port_column(column) &&
		    pi_announces(column, PI_HEADING_PORT))
			add_group(&found, &columns, c);
		else if (pi_is_port_column(column))
			found.misplaced = c;
		else if (pi_announces(column, PI_HEADING_PORT))
			found.heading = c, found.few = column->count[
			    PI_CELL_PORTS];
		if (pi_is_tick_column(column))
			found.ticks[c] = (unsigned char)column->transports;
		found.has_ticks |= pi_is_tick_column(column);
	}
	find_names_of_groups(&found, &columns);
	share_transports(&found, &columns);
	share_descriptions(&found, &columns);
	return found;
}
