/* SPDX-License-Identifier: MIT */
#include "port_table.h"

#include <string.h>

#include "markup.h"
#include "name_cell.h"
#include "row.h"
#include "utf8.h"

static bool
read_names(struct pi_row *row, struct pi_names *names)
{
	static const char wrong[][64] = {
		[PI_NAMES_EMPTY] =
		    "missing service name; use - for a row without one",
		[PI_NAMES_NO_LETTER] = "a service name needs a letter",
		[PI_NAMES_UNCLOSED] = "unclosed parenthesis",
		[PI_NAMES_MANY] = "more than 64 names in one cell",
	};
	struct pi_span cell = pi_row_cell(row, row->ports->name);
	struct pi_span text = pi_row_text(row, cell, false);
	enum pi_names_status status;

	if (text.bytes == NULL)
		return false;
	status = pi_names_read(names, text, row->ports->whole_name, row->room);
	if (status != PI_NAMES_READ)
		pi_diagnose(row->reading, true, row->line, cell, "%s",
		    wrong[status]);
	return status == PI_NAMES_READ;
}

/* Adds the cell of the description to the remarks of the name. */
static bool
read_description(struct pi_row *row, struct pi_names *names)
{
	struct pi_span text = pi_row_cell(row, row->ports->description);

	row->room = names->remark + names->remark_length + strlen("; ");
	text = pi_row_text(row, text, false);
	if (text.bytes == NULL)
		return false;
	pi_names_remark(names, text);
	return true;
}

/* Reads a row for one of its port columns. */
static void
read_row(struct pi_row *row)
{
	const struct pi_note_events *events = row->reading->events;
	struct pi_ports items[PI_ITEMS_MAX];
	struct pi_names names = { 0 };
	struct pi_record record;
	unsigned int transports;
	size_t count = pi_row_ports(row, items), i;

	if (count == 0 || !pi_row_transports(row, &transports) ||
	    !read_names(row, &names) || !read_description(row, &names))
		return;
	record.names = names.names;
	record.description = names.remark;
	if (*record.names == '\0' && *record.description == '\0') {
		pi_diagnose(row->reading, true, row->line,
		    pi_row_cell(row, row->ports->name),
		    "a row without a name needs a description");
		return;
	}
	for (i = 0; i < count && !row->reading->stopped; i++) {
		record.first = items[i].first;
		record.last = items[i].last;
		record.transports = items[i].transports != 0 ?
		    items[i].transports : transports;
		row->reading->counts.ports++;
		if (!events->record(events->user, &record))
			row->reading->stopped = true;
	}
}

static void
read_line(struct pi_reading *reading, const struct pi_column_roles *roles,
    const struct pi_line *line)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_row row = { .reading = reading, .roles = roles,
		.line = line, .cells = cells };
	size_t count = pi_split_row(line->text, cells, PI_COLUMNS_MAX), p;

	if (!pi_is_clean(reading, line))
		return;
	if (count > roles->count)
		pi_diagnose(reading, false, line, pi_trim(line->text),
		    "%zu cells under %zu headings; the extra cells are ignored",
		    count, roles->count);
	row.count = count < PI_COLUMNS_MAX ? count : PI_COLUMNS_MAX;
	for (p = 0; p < roles->port_count && !reading->stopped; p++) {
		row.ports = &roles->ports[p];
		row.room = reading->scratch;
		read_row(&row);
	}
}

/*
 * A table without a port column is ignored, except that its headings may be
 * swapped if the ports are not under the heading for them, and that somebody
 * may miss the few ports that are.
 */
static void
diagnose_headings(struct pi_reading *reading, const struct pi_pipe_table *table,
    const struct pi_column_roles *roles)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_span heading, ports;

	if (roles->heading == PI_NO_COLUMN)
		return;
	pi_split_row(table->header.text, cells, PI_COLUMNS_MAX);
	heading = cells[roles->heading];
	if (roles->misplaced == PI_NO_COLUMN) {
		if (roles->few > 0)
			pi_diagnose(reading, false, &table->header, heading,
			    "table ignored: at most half of the cells under "
			    "'%.*s' are ports",
			    (int)heading.length, heading.bytes);
		return;
	}
	ports = cells[roles->misplaced];
	pi_diagnose(reading, true, &table->header, heading,
	    "the ports are under '%.*s', not under '%.*s'; are the headings "
	    "swapped?", (int)ports.length, ports.bytes,
	    (int)heading.length, heading.bytes);
	reading->tables = true;
}

/* Reads a row and counts it as refused, read or skipped. */
static void
count_line(struct pi_reading *reading, const struct pi_column_roles *roles,
    const struct pi_line *line)
{
	struct portinfo_counts *counts = &reading->counts;
	const size_t errors = counts->errors, ports = counts->ports;

	read_line(reading, roles, line);
	if (counts->errors > errors)
		counts->refused++;
	else if (counts->ports > ports)
		counts->rows++;
	else
		counts->skipped++;
}

void
pi_read_port_table(struct pi_reading *reading,
    const struct pi_pipe_table *table)
{
	struct pi_column_roles roles = pi_column_roles_read(table,
	    reading->scratch);
	struct pi_lines lines = table->body;
	struct pi_line line;

	if (roles.port_count == 0) {
		reading->other_tables |= !roles.is_foreign;
		reading->foreign_tables |= roles.is_foreign;
		diagnose_headings(reading, table, &roles);
		return;
	}
	reading->tables = true;
	reading->counts.tables++;
	while (!reading->stopped && pi_next_line(&lines, &line))
		count_line(reading, &roles, &line);
}
