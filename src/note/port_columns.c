/* SPDX-License-Identifier: MIT */
#include "port_columns.h"

#include "table_kind.h"
#include "transport.h"
#include "utf8.h"

/* Returns the first column whose heading has a word for ports. */
static size_t
find_port_heading(const struct pi_columns *columns)
{
	size_t c = 0;

	while (c < columns->count && !pi_announces(&columns->column[c],
	    PI_HEADING_PORT))
		c++;
	return c < columns->count ? c : PI_NO_COLUMN;
}

/* True if the ports of a column are mapped; those of images always are. */
static bool
is_mapping(const struct pi_columns *columns, size_t c)
{
	bool mapping = columns->column[c].is[PI_COLUMN_MAPPINGS];
	size_t i;

	for (i = 0; i < columns->count; i++)
		mapping |= pi_announces(&columns->column[i], PI_HEADING_IMAGE);
	return mapping;
}

static void
add_port_column(struct pi_column_roles *found, const struct pi_columns *columns,
    size_t c)
{
	if (found->port_count == PI_PORT_COLUMNS_MAX)
		return;
	found->ports[found->port_count++] = (struct pi_port_column){
		.port = c, .heading_transports = columns->column[c].transports,
		.last = PI_NO_COLUMN, .transport = PI_NO_COLUMN,
		.protocol = PI_NO_COLUMN, .description = PI_NO_COLUMN,
		.is_mapping = is_mapping(columns, c) };
}

/* `Ingress` of the heading `Ingress (UDP)`; empty for others. */
static struct pi_span
name_of_heading(struct pi_span heading)
{
	size_t bracket = pi_length_to(heading, "(");
	struct pi_span inside = pi_after(heading, bracket);
	unsigned int transport = 0;

	if (inside.length > 0)
		pi_heading_read(inside, &transport);
	return (struct pi_span){ heading.bytes, transport == 0 ? 0 :
	    pi_trim((struct pi_span){ heading.bytes, bracket }).length };
}

/* True if several columns are headed by a transport alone, and hold ports. */
static bool
have_ports_under_transports(const struct pi_columns *columns)
{
	size_t count = 0, ports = 0, filled = 0, c;

	for (c = 0; c < columns->count; c++) {
		const struct pi_column *column = &columns->column[c];

		if (pi_transport(column->text) == 0)
			continue;
		count++;
		ports += column->count[PI_CELL_PORTS];
		filled += column->count[PI_CELL_FILLED];
	}
	return count > 1 && ports * 2 > filled;
}

/*
 * Takes columns of ports whose headings name a transport each: all that are
 * headed by it alone, or columns of two rows or more of nothing but ports.
 */
static void
find_ports_by_transport(struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	const bool several = have_ports_under_transports(columns);
	size_t c;

	for (c = 0; c < columns->count &&
	    found->port_count < PI_PORT_COLUMNS_MAX; c++) {
		const struct pi_column *column = &columns->column[c];
		const size_t filled = column->count[PI_CELL_FILLED];

		if (column->transports == 0 ||
		    (!(several && pi_transport(column->text) != 0) &&
		    (filled < 2 || column->count[PI_CELL_PORTS] < filled)))
			continue;
		add_port_column(found, columns, c);
		found->ports[found->port_count - 1].heading_name =
		    name_of_heading(column->text);
	}
	/* A lone column under a bare `TCP` may hold any numbers. */
	if (found->port_count == 1 && pi_transport(
	    columns->column[found->ports[0].port].text) != 0)
		found->port_count = 0;
}

/* Returns the one column of ports alone, or PI_NO_COLUMN. */
static size_t
find_only_ports(const struct pi_columns *columns)
{
	size_t unheaded[PI_COLUMNS_MAX], only = PI_NO_COLUMN, i;
	size_t count = pi_find_columns(columns, PI_COLUMN_ALL_PORTS, unheaded);

	for (i = 0; i < count; i++) {
		if (pi_column_is_numbering(columns->table, unheaded[i], true))
			continue;
		if (only != PI_NO_COLUMN)
			return PI_NO_COLUMN;
		only = unheaded[i];
	}
	return only;
}

/* Gives the heading of ports to the column that holds them, and the reverse. */
static void
swap_headings(struct pi_columns *columns, size_t a, size_t b)
{
	unsigned int heading = columns->column[a].heading;

	columns->column[a].heading = columns->column[b].heading;
	columns->column[b].heading = heading;
}

