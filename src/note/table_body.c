/* SPDX-License-Identifier: MIT */
#include "table_body.h"

#include <string.h>

#include "cell_kind.h"
#include "grid.h"
#include "heading.h"
#include "skipped.h"
#include "utf8.h"

/* True for psql's `(2 rows)` and mysql's `2 rows in set (0.00 sec)`. */
static bool
is_row_count(struct pi_span text)
{
	bool inside = text.length > 0 && *text.bytes == '(';
	size_t digits = 0;

	text = pi_after(text, inside);
	while (digits < text.length && pi_is_digit(text.bytes[digits]))
		digits++;
	text = pi_after(text, digits);
	return digits > 0 && (inside ?
	    pi_is(text, " row)") || pi_is(text, " rows)") :
	    pi_starts(text, " row in set") || pi_starts(text, " rows in set"));
}

static bool
ends_table(struct pi_span text)
{
	text = pi_trim(text);
	if (text.length == 0 || *text.bytes == '|')
		return false;
	return is_row_count(text) || *text.bytes == '#' || pi_is_html(text) ||
	    pi_same(text, pi_span("---")) || pi_fence_length(text) != 0;
}

bool
pi_is_above_delimiter(const struct pi_lines *rest, const struct pi_line *line)
{
	struct pi_lines lines = *rest;
	struct pi_line next;

	return memchr(line->text.bytes, '|', line->text.length) != NULL &&
	    pi_next_line(&lines, &next) && (pi_is_delimiter(next.text) ||
	    pi_is_grid_rule(next.text));
}

bool
pi_is_port_header(const struct pi_reading *reading, struct pi_span row)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	unsigned int headings = 0, kinds = 0, transport;
	size_t count = pi_split_row(row, cells, PI_COLUMNS_MAX), c;

	for (c = 0; c < count && c < PI_COLUMNS_MAX; c++) {
		headings |= pi_heading_read(cells[c], &transport);
		kinds |= pi_cell_read(cells[c], reading->scratch);
	}
	return (headings & PI_HEADING_PORT) != 0 &&
	    (kinds & 1U << PI_CELL_PORTS) == 0;
}

/*
 * Finds the row with which a table goes on after a line that is none, and sets
 * *lines to what begins with it: the row has as many cells as the header, and
 * no line before it ends a table.
 */
static bool
goes_on(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_line *row)
{
	struct pi_span cells[1];
	struct pi_lines rest = *lines;

	for (; pi_next_line(&rest, row) && !ends_table(row->text);
	    *lines = rest)
		if (pi_has_byte(row->text, '|') &&
		    pi_is_row(table, row->text))
			return !pi_is_above_delimiter(&rest, row) &&
			    pi_split_row(row->text, cells, 1) ==
			    table->header.count;
	return false;
}

void
pi_take_body(struct pi_reading *reading, struct pi_lines *lines,
    struct pi_pipe_table *table)
{
	struct pi_lines rest = *lines, above = rest;
	struct pi_line line;
	struct pi_span row = { NULL, 0 };

	for (; pi_next_line(&rest, &line) && !ends_table(line.text);
	    *lines = rest) {
		if (pi_is_row(table, line.text)) {
			above = *lines;
			row = line.text;
			table->rows++;
			continue;
		}
		table->has_others = true;
		if (!pi_is_delimiter(line.text)) {
			if (!goes_on(table, &rest, &line))
				return;
			pi_diagnose(reading, false, &line, pi_trim(line.text),
			    "this row continues the table above; the lines "
			    "between them are ignored");
		} else if (row.length > 0 && pi_is_port_header(reading, row)) {
			*lines = above;
			table->rows--;
			return;
		}
		row.length = 0;
	}
}
