/* SPDX-License-Identifier: MIT */
#include "port_table.h"

#include <string.h>

#include "name_cell.h"
#include "port_class.h"
#include "read_roles.h"
#include "row.h"
#include "table_kind.h"
#include "transport_text.h"
#include "utf8.h"

/* Makes room for the names and the remarks of a row, which may be long. */
static struct pi_names
begin_names(struct pi_row *row)
{
	size_t size = row->line->whole.length +
	    row->ports->heading_name.length + PI_NAMES_MAX;
	struct pi_names names = { .names = row->room,
		.remark = row->room + size };

	*names.names = *names.remark = '\0';
	row->room += 2 * size;
	return names;
}

static bool
has_letter(struct pi_span text)
{
	while (text.length > 0 && !pi_is_letter(*text.bytes))
		text = pi_after(text, 1);
	return text.length > 0;
}

static bool
add_names(struct pi_row *row, struct pi_names *names, struct pi_span cell,
    struct pi_span text, bool is_whole)
{
	static const char wrong[][64] = {
		[PI_NAMES_EMPTY] =
		    "missing service name; use - for a row without one",
		[PI_NAMES_NO_LETTER] = "a service name needs a letter",
		[PI_NAMES_UNCLOSED] = "unclosed parenthesis",
		[PI_NAMES_MANY] = "more than 64 names in one cell",
	};
	enum pi_names_status status = pi_names_add(names, text, is_whole ||
	    row->is_data);

	if (status != PI_NAMES_READ)
		pi_diagnose(row->reading, true, row->line, cell, "%s",
		    wrong[status]);
	return status == PI_NAMES_READ;
}

/*
 * Returns what names a service in a text: not a transport, of which the text in
 * brackets may be the name, as in `UDP (STUN)`.
 */
static struct pi_span
drop_transports(struct pi_span text)
{
	struct pi_span rest = text, strange;
	size_t length;

	if (pi_transports_next(&rest, &strange) == 0)
		return text;
	if (strange.length == 0)
		return rest;
	text = pi_after(text, pi_length_to(text, "("));
	length = pi_parentheses_length(text);
	return length == 0 ? text :
	    pi_between(text.bytes + 1, text.bytes + length - 1);
}

/* Reads the cell of a column that may hold names. */
static bool
read_name_cell(struct pi_row *row, struct pi_names *names,
    const struct pi_name_column *column)
{
	struct pi_span cell = pi_row_cell(row, column->column);
	struct pi_span text = pi_row_text(row, cell, false);

	if (text.bytes == NULL)
		return false;
	if (column->has_transports && !row->is_data)
		text = drop_transports(text);
	if (text.length == 0 || (row->name != NULL && !has_letter(text)))
		return true;
	if (row->name == NULL)
		row->name = column;
	return add_names(row, names, cell, text, column->is_whole);
}

/* Reads the names in the columns for them. */
static bool
read_name_cells(struct pi_row *row, struct pi_names *names)
{
	const struct pi_port_column *ports = row->ports;
	size_t i;

	for (i = 0; i < ports->name_count; i++)
		if ((row->name == NULL || ports->names[i].is_other) &&
		    !read_name_cell(row, names, &ports->names[i]))
			return false;
	return true;
}

/* Reads the name after the port or in brackets, as in `4001 (Foo)`. */
static bool
read_name_of_port(struct pi_row *row, struct pi_names *names)
{
	return add_names(row, names, pi_row_cell(row,
	    row->ports->names[0].column), drop_transports(row->remark), true);
}

static bool
read_names(struct pi_row *row, struct pi_names *names)
{
	struct pi_column_roles *roles = row->roles;
	const struct pi_span heading = row->ports->heading_name;

	if (heading.length > 0)
		return add_names(row, names, heading, heading, true);
	if (!read_name_cells(row, names))
		return false;
	if (row->is_data)
		return true;
	if (row->name == NULL && !roles->has_all_names) {
		pi_column_roles_add_names(roles, row->table, row->room);
		if (!read_name_cells(row, names))
			return false;
	}
	return row->name != NULL || read_name_of_port(row, names);
}

/* Adds the cell of the description to the remarks of the name. */
static bool
read_description(struct pi_row *row, struct pi_names *names)
{
	struct pi_span text = pi_row_cell(row, row->ports->description);

	if (row->name != NULL && row->name->column == row->ports->description)
		return true;
	text = pi_row_text(row, text, false);
	if (text.bytes == NULL)
		return false;
	pi_names_remark(names, text);
	return true;
}

/* True for a row of data that only says that nobody has the port. */
static bool
is_needless(const struct pi_row *row, const struct pi_record *record)
{
	return row->is_data && *record->names == '\0' &&
	    (*record->description == '\0' ||
	    pi_starts(pi_span(record->description), "unassigned"));
}

/* Warns of ports outside of the class that the heading above names. */
static void
check_class(const struct pi_row *row, const struct pi_ports *ports)
{
	unsigned int class = row->reading->class, port, own;

	if (class == 0)
		return;
	port = pi_classes(ports->first, ports->first) == class ? ports->last :
	    ports->first;
	own = pi_classes(port, port);
	if (own != class)
		pi_diagnose(row->reading, false, row->line,
		    pi_row_cell(row, row->ports->port),
		    "%u is %s, but the heading above says %s", port,
		    pi_class_names(own), pi_class_names(class));
}

