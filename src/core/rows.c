/* SPDX-License-Identifier: MIT */
/* The rows of a port table: cells in, records and diagnostics out. */
#include <string.h>

#include "roles.h"
#include "grid.h"
#include "markup.h"
#include "names.h"
#include "ports.h"
#include "transports.h"

/* The most ports that a cell may list. */
enum { ITEMS_MAX = 256 };

/* A row of the table, for one of its port columns. */
struct row {
	struct pi_reading *reading;
	const struct pi_line *line;
	struct pi_span port;	    /* the cells, as they stand */
	struct pi_span transport;
	struct pi_span name;
	struct pi_span description;
	char *room;		    /* of the scratch, what is free */
};

/* The text that a cell shows, see markup.h; NULL bytes after an error. */
static struct pi_span
read_text(struct row *row, struct pi_span cell, bool is_plain)
{
	struct pi_markup_error error;
	struct pi_span text = is_plain
	    ? pi_markup_plain(cell, row->room, &error)
	    : pi_markup_read(cell, row->room, &error);

	if (text.bytes == NULL)
		pi_diagnose(row->reading, true, row->line,
		    pi_between(error.place, cell.bytes + cell.length),
		    "%s", error.what);
	else
		row->room += cell.length + 1;
	return text;
}

/* Tells of a range that runs backwards, and what was meant. */
static void
diagnose_backwards(struct row *row, struct pi_span text,
    const struct pi_ports_reader *reader, const struct pi_ports *ports)
{
	unsigned int last = pi_ports_suggest(ports->first, ports->last);
	int before = (int)(reader->last_number.bytes - text.bytes);

	if (last != 0)
		pi_diagnose(row->reading, true, row->line, row->port,
		    "the range %.*s runs backwards; did you mean %.*s%u?",
		    (int)text.length, text.bytes, before, text.bytes, last);
	else
		pi_diagnose(row->reading, true, row->line, row->port,
		    "the range %.*s runs backwards; did you mean %u-%u?",
		    (int)text.length, text.bytes, ports->last, ports->first);
}

/* Reads the port cell; 0 when there is no port in it, or an error. */
static size_t
read_ports(struct row *row, struct pi_ports *items)
{
	struct pi_span text = read_text(row, row->port, true);
	struct pi_ports_reader reader;
	size_t count, i;

	if (text.bytes == NULL || pi_is_no_port(text))
		return 0;
	pi_ports_begin(&reader, text);
	switch (pi_ports_read(&reader, items, ITEMS_MAX, &count)) {
	case PI_PORTS_END:
		break;
	case PI_PORTS_LARGE:
		pi_diagnose(row->reading, true, row->line, row->port,
		    "%.*s is no port: ports end at 65535", (int)text.length,
		    text.bytes);
		return 0;
	case PI_PORTS_BACKWARDS:
		diagnose_backwards(row, text, &reader, &items[count]);
		return 0;
	case PI_PORTS_ITEM:
		pi_diagnose(row->reading, true, row->line, row->port,
		    "more than %d ports in a cell", ITEMS_MAX);
		return 0;
	default:
		pi_diagnose(row->reading, true, row->line, row->port,
		    "%.*s is no port, list or range such as 22, 67/68 or "
		    "137-139", (int)text.length, text.bytes);
		return 0;
	}
	for (i = 0; i < count; i++)
		if (items[i].open)
			pi_diagnose(row->reading, false, row->line, row->port,
			    "the range has no end; only %u is taken",
			    items[i].first);
	return count;
}

/* The transports that the row's cell or the heading above tells. */
static unsigned int
read_transports(struct row *row, bool *good)
{
	struct pi_span text, strange;
	unsigned int transports;

	if (row->transport.bytes == NULL)
		return row->reading->transports;
	text = read_text(row, row->transport, true);
	*good = text.bytes != NULL;
	if (!*good)
		return 0;
	transports = pi_transports_read(text, &strange);
	if (strange.length == 0)
		return transports;
	pi_diagnose(row->reading, false, row->line, row->transport,
	    "%.*s is no transport: tcp, udp, sctp, dccp or both",
	    (int)strange.length, strange.bytes);
	return 0;
}

static bool
read_names(struct row *row, struct pi_record *record, char **remark)
{
	static const char wrong[][48] = {
		[PI_NAMES_EMPTY] = "a name is missing; a row without one has -",
		[PI_NAMES_NO_LETTER] = "a name needs a letter",
		[PI_NAMES_BRACKET] = "a bracket without its end",
		[PI_NAMES_MANY] = "more than 64 names in a cell",
	};
	struct pi_span text = read_text(row, row->name, false);
	enum pi_names_status status;
	char *names = row->room;

	if (text.bytes == NULL)
		return false;
	*remark = names + text.length + 2;
	status = pi_names_read(text, names, *remark);
	if (status != PI_NAMES_READ) {
		pi_diagnose(row->reading, true, row->line, row->name, "%s",
		    wrong[status]);
		return false;
	}
	record->names = names;
	row->room = *remark + strlen(*remark);
	return true;
}

