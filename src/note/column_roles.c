/* SPDX-License-Identifier: MIT */
#include "column_roles.h"

#include <string.h>

#include "column.h"

struct columns {
	struct pi_column column[PI_COLUMNS_MAX];
	size_t count;
};

/* Finds the columns of a kind; returns their number. */
static size_t
find_columns(const struct columns *columns, enum pi_column_kind kind,
    size_t *found)
{
	size_t count = 0, c;

	for (c = 0; c < columns->count; c++)
		if (columns->column[c].is[kind])
			found[count++] = c;
	return count;
}

static void
find_ports(struct pi_column_roles *found, const struct columns *columns)
{
	size_t c;

	for (c = 0; c < columns->count; c++) {
		const struct pi_column *column = &columns->column[c];

		if (column->is[PI_COLUMN_PORTS] &&
		    found->port_count < PI_PORT_COLUMNS_MAX)
			found->ports[found->port_count++] =
			    (struct pi_port_column){ c, column->transports,
			    PI_NO_COLUMN, PI_NO_COLUMN, false, PI_NO_COLUMN };
		if (column->is[PI_COLUMN_MISPLACED])
			found->misplaced = c;
		if (column->is[PI_COLUMN_FEW_PORTS]) {
			found->heading = c;
			found->few = column->count[PI_CELL_PORTS];
		}
		if (column->is[PI_COLUMN_TICKS]) {
			found->ticks[c] = (unsigned char)column->transports;
			found->has_ticks = true;
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
		if (c != name && columns->column[c].is[PI_COLUMN_DESCRIPTIONS])
			return c;
	for (c = name + 1; c < end; c++)
		if (columns->column[c].is[PI_COLUMN_TEXT])
			return c;
	return PI_NO_COLUMN;
}

/*
 * Returns which of the columns that may hold names has those of a port column:
 * the nearest one with such a heading, or else with text.  Of two at the same
 * distance, or without such a heading, it is the one on the given side.
 */
static size_t
find_name(const size_t *names, size_t count, bool have_heading, size_t port,
    bool after)
{
	size_t i = 0;

	while (i < count && names[i] < port)
		i++;
	if (i == 0 || i == count)
		return names[i == 0 ? 0 : count - 1];
	if (have_heading && names[i] - port != port - names[i - 1])
		after = names[i] - port < port - names[i - 1];
	return names[after ? i : i - 1];
}

/*
 * Pairs ports and names in their order if there are as many of both.  Otherwise
 * the others prefer the side on which the first port column has its names.
 */
static void
share_names(struct pi_column_roles *found, const struct columns *columns)
{
	const struct pi_port_column *first = &found->ports[0];
	enum pi_column_kind kind = PI_COLUMN_NAMES;
	size_t names[PI_COLUMNS_MAX], count, p;

	while ((count = find_columns(columns, kind, names)) == 0 &&
	    kind < PI_COLUMN_TEXT)
		kind++;
	for (p = 0; p < found->port_count && count > 0; p++) {
		struct pi_port_column *ports = &found->ports[p];
		const struct pi_column *column;

		ports->name = count == found->port_count ? names[p] :
		    find_name(names, count, kind <= PI_COLUMN_DASHES,
		    ports->port, p > 0 && first->name > first->port);
		column = &columns->column[ports->name];
		ports->whole_name = column->is[PI_COLUMN_DESCRIPTIONS] &&
		    !column->is[PI_COLUMN_NAMES];
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
	size_t transports[PI_COLUMNS_MAX], p;
	size_t count = find_columns(columns, PI_COLUMN_TRANSPORTS, transports);

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
	size_t foreign[PI_COLUMNS_MAX];

	found.count = pi_count_columns(table, scratch, columns.column);
	columns.count = lesser(found.count, PI_COLUMNS_MAX);
	if (is_own(table) && columns.column[OWN_PORT].is[PI_COLUMN_PORTS]) {
		found.port_count = 1;
		found.ports[0] = (struct pi_port_column){ .port = OWN_PORT,
			.name = OWN_NAME, .transport = OWN_TRANSPORT,
			.description = OWN_DESCRIPTION };
		return found;
	}
	found.is_foreign = find_columns(&columns, PI_COLUMN_FOREIGN,
	    foreign) > 0;
	if (found.is_foreign)
		return found;
	find_ports(&found, &columns);
	share_names(&found, &columns);
	share_transports(&found, &columns);
	share_descriptions(&found, &columns);
	return found;
}
