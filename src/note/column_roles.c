/* SPDX-License-Identifier: MIT */
#include "column_roles.h"

#include <string.h>

#include "column.h"
#include "heading.h"

struct columns {
	struct pi_column column[PI_COLUMNS_MAX];
	size_t count;
};

/* The kinds of columns that may hold names, the best first. */
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

/* Returns the distance to the nearest such column on one side, or 0. */
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
 * Finds the column that names the ports of a column: the nearest one with such
 * a heading, or else with text.  Of two at the same distance it is the one on
 * the side where the table's first port column has its names.
 */
static void
find_name(const struct columns *columns, bool after,
    struct pi_port_column *ports)
{
	enum names kind;

	for (kind = NAMES_HEADED; kind <= NAMES_ASIDE; kind++) {
		size_t a = find_names(columns, ports->port, kind, after);
		size_t b = find_names(columns, ports->port, kind, !after);

		if (b > 0 && (a == 0 || (b < a && kind <= NAMES_DASHES))) {
			a = b;
			after = !after;
		}
		if (a > 0) {
			ports->name = after ? ports->port + a
					    : ports->port - a;
			return;
		}
	}
}

/*
 * Returns the first text column with the heading of a description, or else the
 * first one after the name.
 */
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

/* Pairs ports and names in their order if there are as many of both. */
static bool
share_names(struct pi_column_roles *found, const struct columns *columns,
    enum names kind)
{
	size_t names[PI_COLUMNS_MAX], count = 0, c, p;

	for (c = 0; c < columns->count; c++)
		if (is_names(&columns->column[c], kind))
			names[count++] = c;
	for (p = 0; p < count && count == found->port_count; p++)
		found->ports[p].name = names[p];
	return count > 0;
}

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
	size_t p;

	while (kind <= NAMES_ASIDE && !share_names(found, columns, kind))
		kind++;
	for (p = 0; p < found->port_count; p++) {
		struct pi_port_column *ports = &found->ports[p];

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

/*
 * Returns the first of the columns that belong to a port column; for the number
 * after the last port column, the end of all columns.
 */
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
 * Pairs ports and transports in their order if there are as many columns of
 * both; a single column of transports is for all ports.
 */
static void
share_transports(struct pi_column_roles *found, const struct columns *columns)
{
	size_t transports[PI_COLUMNS_MAX], count = 0, c, p;

	for (c = 0; c < columns->count; c++)
		if (pi_is_transport_column(&columns->column[c]))
			transports[count++] = c;
	for (p = 0; p < found->port_count; p++)
		if (count == found->port_count)
			found->ports[p].transport = transports[p];
		else if (count > 0 && (count == 1 || found->port_count == 1))
			found->ports[p].transport = transports[0];
}

/*
 * Pairs each port column with a description among its own columns, if all have
 * one; a description of the last ports alone describes the whole row, and is
 * not used.  Port columns that share a name share the description.
 */
static void
share_descriptions(struct pi_column_roles *found, const struct columns *columns)
{
	size_t count = 0, p;
	bool one_name = true;

	for (p = 1; p < found->port_count; p++)
		one_name &= found->ports[p].name == found->ports[0].name;
	for (p = 0; p < found->port_count; p++) {
		struct pi_port_column *ports = &found->ports[p];

		ports->description = find_description(columns, ports->name,
		    one_name ? 0 : begin_of(found, columns, p),
		    one_name ? columns->count
		    : begin_of(found, columns, p + 1));
		count += ports->description != PI_NO_COLUMN;
	}
	for (p = 0; count < found->port_count && p < found->port_count; p++)
		found->ports[p].description = PI_NO_COLUMN;
}

/* The columns of the tables that portinfo itself writes. */
enum own { OWN_PORT, OWN_NAME, OWN_TRANSPORT, OWN_DESCRIPTION, OWN_COLUMNS };

/*
 * True for the headings of the tables that portinfo writes.  If such a table
 * has ports, its roles are known: a few cells that look like something else,
 * such as a service called `both`, do not change them.
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
