/* SPDX-License-Identifier: MIT */
#include "read_roles.h"

#include "name_columns.h"
#include "port_columns.h"

/* Returns whether a row takes names from a column even if it has one. */
static bool
gives_names(const struct pi_port_column *ports, size_t column)
{
	size_t i;

	for (i = 0; i < ports->name_count; i++)
		if (ports->names[i].column == column &&
		    (i == 0 || ports->names[i].is_other))
			return true;
	return false;
}

/*
 * Returns the first text column with the heading of a description, or else the
 * first one after the name, that gives no names itself.
 */
static size_t
find_description(const struct pi_columns *columns,
    const struct pi_port_column *ports, size_t first, size_t end)
{
	size_t c;

	for (c = first; c < end; c++)
		if (!gives_names(ports, c) &&
		    columns->column[c].is[PI_COLUMN_DESCRIPTIONS])
			return c;
	for (c = ports->names[0].column + 1; c < end; c++)
		if (!gives_names(ports, c) &&
		    columns->column[c].is[PI_COLUMN_TEXT])
			return c;
	return PI_NO_COLUMN;
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
begin_of(const struct pi_column_roles *found, const struct pi_columns *columns,
    size_t p)
{
	if (p == 0)
		return 0;
	if (p == found->port_count)
		return columns->count;
	return lesser(found->ports[p].port,
	    found->ports[p].names[0].column);
}

/*
 * Returns the first column of protocols, some of which may be transports, that
 * gives no names; or PI_NO_COLUMN.
 */
static size_t
find_protocols(const struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	size_t c = 0;

	while (c < columns->count && (!pi_announces(&columns->column[c],
	    PI_HEADING_PROTOCOL) || columns->column[c].is[PI_COLUMN_PORTS] ||
	    gives_names(&found->ports[0], c)))
		c++;
	return c < columns->count ? c : PI_NO_COLUMN;
}

/*
 * Pairs ports and transports in their order if there are as many columns of
 * both; a single column of transports, or else of protocols, is for all ports.
 */
static void
share_transports(struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	size_t transports[PI_COLUMNS_MAX], p;
	size_t count = pi_find_columns(columns, PI_COLUMN_TRANSPORTS,
	    transports);
	size_t protocols = find_protocols(found, columns);

	for (p = 0; p < found->port_count; p++)
		if (count == found->port_count)
			found->ports[p].transport = transports[p];
		else if (count == 0)
			found->ports[p].protocol = protocols;
		else if (count == 1 || found->port_count == 1)
			found->ports[p].transport = transports[0];
}

/*
 * Pairs each port column with a description among its own columns, if all have
 * one; a description of the last ports alone describes the whole row, and is
 * not used.  Port columns that share a name share the description.
 */
static void
share_descriptions(struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	size_t count = 0, p;
	bool one_name = true;

	for (p = 1; p < found->port_count; p++)
		one_name &= found->ports[p].names[0].column ==
		    found->ports[0].names[0].column;
	for (p = 0; p < found->port_count; p++) {
		struct pi_port_column *ports = &found->ports[p];

		ports->description = find_description(columns, ports,
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

/* True for the headings of the tables that portinfo writes. */
static bool
is_own(const struct pi_pipe_table *table)
{
	static const char names[OWN_COLUMNS][2][12] = { { "Port", "Port" },
		{ "Name", "Service" }, { "Transport", "Transport" },
		{ "Description", "Description" } };
	const struct pi_span *cells = table->header.cells;
	size_t c;

	if (table->header.count != OWN_COLUMNS)
		return false;
	for (c = 0; c < OWN_COLUMNS; c++)
		if (!pi_same(cells[c], pi_span(names[c][0])) &&
		    !pi_same(cells[c], pi_span(names[c][1])))
			return false;
	return true;
}

/*
 * Finds the roles in a table that portinfo writes: `Service` is the heading of
 * notes, `Name` that of answers.  If it has ports, its roles are known: a few
 * cells that look like something else, such as a service called `both`, do not
 * change them.
 */
static bool
find_own_roles(struct pi_column_roles *found, const struct pi_columns *columns)
{
	const struct pi_column *column = columns->column;
	struct pi_port_column ports = { .port = OWN_PORT, .last = PI_NO_COLUMN,
		.transport = OWN_TRANSPORT, .protocol = PI_NO_COLUMN,
		.names = { { .column = OWN_NAME } }, .name_count = 1,
		.description = OWN_DESCRIPTION };
	bool is_answer = pi_is(column[OWN_NAME].text, "Name");

	if (!column[OWN_PORT].is[PI_COLUMN_PORTS] &&
	    !column[OWN_PORT].is[PI_COLUMN_CLASSES])
		return false;
	if (is_answer)
		ports.names[0].form = PI_NAMES_OWN_LIST;
	found->ports[0] = ports;
	found->port_count = 1;
	found->names_are_final = true;
	return true;
}

struct pi_column_roles
pi_column_roles_read(const struct pi_pipe_table *table, struct pi_span title,
    char *scratch)
{
	struct pi_columns columns;
	struct pi_column_roles found = { .count = table->header.count };

	pi_columns_read(&columns, table, scratch);
	if (is_own(table) && find_own_roles(&found, &columns))
		return found;
	pi_find_ports(&found, &columns, title);
	if (found.port_count == 0)
		return found;
	pi_find_names(&found, &columns, false);
	if (found.ports[0].name_count == 0 &&
	    found.ports[0].heading_name.length == 0) {
		found.kind = PI_TABLE_NO_NAMES;
		found.decisive = found.ports[0].port;
		found.port_count = 0;
		return found;
	}
	share_transports(&found, &columns);
	if (found.ports[0].name_count > 0)
		share_descriptions(&found, &columns);
	return found;
}

void
pi_column_roles_add_names(struct pi_column_roles *roles,
    const struct pi_pipe_table *table, char *scratch)
{
	struct pi_columns columns;

	if (roles->port_count == 1) {
		pi_columns_read(&columns, table, scratch);
		roles->ports[0].name_count = 0;
		pi_find_names(roles, &columns, true);
	}
	roles->names_are_final = true;
}
