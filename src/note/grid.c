/* SPDX-License-Identifier: MIT */
#include "grid.h"

#include <string.h>

#include "utf8.h"

bool
pi_is_grid_rule(struct pi_span line)
{
	size_t i = 0;

	line = pi_trim(line);
	while (i < line.length && pi_is_one_of(line.bytes[i], "+-=:"))
		i++;
	return i == line.length && i > 2 && line.bytes[0] == '+' &&
	    line.bytes[i - 1] == '+';
}

static bool
is_row(struct pi_span line)
{
	return pi_starts(pi_trim(line), "|");
}

/*
 * Splits a line like pi_split_row.  Where the header has no outer pipes, the
 * rows have none, and a pipe at the beginning follows an empty cell.
 */
static size_t
split(const struct pi_pipe_table *table, struct pi_span line,
    struct pi_span *cells)
{
	struct pi_span header = table->header.line.text;

	if (header.length == 0 || is_row(header) || !is_row(line))
		return pi_split_row(line, cells, PI_COLUMNS_MAX);
	cells[0] = (struct pi_span){ line.bytes, 0 };
	return 1 + pi_split_row(line, cells + 1, PI_COLUMNS_MAX - 1);
}

static bool
ends_in_plus(struct pi_span cell)
{
	return cell.length > 0 && cell.bytes[cell.length - 1] == '+';
}

/*
 * Joins the parts of a cell in the lines of a row.  A single part is the cell;
 * several are written to *out, after which it moves.  After all but the last, a
 * + is a line break if the table has them.
 */
static struct pi_span
join_cell(const struct pi_pipe_table *table, struct pi_lines lines,
    size_t column, bool has_breaks, char **out)
{
	struct pi_span parts[PI_COLUMNS_MAX], cell = { *out, 0 };
	char *begin = *out;
	struct pi_line line;
	size_t count = 0;

	while (pi_next_line(&lines, &line)) {
		if (column >= split(table, line.text, parts))
			continue;
		if (has_breaks && lines.rest.length > 0 &&
		    ends_in_plus(parts[column]))
			parts[column].length--;
		if (parts[column].length == 0 && cell.bytes != begin)
			continue;
		cell = pi_trim(parts[column]);
		if (cell.length == 0)
			continue;
		if (count++ > 0)
			*(*out)++ = has_breaks ? '\n' : ' ';
		memcpy(*out, cell.bytes, cell.length);
		*out += cell.length;
	}
	if (count > 1)
		return pi_between(begin, *out);
	*out = begin;
	return cell;
}

/* Copies the lines of a row to the room of its table, and joins its cells. */
static void
join(const struct pi_pipe_table *table, struct pi_cells *row, bool has_breaks)
{
	char *room = table->room, *out = room + row->line.whole.length + 1;
	struct pi_span whole = row->line.whole;
	struct pi_lines lines = { { room, whole.length }, 0 }, rest = lines;
	struct pi_line line;
	size_t count, c;

	memcpy(room, whole.bytes, whole.length);
	row->line.copy = room;
	row->problem = NULL;
	row->count = 0;
	while (pi_next_line(&rest, &line)) {
		count = split(table, line.text, row->cells);
		if (count > row->count)
			row->count = count;
		if (line.number == 1)
			row->line.text = line.text;
		if (pi_find(line.text, "+--") < line.text.length)
			row->problem = "cells that span rows are not supported";
	}
	if (row->problem != NULL)
		row->count = 0;
	for (c = 0; c < row->count && c < PI_COLUMNS_MAX; c++)
		row->cells[c] = join_cell(table, lines, c, has_breaks, &out);
}

/* Takes a line that is no rule, and those after it that go on with it. */
static bool
take_row(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_line *row, bool (*goes_on)(const struct pi_pipe_table *table,
    struct pi_span line, struct pi_span next))
{
	struct pi_line line, next;
	struct pi_lines rest;

	do
		if (!pi_next_line(lines, row))
			return false;
	while (pi_is_grid_rule(row->text));
	line = *row;
	rest = *lines;
	while (pi_next_line(&rest, &next) &&
	    goes_on(table, line.text, next.text)) {
		line = next;
		*lines = rest;
	}
	row->whole = pi_between(row->whole.bytes,
	    line.whole.bytes + line.whole.length);
	return true;
}

/*
 * A line of psql's goes on after the + of a cell, if the cells without it are
 * empty in the next line.  `5900+` ends no line.
 */
static bool
goes_on_after_plus(const struct pi_pipe_table *table, struct pi_span line,
    struct pi_span next)
{
	struct pi_span cells[PI_COLUMNS_MAX], further[PI_COLUMNS_MAX];
	size_t count = split(table, line, cells);
	size_t n = split(table, next, further), c;
	bool has_plus, any = false;

	for (c = 0; c < PI_COLUMNS_MAX && (c < count || c < n); c++) {
		has_plus = c < count && ends_in_plus(cells[c]);
		any |= has_plus;
		if (!has_plus && c < n && further[c].length > 0)
			return false;
	}
	return any;
}

static bool
goes_on_to_rule(const struct pi_pipe_table *table, struct pi_span line,
    struct pi_span next)
{
	(void)table;
	(void)line;
	return !pi_is_grid_rule(next);
}

bool
pi_next_psql_row(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_cells *row)
{
	if (!take_row(table, lines, &row->line, goes_on_after_plus))
		return false;
	join(table, row, true);
	return true;
}

static bool
next_row_to_rule(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_cells *row)
{
	if (!take_row(table, lines, &row->line, goes_on_to_rule))
		return false;
	join(table, row, false);
	return true;
}

/* Takes the lines of a grid's body.  Returns the number of its rows. */
static size_t
take_body(struct pi_lines *lines, struct pi_pipe_table *table)
{
	struct pi_lines rest = *lines;
	struct pi_line line;
	size_t rows = 0;
	bool after_rule = true, is_rule;

	table->body = rest;
	while (pi_next_line(&rest, &line)) {
		is_rule = pi_is_grid_rule(line.text);
		if (!is_rule && !is_row(line.text) &&
		    !pi_starts(pi_trim(line.text), "+"))
			break;
		rows += after_rule && !is_rule;
		after_rule = is_rule;
		table->rows += !is_rule;
		*lines = rest;
	}
	table->body.rest.length -= lines->rest.length;
	return rows;
}

bool
pi_grid_table(struct pi_lines *lines, char *room,
    struct pi_pipe_table *table)
{
	struct pi_lines rest = *lines, header;
	struct pi_line line = { .number = 0 };

	*table = (struct pi_pipe_table){ .room = room };
	while (pi_next_line(&rest, &line) && is_row(line.text))
		continue;
	header = *lines;
	if (!pi_is_grid_rule(line.text) ||
	    !next_row_to_rule(table, &header, &table->header))
		return false;
	*lines = rest;
	table->room += 2 * table->header.line.whole.length + 1;
	table->next_row = take_body(lines, table) > 1 ||
	    pi_has_byte(line.text, '=') ? next_row_to_rule : pi_next_psql_row;
	return true;
}
