/* SPDX-License-Identifier: MIT */
#include "column.h"

#include <string.h>

static void
count_cell(struct pi_column *column, unsigned int kinds)
{
	size_t kind;

	for (kind = 0; kinds >> kind != 0; kind++)
		column->count[kind] += kinds >> kind & 1;
}

/*
 * True if `more` further cells can still decide whether half of the filled
 * cells of a column, or more, are of a kind.
 */
static bool
is_open(size_t kind, size_t filled, size_t more)
{
	return kind * 2 <= filled + more && kind * 2 + more >= filled;
}

/*
 * True if `more` further cells cannot change what a column is.  The functions
 * below only ask whether it has any filled cells or ports, and what half of
 * them are.
 */
static bool
is_settled(const struct pi_column *column, size_t more)
{
	const size_t *count = column->count;
	size_t filled = count[PI_CELL_FILLED], kind;

	if (count[PI_CELL_PORTS] == 0 && pi_announces(column, PI_HEADING_PORT))
		return false;
	for (kind = PI_CELL_PORTS; kind < PI_CELLS; kind++)
		if (is_open(count[kind], filled, more))
			return false;
	return !is_open(count[PI_CELL_TICK] + count[PI_CELL_TRANSPORTS],
	    filled, more);
}

/* In a long table no more than this many further cells are considered. */
enum { MORE_MAX = 500 };

/* True if rows are enough to know the columns, though `more` rows follow. */
static bool
are_enough(const struct pi_column *columns, size_t count, size_t rows,
    size_t more)
{
	size_t c = 0;

	if (more > MORE_MAX)
		more = MORE_MAX;
	if (rows <= more) /* nothing can be settled yet */
		return false;
	while (c < count && is_settled(&columns[c], more))
		c++;
	return c == count;
}

size_t
pi_count_columns(const struct pi_pipe_table *table, char *scratch,
    struct pi_column *columns)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_lines lines = table->body;
	struct pi_line line;
	size_t headings = pi_split_row(table->header.text, cells,
	    PI_COLUMNS_MAX);
	size_t count = headings < PI_COLUMNS_MAX ? headings : PI_COLUMNS_MAX;
	size_t more = table->rows, c, n;

	memset(columns, 0, PI_COLUMNS_MAX * sizeof(*columns));
	for (c = 0; c < count; c++)
		columns[c].heading = pi_heading_read(cells[c],
		    &columns[c].transports);
	for (; pi_next_line(&lines, &line); more--) {
		if (are_enough(columns, count, table->rows - more, more))
			break;
		n = pi_split_row(line.text, cells, PI_COLUMNS_MAX);
		for (c = 0; c < n && c < count; c++)
			count_cell(&columns[c],
			    pi_cell_read(cells[c], scratch));
	}
	return headings;
}

/* A single arrow may stand for a range. */
static bool
is_mappings(const struct pi_column *column)
{
	return column->count[PI_CELL_MAPPING] > 1 &&
	    pi_most_are(column, PI_CELL_MAPPING);
}

bool
pi_is_port_column(const struct pi_column *column)
{
	return pi_most_are(column, PI_CELL_PORTS) && !is_mappings(column);
}

bool
pi_is_tick_column(const struct pi_column *column)
{
	return column->transports != 0 && !pi_is_port_column(column) &&
	    !pi_announces(column, PI_HEADING_PORT) &&
	    (column->count[PI_CELL_TICK] + column->count[PI_CELL_TRANSPORTS]) *
	    2 >= column->count[PI_CELL_FILLED];
}

/* Anything but ports under the heading of a description is text. */
static bool
is_prose(const struct pi_column *column)
{
	return pi_announces(column, PI_HEADING_DESCRIPTION) &&
	    !pi_is_port_column(column);
}

bool
pi_is_transport_column(const struct pi_column *column)
{
	return !pi_is_port_column(column) && !pi_is_tick_column(column) &&
	    !is_prose(column) && (pi_announces(column, PI_HEADING_TRANSPORT) ||
	    pi_most_are(column, PI_CELL_TRANSPORTS));
}

bool
pi_is_text_column(const struct pi_column *column)
{
	if (column->count[PI_CELL_FILLED] == 0)
		return false;
	return is_prose(column) || (!pi_is_port_column(column) &&
	    !pi_is_tick_column(column) && !pi_is_transport_column(column) &&
	    !pi_most_are(column, PI_CELL_NUMBER) &&
	    !pi_most_are(column, PI_CELL_TICK));
}

/* A single class may be a row; several are a table of the classes. */
static bool
is_classes(const struct pi_column *column)
{
	return pi_announces(column, PI_HEADING_PORT) &&
	    column->count[PI_CELL_CLASSES] > 1 &&
	    pi_most_are(column, PI_CELL_CLASSES);
}

bool
pi_is_foreign_column(const struct pi_column *column)
{
	if (is_prose(column))
		return false;
	return pi_most_are(column, PI_CELL_HOST) ||
	    pi_most_are(column, PI_CELL_QUESTION) || is_mappings(column) ||
	    is_classes(column) ||
	    (pi_announces(column, PI_HEADING_RULE) &&
	    pi_most_are(column, PI_CELL_NUMBER)) ||
	    (pi_announces(column, PI_HEADING_FOREIGN) &&
	    pi_is_text_column(column));
}