/* The description: the name's remarks, then what its own cell shows. */
static bool
read_description(struct row *row, struct pi_record *record, char *remark)
{
	size_t length = strlen(remark);
	struct pi_span text;

	record->description = remark;
	if (row->description.length == 0)
		return true;
	if (length > 0) {
		memcpy(remark + length, "; ", 2);
		length += 2;
	}
	row->room = remark + length;
	text = read_text(row, row->description, false);
	if (text.bytes == NULL)
		return false;
	memmove(remark + length, text.bytes, text.length);
	length += pi_markup_unshield(remark + length, text.length);
	remark[length] = '\0';
	return true;
}

/* Reads the row for one of its port columns. */
static void
read_row(struct row *row)
{
	struct pi_ports items[ITEMS_MAX];
	struct pi_record record = { 0 };
	char *remark = NULL;
	bool good = true;
	unsigned int transports;
	size_t count = read_ports(row, items), i;

	if (count == 0)
		return;
	transports = read_transports(row, &good);
	if (!good || !read_names(row, &record, &remark) ||
	    !read_description(row, &record, remark))
		return;
	if (*record.names == '\0' && *record.description == '\0') {
		pi_diagnose(row->reading, true, row->line, row->name,
		    "a row without a name needs a description");
		return;
	}
	for (i = 0; i < count && !row->reading->stopped; i++) {
		const struct pi_note_events *events = row->reading->events;

		record.first = items[i].first;
		record.last = items[i].last;
		record.transports = items[i].transports != 0 ?
		    items[i].transports : transports;
		row->reading->counts.ports++;
		if (!events->record(events->user, &record))
			row->reading->stopped = true;
	}
}

/* The cell of a column; the empty end of the line where the row is short. */
static struct pi_span
cell_of(const struct pi_span *cells, size_t count, size_t column,
    const struct pi_line *line)
{
	return column < count ? cells[column] :
	    pi_after(line->text, line->text.length);
}

static void
read_line(struct pi_reading *reading, const struct pi_roles *columns,
    const struct pi_line *line)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	size_t count = pi_split_row(line->text, cells, PI_COLUMNS_MAX), g;

	if (!pi_is_clean(reading, line))
		return;
	if (count > columns->count)
		pi_diagnose(reading, false, line, pi_trim(line->text),
		    "%zu cells under %zu headings; the last are dropped",
		    count, columns->count);
	if (count > PI_COLUMNS_MAX)
		count = PI_COLUMNS_MAX;
	for (g = 0; g < columns->groups && !reading->stopped; g++) {
		const struct pi_role_group *group = &columns->group[g];
		struct row row = { .reading = reading, .line = line,
			.port = cell_of(cells, count, group->port, line),
			.name = cell_of(cells, count, group->name, line),
			.description = cell_of(cells, count,
			    group->description, line),
			.room = reading->scratch };

		if (columns->transports != PI_NO_COLUMN)
			row.transport = cell_of(cells, count,
			    columns->transports, line);
		read_row(&row);
	}
}

/*
 * A table without a port column is none of ours, but where ports stand under
 * one heading and the word for them over another, somebody swapped the two.
 */
static void
diagnose_headings(struct pi_reading *reading, const struct pi_grid *grid,
    const struct pi_roles *roles)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_span empty, ports;

	if (roles->misplaced == PI_NO_COLUMN || roles->heading == PI_NO_COLUMN)
		return;
	pi_split_row(grid->header.text, cells, PI_COLUMNS_MAX);
	empty = cells[roles->heading];
	ports = cells[roles->misplaced];
	pi_diagnose(reading, true, &grid->header, empty,
	    "no ports stand under %.*s, but under %.*s; are the headings "
	    "swapped?", (int)empty.length, empty.bytes, (int)ports.length,
	    ports.bytes);
	reading->tables++;
}

void
pi_read_grid(struct pi_reading *reading, const struct pi_grid *grid)
{
	struct pi_roles columns = pi_roles_read(grid, reading->scratch);
	struct portinfo_counts *counts = &reading->counts;
	struct pi_lines lines = grid->body;
	struct pi_line line;

	if (columns.groups == 0) {
		reading->other_tables++;
		diagnose_headings(reading, grid, &columns);
		return;
	}
	reading->tables++;
	counts->tables++;
	while (!reading->stopped && pi_next_line(&lines, &line)) {
		const struct portinfo_counts before = *counts;

		read_line(reading, &columns, &line);
		counts->refused += counts->errors > before.errors;
		counts->rows += counts->errors == before.errors &&
		    counts->ports > before.ports;
		counts->skipped += counts->errors == before.errors &&
		    counts->ports == before.ports;
	}
}
