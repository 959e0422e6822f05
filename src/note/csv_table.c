/* SPDX-License-Identifier: MIT */
#include "csv_table.h"

#include "csv.h"
#include "heading.h"
#include "utf8.h"

/*
 * Takes the lines of a record that was read, with the line of a problem.  After
 * an unclosed quote, nothing is left.
 */
static struct pi_line
take_lines(struct pi_lines *lines, const struct pi_csv *csv)
{
	size_t left = csv->rest.length;
	struct pi_line first, last;

	pi_next_line(lines, &first);
	last = first;
	if (csv->problem != NULL && left > 0)
		left--;
	while (lines->rest.length > left)
		pi_next_line(lines, &last);
	first.whole = pi_between(first.whole.bytes,
	    last.whole.bytes + last.whole.length);
	return first;
}

static void
skip_empty_lines(struct pi_lines *lines)
{
	struct pi_lines rest = *lines;
	struct pi_line line;

	while (pi_next_line(&rest, &line) && line.whole.length == 0)
		*lines = rest;
}

static void
set_cells(struct pi_cells *row, char *const *fields)
{
	struct pi_span *cell = row->cells;
	size_t i;

	for (i = 0; i < row->count && i < PI_COLUMNS_MAX; i++)
		cell[i] = pi_span(pi_squeeze(fields[i]));
	row->line.text = pi_between(cell[0].bytes,
	    cell[i - 1].bytes + cell[i - 1].length);
}

static bool
next_record(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_cells *row)
{
	char *fields[PI_COLUMNS_MAX];
	enum pi_csv_status status;
	struct pi_csv csv;

	skip_empty_lines(lines);
	pi_csv_begin(&csv, lines->rest, table->separator, table->room);
	status = pi_csv_next(&csv, fields, PI_COLUMNS_MAX);
	if (status == PI_CSV_END)
		return false;
	row->line = take_lines(lines, &csv);
	row->problem = csv.problem;
	row->count = 0;
	if (status == PI_CSV_RECORD) {
		row->line.copy = table->room;
		row->count = csv.count;
		set_cells(row, fields);
	}
	return true;
}

/* Returns the separator that a line has most often; 0 if it has none. */
static char
find_separator(struct pi_span line)
{
	static const char separators[] = "\t;,";
	size_t most = 0, count, s, i;
	char found = '\0';

	for (s = 0; separators[s] != '\0'; s++) {
		for (count = i = 0; i < line.length; i++)
			count += line.bytes[i] == separators[s];
		if (count > most) {
			most = count;
			found = separators[s];
		}
	}
	return found;
}

/* Returns the first column with a word for ports; or the number of columns. */
static size_t
find_ports(const struct pi_cells *header)
{
	unsigned int transport;
	size_t c;

	for (c = 0; c < header->count && c < PI_COLUMNS_MAX; c++)
		if ((pi_heading_read(header->cells[c], &transport) &
		    PI_HEADING_PORT) != 0)
			return c;
	return header->count;
}

/* Counts the rows; true if most of them have all columns, and one a port. */
static bool
count_rows(struct pi_pipe_table *table, size_t port)
{
	struct pi_lines lines = table->body;
	size_t whole = 0;
	bool has_port = false;
	struct pi_cells row;

	for (; next_record(table, &lines, &row); table->rows++) {
		whole += row.count == table->header.count;
		has_port |= port < row.count &&
		    pi_is_digit(*row.cells[port].bytes);
	}
	return has_port && whole * 2 > table->rows;
}

bool
pi_csv_table(struct pi_lines lines, char *room, struct pi_pipe_table *table)
{
	struct pi_lines rest = lines;
	struct pi_line first = { .number = 0 };
	size_t port;

	pi_next_line(&rest, &first);
	*table = (struct pi_pipe_table){ .body = lines,
		.next_row = next_record, .is_data = true, .room = room,
		.separator = find_separator(first.whole) };
	if (table->separator == '\0' ||
	    !next_record(table, &table->body, &table->header))
		return false;
	port = find_ports(&table->header);
	table->room += table->header.line.whole.length + 1;
	return port < table->header.count && count_rows(table, port);
}
