/* SPDX-License-Identifier: MIT */
#include "roles.h"

#include <string.h>

#include "headings.h"
#include "tally.h"

/* The columns of a table, as they are looked at. */
struct columns {
	struct pi_tally column[PI_COLUMNS_MAX];
	size_t count;
};

static bool
announces(const struct pi_tally *column, enum pi_heading what)
{
	return (column->heading & (unsigned int)what) != 0;
}

/* One arrow may be a range's; many are a container's or a change's. */
static bool
is_mappings(const struct pi_tally *column)
{
	return column->count[PI_CELL_MAPPING] > 1 &&
	    pi_is_mostly(column, PI_CELL_MAPPING);
}

static bool
is_ports(const struct pi_tally *column)
{
	return pi_is_mostly(column, PI_CELL_PORTS) && !is_mappings(column);
}

/* Ticks, or the word itself, under a heading that names one transport. */
static bool
is_ticks(const struct pi_tally *column)
{
	return column->transports != 0 && !is_ports(column) &&
	    !announces(column, PI_HEADING_PORT) &&
	    (column->count[PI_CELL_TICK] + column->count[PI_CELL_TRANSPORTS]) *
	    2 >= column->count[PI_CELL_FILLED];
}

static bool
is_transports(const struct pi_tally *column)
{
	return !is_ports(column) && !is_ticks(column) &&
	    (announces(column, PI_HEADING_TRANSPORT) ||
	    pi_is_mostly(column, PI_CELL_TRANSPORTS));
}

static bool
is_text(const struct pi_tally *column)
{
	return column->count[PI_CELL_FILLED] > 0 && !is_ports(column) &&
	    !is_ticks(column) && !is_transports(column) &&
	    !pi_is_mostly(column, PI_CELL_NUMBER) &&
	    !pi_is_mostly(column, PI_CELL_TICK);
}

/* One range of a class may be a row; more are a table of the classes. */
static bool
is_classes(const struct pi_tally *column)
{
	return announces(column, PI_HEADING_PORT) &&
	    column->count[PI_CELL_CLASSES] > 1 &&
	    pi_is_mostly(column, PI_CELL_CLASSES);
}

/* A column that no port table has; see portinfo(5). */
static bool
is_foreign(const struct pi_tally *column)
{
	return pi_is_mostly(column, PI_CELL_PLACE) ||
	    pi_is_mostly(column, PI_CELL_QUESTION) || is_mappings(column) ||
	    is_classes(column) ||
	    (announces(column, PI_HEADING_RULE) &&
	    pi_is_mostly(column, PI_CELL_NUMBER)) ||
	    (announces(column, PI_HEADING_FOREIGN) && is_text(column));
}

/* What may hold names, the best first. */
enum names { NAMES_HEADED, NAMES_DASHES, NAMES_ANY, NAMES_DESCRIPTION,
	NAMES_ASIDE, NAMES_KINDS };

static bool
is_names(const struct pi_tally *column, enum names kind)
{
	switch (kind) {
	case NAMES_HEADED:
		return announces(column, PI_HEADING_NAME) && is_text(column);
	case NAMES_DASHES:
		return announces(column, PI_HEADING_NAME) &&
		    column->count[PI_CELL_FILLED] == 0 &&
		    column->count[PI_CELL_DASH] > 0;
	case NAMES_ANY:
		return is_text(column) && !announces(column, PI_HEADING_ASIDE) &&
		    !announces(column, PI_HEADING_DESCRIPTION);
	case NAMES_DESCRIPTION:
		return is_text(column) &&
		    announces(column, PI_HEADING_DESCRIPTION);
	default:
		return is_text(column);
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

	group->name = PI_NO_COLUMN;
	for (kind = NAMES_HEADED; kind < NAMES_KINDS; kind++) {
		size_t a = find_names(columns, group->port, kind, after);
		size_t b = find_names(columns, group->port, kind, !after);

		group->whole_name = kind == NAMES_DESCRIPTION;
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
		if (c != name && is_text(&columns->column[c]) &&
		    announces(&columns->column[c], PI_HEADING_DESCRIPTION))
			return c;
	for (c = name + 1; c < end; c++)
		if (is_text(&columns->column[c]))
			return c;
	return PI_NO_COLUMN;
}

static void
add_group(struct pi_roles *found, const struct columns *columns, size_t port)
{
	struct pi_role_group *group = &found->group[found->groups];
	const struct pi_role_group *first = found->group;
	bool after;

	if (found->groups == PI_GROUPS_MAX)
		return;
	after = found->groups++ > 0 && first->name != PI_NO_COLUMN &&
	    first->name > first->port;
	group->port = port;
	group->transports = columns->column[port].transports;
	group->transport = group->description = PI_NO_COLUMN;
	find_name(columns, after, group);
}

static size_t
lesser(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Where the columns of a group begin; behind the last group: where all end. */
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
		if (is_transports(&columns->column[c]))
			list[count++] = c;
	for (g = 0; g < found->groups; g++)
		if (count == found->groups)
			found->group[g].transport = list[g];
		else if (count == 1 || (count > 0 && found->groups == 1))
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

		if (group->name == PI_NO_COLUMN)
			continue;
		group->description = find_description(columns, group->name,
		    one_name ? 0 : begin_of(found, columns, g),
		    one_name ? columns->count
		    : begin_of(found, columns, g + 1));
		count += group->description != PI_NO_COLUMN;
	}
	for (g = 0; count < found->groups && g < found->groups; g++)
		found->group[g].description = PI_NO_COLUMN;
}

struct pi_roles
pi_roles_read(const struct pi_grid *grid, char *scratch)
{
	struct pi_roles found = { .misplaced = PI_NO_COLUMN,
		.heading = PI_NO_COLUMN };
	struct columns columns;
	size_t c;

	found.count = columns.count = pi_tally(grid, scratch, columns.column);
	columns.count = lesser(columns.count, PI_COLUMNS_MAX);
	for (c = 0; c < columns.count; c++)
		if (is_foreign(&columns.column[c]))
			return found;
	for (c = 0; c < columns.count; c++) {
		const struct pi_tally *column = &columns.column[c];

		if (is_ports(column) && announces(column, PI_HEADING_PORT))
			add_group(&found, &columns, c);
		else if (is_ports(column))
			found.misplaced = c;
		else if (announces(column, PI_HEADING_PORT))
			found.heading = c;
		if (is_ticks(column))
			found.ticks[c] = (unsigned char)column->transports;
		found.has_ticks |= is_ticks(column);
	}
	share_transports(&found, &columns);
	share_descriptions(&found, &columns);
	return found;
}