/* Takes ports whose own headings do not announce them. */
static void
find_unheaded_ports(struct pi_column_roles *found, struct pi_columns *columns,
    struct pi_span title)
{
	size_t misplaced = pi_find_column(columns, PI_COLUMN_MISPLACED);

	if (found->heading == PI_NO_COLUMN)
		find_ports_by_transport(found, columns);
	if (found->port_count > 0)
		return;
	found->decisive = misplaced;
	if (misplaced != PI_NO_COLUMN && found->heading != PI_NO_COLUMN) {
		found->kind = PI_TABLE_SWAPPED;
		swap_headings(columns, misplaced, found->heading);
	} else if (misplaced == PI_NO_COLUMN &&
	    found->heading == PI_NO_COLUMN &&
	    pi_heading_is_of_ports(title)) {
		found->kind = PI_TABLE_BY_TITLE;
		found->decisive = find_only_ports(columns);
	}
	if (found->decisive != PI_NO_COLUMN)
		add_port_column(found, columns, found->decisive);
}

/* True if a single column of ports counts those of a switch. */
static bool
is_switch(const struct pi_column_roles *found, const struct pi_columns *columns)
{
	size_t c;

	for (c = 0; c < columns->count; c++)
		if (columns->column[c].is[PI_COLUMN_TRANSPORTS] ||
		    columns->column[c].count[PI_CELL_TRANSPORTS] > 0 ||
		    columns->column[c].transports != 0)
			return false;
	return found->port_count == 1 && pi_column_is_numbering(columns->table,
	    found->ports[0].port, false);
}

/* Gives a transport that is a heading to the next port column on its right. */
static void
give_transports(struct pi_column_roles *found, const struct pi_columns *columns)
{
	size_t p, c, from = 0;

	for (p = 0; p < found->port_count; p++) {
		struct pi_port_column *ports = &found->ports[p];

		for (c = from; c < ports->port; c++)
			if (!columns->column[c].is[PI_COLUMN_TICKS] &&
			    ports->heading_transports == 0)
				ports->heading_transports = pi_transport(
				    columns->column[c].text);
		from = ports->port + 1;
	}
}

/* A column of ports is no text, even if most of its cells are. */
static void
set_apart(const struct pi_column_roles *found, struct pi_columns *columns)
{
	size_t p;

	for (p = 0; p < found->port_count; p++)
		columns->column[found->ports[p].port].is[PI_COLUMN_TEXT] =
		    false;
}

/* Takes the ends of ranges that have a column of their own: `From`, `To`. */
static void
join_ranges(struct pi_column_roles *found, const struct pi_columns *columns)
{
	struct pi_port_column *ports = found->ports;

	if (found->port_count != 2 ||
	    !pi_announces(&columns->column[ports[0].port], PI_HEADING_FIRST) ||
	    !pi_announces(&columns->column[ports[1].port], PI_HEADING_LAST))
		return;
	ports[0].last = ports[1].port;
	found->port_count = 1;
}

static bool
is_source(const struct pi_columns *columns, size_t c)
{
	return pi_announces(&columns->column[c], PI_HEADING_SOURCE) &&
	    !pi_announces(&columns->column[c], PI_HEADING_TARGET);
}

/* Leaves out the ports that connections come from if there are others. */
static void
drop_sources(struct pi_column_roles *found, const struct pi_columns *columns)
{
	size_t count = 0, p;

	for (p = 0; p < found->port_count; p++)
		if (!is_source(columns, found->ports[p].port))
			found->ports[count++] = found->ports[p];
	if (count > 0)
		found->port_count = count;
}

void
pi_find_ports(struct pi_column_roles *found, struct pi_columns *columns,
    struct pi_span title)
{
	size_t c;

	found->heading = find_port_heading(columns);
	for (c = 0; c < columns->count; c++) {
		if (columns->column[c].is[PI_COLUMN_PORTS] &&
		    (!columns->column[c].is[PI_COLUMN_CHANGES] ||
		    is_mapping(columns, c)))
			add_port_column(found, columns, c);
		if (columns->column[c].is[PI_COLUMN_TICKS]) {
			found->ticks[c] = (unsigned char)
			    columns->column[c].transports;
			found->has_ticks = true;
		}
	}
	drop_sources(found, columns);
	if (found->port_count == 0)
		find_unheaded_ports(found, columns, title);
	pi_find_kind(found, columns);
	give_transports(found, columns);
	set_apart(found, columns);
	join_ranges(found, columns);
	if (found->port_count > 0 && is_switch(found, columns)) {
		found->kind = PI_TABLE_SWITCH;
		found->decisive = found->ports[0].port;
		found->port_count = 0;
	}
}
