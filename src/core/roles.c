/* SPDX-License-Identifier: MIT */
#include "roles.h"

#include <string.h>

#include "headings.h"
#include "markup.h"
#include "ports.h"
#include "transports.h"

/* What is known of a column. */
struct column {
	unsigned int heading;	/* enum pi_heading: what it announces */
	size_t filled;		/* cells with something in them */
	size_t dashes;		/* cells with - alone, no name or no port */
	size_t ports;		/* those that read wholly as ports */
	size_t arrows;		/* and those of them with an arrow */
	size_t transports;	/* those that read wholly as transports */
};

bool
pi_is_no_port(struct pi_span text)
{
	static const char words[][8] = { "", "-", "\xe2\x80\x93",
		"\xe2\x80\x94", "n/a", "none", "all" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (pi_same(text, pi_span(words[i])))
			return true;
	return false;
}

static bool
is_ports(struct pi_span text)
{
	struct pi_ports_reader reader;
	struct pi_ports ports;
	enum pi_ports_status status;
	bool item = false;

	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, &ports)) == PI_PORTS_ITEM ||
	    status == PI_PORTS_TRANSPORTS)
		item |= status == PI_PORTS_ITEM;
	/* A range that runs backwards is one all the same, and told later. */
	return (status == PI_PORTS_END && item) ||
	    status == PI_PORTS_BACKWARDS;
}

static bool
has_arrow(struct pi_span text)
{
	for (; text.length > 0; text = pi_after(text, 1))
		if (pi_starts(text, "->") || pi_starts(text, "\xe2\x86\x92"))
			return true;
	return false;
}

static void
count_cell(struct column *column, struct pi_span cell, char *scratch)
{
	struct pi_markup_error error;
	struct pi_span text = pi_markup_plain(cell, scratch, &error);

	if (text.bytes == NULL) {
		column->filled++;
		return;
	}
	column->dashes += pi_same(text, pi_span("-"));
	if (pi_is_no_port(text))
		return;
	column->filled++;
	if (is_ports(text)) {
		column->ports++;
		column->arrows += has_arrow(text);
	}
	column->transports += pi_is_transports(text);
}

static size_t
count_columns(const struct pi_grid *grid, char *scratch,
    struct column *columns)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_lines lines = grid->body;
	struct pi_line line;
	size_t count = pi_split_row(grid->header.text, cells, PI_COLUMNS_MAX);
	size_t c, n;

	memset(columns, 0, PI_COLUMNS_MAX * sizeof(*columns));
	for (c = 0; c < count && c < PI_COLUMNS_MAX; c++)
		columns[c].heading = pi_heading_read(cells[c]);
	while (pi_next_line(&lines, &line)) {
		n = pi_split_row(line.text, cells, PI_COLUMNS_MAX);
		for (c = 0; c < n && c < count && c < PI_COLUMNS_MAX; c++)
			count_cell(&columns[c], cells[c], scratch);
	}
	return count;
}

static bool
announces(const struct column *column, enum pi_heading what)
{
	return (column->heading & what) != 0;
}

static bool
is_mostly(size_t part, size_t whole)
{
	return part * 2 > whole;
}

/* One arrow may be a range's; many are a container's or a change's. */
static bool
is_port_column(const struct column *column)
{
	return column->ports > 0 && is_mostly(column->ports, column->filled) &&
	    (column->arrows < 2 || !is_mostly(column->arrows, column->ports));
}

static bool
is_transport_column(const struct column *column)
{
	return !is_port_column(column) &&
	    (announces(column, PI_HEADING_TRANSPORT) ||
	    (column->transports > 0 &&
	    is_mostly(column->transports, column->filled)));
}

static bool
is_text(const struct column *column)
{
	return column->filled > 0 && !is_port_column(column) &&
	    !is_transport_column(column);
}

/* What may hold names, the best first. */
enum names { NAMES_HEADED, NAMES_DASHES, NAMES_ANY, NAMES_KINDS };

static bool
is_names(const struct column *column, enum names kind)
{
	switch (kind) {
	case NAMES_HEADED:
		return announces(column, PI_HEADING_NAME) && is_text(column);
	case NAMES_DASHES:
		return announces(column, PI_HEADING_NAME) &&
		    column->filled == 0 && column->dashes > 0;
	default:
		return is_text(column);
	}
}

/* How far it is to the nearest such column on one side, or 0. */
static size_t
find_names(const struct column *columns, size_t count, size_t port,
    enum names kind, bool after)
{
	size_t distance, most = after ? count - 1 - port : port;

	for (distance = 1; distance <= most; distance++)
		if (is_names(&columns[after ? port + distance
		    : port - distance], kind))
			return distance;
	return 0;
}

/*
 * The column that names the ports of a column: the nearest one that is headed
 * so, or else any text; between two as near, the one on the side that the
 * table's first port column took.
 */
static size_t
find_name(const struct column *columns, size_t count, size_t port, bool after)
{
	enum names kind;

	for (kind = NAMES_HEADED; kind < NAMES_KINDS; kind++) {
		size_t a = find_names(columns, count, port, kind, after);
		size_t b = find_names(columns, count, port, kind, !after);

		if (a > 0 && (b == 0 || a <= b || kind == NAMES_ANY))
			return after ? port + a : port - a;
		if (b > 0)
			return after ? port - b : port + b;
	}
	return PI_NO_COLUMN;
}

/* The text column headed as a description, or else the next free one. */
static size_t
find_description(const struct column *columns, size_t count, size_t name)
{
	size_t c;

	for (c = 0; c < count; c++)
		if (c != name && is_text(&columns[c]) &&
		    announces(&columns[c], PI_HEADING_DESCRIPTION))
			return c;
	for (c = name + 1; c < count; c++)
		if (is_text(&columns[c]))
			return c;
	return PI_NO_COLUMN;
}

static void
add_group(struct pi_roles *found, const struct column *columns,
    size_t count, size_t port)
{
	struct pi_role_group *group = &found->group[found->groups];
	const struct pi_role_group *first = found->group;
	bool after;

	if (found->groups == PI_GROUPS_MAX)
		return;
	after = found->groups++ > 0 && first->name != PI_NO_COLUMN &&
	    first->name > first->port;
	group->port = port;
	group->name = find_name(columns, count, port, after);
	group->description = PI_NO_COLUMN;
}

struct pi_roles
pi_roles_read(const struct pi_grid *grid, char *scratch)
{
	struct column columns[PI_COLUMNS_MAX];
	struct pi_roles found = { .transports = PI_NO_COLUMN,
		.misplaced = PI_NO_COLUMN, .heading = PI_NO_COLUMN };
	size_t count, c;

	found.count = count = count_columns(grid, scratch, columns);
	if (count > PI_COLUMNS_MAX)
		count = PI_COLUMNS_MAX;
	for (c = 0; c < count; c++) {
		bool ports = is_port_column(&columns[c]);

		if (ports && announces(&columns[c], PI_HEADING_PORT))
			add_group(&found, columns, count, c);
		else if (ports)
			found.misplaced = c;
		else if (announces(&columns[c], PI_HEADING_PORT))
			found.heading = c;
		if (is_transport_column(&columns[c]))
			found.transports = c;
	}
	if (found.groups == 1 && found.group[0].name != PI_NO_COLUMN)
		found.group[0].description = find_description(columns, count,
		    found.group[0].name);
	return found;
}
