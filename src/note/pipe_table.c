/* SPDX-License-Identifier: MIT */
#include "pipe_table.h"

#include <string.h>

#include "utf8.h"

/* Drops the marks of block quotes with which a line begins. */
static struct pi_span
drop_quote(struct pi_span text)
{
	struct pi_span rest = text;

	if (text.length > 0 && *text.bytes == '|')
		return text; /* the usual case */
	for (;;) {
		rest = pi_skip_blanks(rest);
		if (rest.length == 0 || *rest.bytes != '>')
			return text;
		rest = text = pi_after(pi_trim(rest), 1);
	}
}

bool
pi_next_line(struct pi_lines *lines, struct pi_line *line)
{
	const char *end;

	if (lines->rest.length == 0)
		return false;
	end = memchr(lines->rest.bytes, '\n', lines->rest.length);
	line->whole = lines->rest;
	if (end != NULL)
		line->whole.length = (size_t)(end - lines->rest.bytes);
	lines->rest = pi_after(lines->rest, line->whole.length + (end != NULL));
	if (line->whole.length > 0 &&
	    line->whole.bytes[line->whole.length - 1] == '\r')
		line->whole.length--;
	line->text = drop_quote(line->whole);
	line->copy = NULL;
	line->number = ++lines->number;
	return true;
}

/* Returns the length up to a pipe that no backslash escapes. */
static size_t
cell_length(struct pi_span text)
{
	const char *pipe = text.bytes, *end = text.bytes + text.length;
	const char *slash;

	while ((pipe = memchr(pipe, '|', (size_t)(end - pipe))) != NULL) {
		for (slash = pipe; slash > text.bytes && slash[-1] == '\\';
		    slash--)
			continue;
		/* An even number of backslashes escape each other. */
		if ((pipe - slash) % 2 == 0)
			return (size_t)(pipe - text.bytes);
		pipe++;
	}
	return text.length;
}

size_t
pi_split_row(struct pi_span row, struct pi_span *cells, size_t size)
{
	size_t count = 0, length;

	row = pi_trim(row);
	if (row.length > 0 && *row.bytes == '|')
		row = pi_after(row, 1);
	while (row.length > 0) {
		length = cell_length(row);
		if (count < size)
			cells[count] = pi_trim(
			    (struct pi_span){ row.bytes, length });
		count++;
		row = pi_after(row, length < row.length ? length + 1 : length);
	}
	return count;
}

/* True for dashes, also with a colon at either end. */
static bool
is_dashes(struct pi_span cell)
{
	size_t dashes;

	if (pi_starts(cell, ":"))
		cell = pi_after(cell, 1);
	dashes = pi_run_length(cell, '-');
	cell = pi_after(cell, dashes);
	return dashes > 0 && (cell.length == 0 || pi_same(cell, pi_span(":")));
}

bool
pi_is_delimiter(struct pi_span line)
{
	struct pi_span cell;
	bool has_pipe;

	line = pi_trim(line);
	has_pipe = line.length > 0 && *line.bytes == '|';
	if (has_pipe)
		line = pi_trim(pi_after(line, 1));
	if (line.length == 0 || !pi_is_one_of(*line.bytes, "-:"))
		return false; /* the usual case */
	if (!has_pipe && pi_length_to(line, "|+") == line.length)
		return false;
	do {
		cell = (struct pi_span){ line.bytes, pi_length_to(line, "|+") };
		if (!is_dashes(pi_trim(cell)))
			return false;
		line = pi_after(line, cell.length +
		    (cell.length < line.length));
	} while (line.length > 0);
	return true;
}

bool
pi_is_row(const struct pi_pipe_table *table, struct pi_span line)
{
	return !pi_is_delimiter(line) && (table->is_framed ?
	    pi_has_byte(line, '|') : pi_trim(line).length > 0);
}

bool
pi_next_row(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_cells *row)
{
	if (table->next_row != NULL)
		return table->next_row(table, lines, row);
	do {
		if (!pi_next_line(lines, &row->line))
			return false;
	} while (table->has_others && !pi_is_row(table, row->line.text));
	row->problem = NULL;
	row->count = pi_split_row(row->line.text, row->cells, PI_COLUMNS_MAX);
	return true;
}
