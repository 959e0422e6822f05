/* SPDX-License-Identifier: MIT */
#include "port_table.h"

#include <string.h>

#include "port_class.h"
#include "read_roles.h"
#include "row_names.h"
#include "table_kind.h"
#include "transport_text.h"
#include "utf8.h"

/* True for a row of data that only says that nobody has the port. */
static bool
is_needless(const struct pi_row *row, const struct pi_record *record)
{
	return row->table->is_data && *record->names == '\0' &&
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

/* Takes the transports from a remark of nothing else, as in `DHCP (UDP)`. */
static unsigned int
take_transports(struct pi_names *names)
{
	struct pi_span rest = { names->remark, names->remark_length }, strange;
	unsigned int transports;

	transports = pi_transports_next(&rest, &strange);
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
	struct pi_record record = { .names = names->names,
		.heading = row->reading->section };
	unsigned int transports = names->transports;
	bool is_known = items->transports != 0 || transports != 0;
	size_t i;

	if (!is_known)
		transports = take_transports(names);
	if (!pi_row_description(row, names))
		return;
	if (!is_known && transports == 0 && !row->table->is_data &&
	    row->ports->transport == PI_NO_COLUMN)
		transports = take_transports(names);
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
		names = pi_row_begin_names(row);
		if (!pi_row_add_names(row, &names, cell, parts->parts[i],
		    PI_NAMES_LIST))
			continue;
		pi_names_remark(&names, parts->remark);
		record_items(row, &names, &items[i], 1);
	}
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
	if (row->joint != '\0' && pi_row_pairs_up(row, &parts, count)) {
		record_pairs(row, &parts, items, count);
		return;
	}
	names = pi_row_begin_names(row);
	if (pi_row_names(row, &names))
		record_items(row, &names, items, count);
}

static void
read_line(struct pi_reading *reading, const struct pi_pipe_table *table,
    struct pi_column_roles *roles, const struct pi_cells *cells)
{
	const struct pi_line *line = &cells->line;
	struct pi_row row = { .reading = reading, .table = table,
		.roles = roles, .line = line, .cells = cells->cells };
	size_t count = cells->count, p;

	if (!pi_check_line(reading, line))
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

static bool
has_names_in_headings(const struct pi_column_roles *roles)
{
	size_t p = 0;

	while (p < roles->port_count &&
	    roles->ports[p].heading_name.length == 0)
		p++;
	return p < roles->port_count;
}

void
pi_read_port_table(struct pi_reading *reading,
    const struct pi_pipe_table *table)
{
	struct pi_column_roles roles = pi_column_roles_read(table,
	    reading->heading, reading->scratch);
	struct pi_lines lines = table->body;
	struct portinfo_counts before;
	struct pi_cells row;

	pi_diagnose_kind(reading, table, &roles);
	if (roles.port_count == 0)
		return;
	reading->has_port_tables = true;
	reading->counts.tables++;
	if (has_names_in_headings(&roles) &&
	    !pi_check_line(reading, &table->header.line))
		return;
	/* Not on demand: rereading the table would overwrite a copied row. */
	if (table->next_row != NULL && !table->is_data &&
	    !roles.names_are_final)
		pi_column_roles_add_names(&roles, table, reading->scratch);
	while (!reading->stopped && pi_next_row(table, &lines, &row)) {
		before = reading->counts;
		read_line(reading, table, &roles, &row);
		pi_count_line(reading, &before);
	}
}
