/* SPDX-License-Identifier: MIT */
#include "column_roles.h"

#include <string.h>

#include "column.h"
#include "heading.h"

/* The columns of a table, as they are looked at. */
struct columns {
	struct pi_column column[PI_COLUMNS_MAX];
	size_t count;
};

/* What may hold names, the best first. */
enum names { NAMES_HEADED, NAMES_DASHES, NAMES_TEXT, NAMES_ASIDE };

static bool
is_names(const struct pi_column *column, enum names kind)
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
    struct pi_port_column *ports)
{
	enum names kind;

	for (kind = NAMES_HEADED; kind <= NAMES_ASIDE; kind++) {
		size_t a = find_names(columns, ports->port, kind, after);
		size_t b = find_names(columns, ports->port, kind, !after);

		if (a > 0 && (b == 0 || a <= b || kind > NAMES_DASHES))
			ports->name = after ? ports->port + a
			    : ports->port - a;
		else if (b > 0)
			ports->name = after ? ports->port - b
			    : ports->port + b;
		if (ports->name != PI_NO_COLUMN)
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
add_port(struct pi_column_roles *found, const struct columns *columns,
    size_t port)
{
	struct pi_port_column *ports = &found->ports[found->port_count];

	if (found->port_count == PI_PORT_COLUMNS_MAX)
		return;
	found->port_count++;
	ports->port = port;
	ports->transports = columns->column[port].transports;
	ports->name = ports->transport = ports->description = PI_NO_COLUMN;
}

/* Where there are as many names of a kind as ports, they go in their order. */
static bool
share_names(struct pi_column_roles *found, const struct columns *columns,
    enum names kind)
{
	size_t list[PI_COLUMNS_MAX], count = 0, c, g;

	for (c = 0; c < columns->count; c++)
		if (is_names(&columns->column[c], kind))
			list[count++] = c;
	for (g = 0; g < count && count == found->port_count; g++)
		found->ports[g].name = list[g];
	return count > 0;
}

/* Headed as a description, and not as a name? */
static bool
is_description(const struct pi_column *column)
{
	return pi_announces(column, PI_HEADING_DESCRIPTION) &&
	    !pi_announces(column, PI_HEADING_NAME);
}

static void
find_all_names(struct pi_column_roles *found,
    const struct columns *columns)
{
	const struct pi_port_column *first = &found->ports[0];
	enum names kind = NAMES_HEADED;
	size_t g;

	while (kind <= NAMES_ASIDE && !share_names(found, columns, kind))
		kind++;
	for (g = 0; g < found->port_count; g++) {
		struct pi_port_column *ports = &found->ports[g];

		if (ports->name == PI_NO_COLUMN)
			find_name(columns, first->name != PI_NO_COLUMN &&
			    first->name > first->port, ports);
		if (ports->name != PI_NO_COLUMN)
			ports->whole_name = is_description(
			    &columns->column[ports->name]);
	}
}

static size_t
lesser(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Where the columns of a port column begin; after the last: where all end. */
static size_t
begin_of(const struct pi_column_roles *found, const struct columns *columns,
    size_t ports)
{
	if (ports == 0)
		return 0;
	if (ports == found->port_count)
		return columns->count;
	return lesser(found->ports[ports].port, found->ports[ports].name);
}

/*
 * Gives the port columns their columns of transports: in their order where there
 * are as many; one alone is for all of them.
 */
static void
share_transports(struct pi_column_roles *found, const struct columns *columns)
{
	size_t list[PI_COLUMNS_MAX], count = 0, c, g;

	for (c = 0; c < columns->count; c++)
		if (pi_is_transport_column(&columns->column[c]))
			list[count++] = c;
	for (g = 0; g < found->port_count; g++)
		if (count == found->port_count)
			found->ports[g].transport = list[g];
		else if (count > 0 && (count == 1 || found->port_count == 1))
			found->ports[g].transport = list[0];
}

/*
 * Gives each port column the description among its own columns, if every one
 * has one: that of the last alone describes the whole row.  Port columns that
 * share one name share the description, too.
 */
static void
share_descriptions(struct pi_column_roles *found, const struct columns *columns)
{
	size_t count = 0, g;
	bool one_name = true;

	for (g = 1; g < found->port_count; g++)
		one_name &= found->ports[g].name == found->ports[0].name;
	for (g = 0; g < found->port_count; g++) {
		struct pi_port_column *ports = &found->ports[g];

		ports->description = find_description(columns, ports->name,
		    one_name ? 0 : begin_of(found, columns, g),
		    one_name ? columns->count
		    : begin_of(found, columns, g + 1));
		count += ports->description != PI_NO_COLUMN;
	}
	for (g = 0; count < found->port_count && g < found->port_count; g++)
		found->ports[g].description = PI_NO_COLUMN;
}

/* The columns of the tables that portinfo itself writes. */
enum own { OWN_PORT, OWN_NAME, OWN_TRANSPORT, OWN_DESCRIPTION, OWN_COLUMNS };

/*
 * Is it headed as the tables that portinfo writes?  Then, if there are ports,
 * all is told, and what a few rows hold by chance, a service called `both` or
 * a name that is a host's, must not make another table of it.
 */
static bool
is_own(const struct pi_pipe_table *table)
{
	static const char names[OWN_COLUMNS][2][12] = { { "Port", "Port" },
		{ "Name", "Service" }, { "Transport", "Transport" },
		{ "Description", "Description" } };
	struct pi_span cells[OWN_COLUMNS];
	size_t c;

	if (pi_split_row(table->header.text, cells, OWN_COLUMNS) != OWN_COLUMNS)
		return false;
	for (c = 0; c < OWN_COLUMNS; c++)
		if (!pi_same(cells[c], pi_span(names[c][0])) &&
		    !pi_same(cells[c], pi_span(names[c][1])))
			return false;
	return true;
}

struct pi_column_roles
pi_column_roles_read(const struct pi_pipe_table *table, char *scratch)
{
	struct pi_column_roles found = { .misplaced = PI_NO_COLUMN,
		.heading = PI_NO_COLUMN };
	struct columns columns;
	size_t c;

	found.count = columns.count = pi_count_columns(table, scratch,
	    columns.column);
	if (is_own(table) && pi_is_port_column(&columns.column[OWN_PORT])) {
		found.port_count = 1;
		found.ports[0] = (struct pi_port_column){ .port = OWN_PORT,
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
		const struct pi_column *column = &columns.column[c];

		if (pi_is_port_column(column) &&
		    pi_announces(column, PI_HEADING_PORT))
			add_port(&found, &columns, c);
		else if (pi_is_port_column(column))
			found.misplaced = c;
		else if (pi_announces(column, PI_HEADING_PORT))
			found.heading = c, found.few = column->count[
			    PI_CELL_PORTS];
		if (pi_is_tick_column(column))
			found.ticks[c] = (unsigned char)column->transports;
		found.has_ticks |= pi_is_tick_column(column);
	}
	find_all_names(&found, &columns);
	share_transports(&found, &columns);
	share_descriptions(&found, &columns);
	return found;
}