/* Takes the transports from a remark after the names, as in `DHCP (UDP)`. */
static unsigned int
take_transports(struct pi_names *names)
{
	struct pi_span rest = pi_span(names->remark), strange;
	unsigned int transports = pi_transports_next(&rest, &strange);

	if (transports == 0 || strange.length > 0)
		return 0;
	names->remark_length = 0;
	*names->remark = '\0';
	return transports;
}

/* Records the items of a row, all with the same names. */
static void
record_items(struct pi_row *row, struct pi_names *names,
    const struct pi_ports *items, size_t count)
{
	struct pi_record record = { .names = names->names };
	unsigned int transports = 0;
	size_t i;

	if (items->transports == 0 && names->remark_length > 0)
		transports = take_transports(names);
	if (!read_description(row, names))
		return;
	record.description = names->remark;
	if (is_needless(row, &record))
		return;
	if (*record.names == '\0' && *record.description == '\0') {
		pi_diagnose(row->reading, true, row->line,
		    pi_row_cell(row, row->ports->names[0].column),
		    "a row without a name needs a description");
		return;
	}
	for (i = 0; i < count && !row->reading->stopped; i++) {
		record.first = items[i].first;
		record.last = items[i].last;
		record.transports = items[i].transports != 0 ?
		    items[i].transports : transports;
		check_class(row, &items[i]);
		pi_take_record(row->reading, &record, row->line,
		    pi_row_cell(row, row->ports->port));
	}
}

/* Records each item of a row with the name that pairs up with it. */
static void
record_pairs(struct pi_row *row, const struct pi_name_parts *parts,
    const struct pi_ports *items, size_t count)
{
	struct pi_span cell = pi_row_cell(row, row->ports->names[0].column);
	char *room = row->room;
	struct pi_names names;
	size_t i;

	row->name = &row->ports->names[0];
	for (i = 0; i < count && !row->reading->stopped; i++) {
		row->room = room;
		names = begin_names(row);
		if (!add_names(row, &names, cell, parts->parts[i], false))
			continue;
		pi_names_remark(&names, parts->remark);
		record_items(row, &names, &items[i], 1);
	}
}

/* Returns whether the names in a row's first column pair up with its ports. */
static bool
pairs_up(struct pi_row *row, struct pi_name_parts *parts, size_t count)
{
	const struct pi_name_column *column = row->ports->names;
	struct pi_span text;

	if (row->joint == '\0' || row->ports->name_count == 0 ||
	    row->is_data || column->is_whole ||
	    row->ports->heading_name.length > 0)
		return false;
	text = pi_row_text(row, pi_row_cell(row, column->column), false);
	return text.bytes != NULL &&
	    pi_names_pair(parts, text, count, row->joint);
}

/* Reads a row for one of its port columns. */
static void
read_row(struct pi_row *row)
{
	struct pi_ports items[PI_ITEMS_MAX];
	struct pi_name_parts parts;
	struct pi_names names;
	unsigned int transports;
	size_t count = pi_row_ports(row, items), i;

	if (count == 0 || !pi_row_transports(row, &transports))
		return;
	for (i = 0; i < count; i++)
		if (items[i].transports == 0)
			items[i].transports = transports;
	if (pairs_up(row, &parts, count)) {
		record_pairs(row, &parts, items, count);
		return;
	}
	names = begin_names(row);
	if (read_names(row, &names))
		record_items(row, &names, items, count);
}

static void
read_line(struct pi_reading *reading, const struct pi_pipe_table *table,
    struct pi_column_roles *roles, const struct pi_cells *cells)
{
	const struct pi_line *line = &cells->line;
	struct pi_row row = { .reading = reading, .table = table,
		.roles = roles, .line = line, .cells = cells->cells,
		.is_data = table->is_data };
	size_t count = cells->count, p;

	if (!pi_is_clean(reading, line))
		return;
	if (cells->problem != NULL) {
		pi_diagnose(reading, true, line, line->text, "%s",
		    cells->problem);
		return;
	}
	if (count > roles->count)
		pi_diagnose(reading, false, line, pi_trim(line->text),
		    "%zu cells under %zu headings; the extra cells are ignored",
		    count, roles->count);
	row.count = count < PI_COLUMNS_MAX ? count : PI_COLUMNS_MAX;
	for (p = 0; p < roles->port_count && !reading->stopped; p++) {
		row.ports = &roles->ports[p];
		row.name = NULL;
		row.room = reading->scratch;
		read_row(&row);
	}
}

void
pi_read_port_table(struct pi_reading *reading,
    const struct pi_pipe_table *table)
{
	struct pi_column_roles roles = pi_column_roles_read(table,
	    reading->title, reading->scratch);
	struct pi_lines lines = table->body;
	struct portinfo_counts before;
	struct pi_cells row;

	pi_diagnose_kind(reading, table, &roles);
	if (roles.port_count == 0)
		return;
	reading->tables = true;
	reading->counts.tables++;
	while (!reading->stopped && pi_next_row(table, &lines, &row)) {
		before = reading->counts;
		read_line(reading, table, &roles, &row);
		pi_count_line(reading, &before);
	}
}
