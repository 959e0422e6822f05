/* SPDX-License-Identifier: MIT */
#include "column.h"

#include <string.h>

static bool
announces(const struct pi_column *column, enum pi_heading what)
{
	return (column->heading & (unsigned int)what) != 0;
}

/* True if more than half of a column's filled cells are of this kind. */
static bool
most_are(const struct pi_column *column, enum pi_cell kind)
{
	return column->count[kind] * 2 > column->count[PI_CELL_FILLED];
}

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
 * True if `more` further cells cannot change what a column is: classify only
 * asks whether it has any filled cells or ports, and what half of them are.
 */
static bool
is_settled(const struct pi_column *column, size_t more)
{
	const size_t *count = column->count;
	size_t filled = count[PI_CELL_FILLED], kind;

	if (count[PI_CELL_PORTS] == 0 && announces(column, PI_HEADING_PORT))
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

/* Several mappings; a single arrow may stand for a range. */
static bool
is_mappings(const struct pi_column *column)
{
	return column->count[PI_CELL_MAPPING] > 1 &&
	    most_are(column, PI_CELL_MAPPING);
}

static bool
is_foreign(const struct pi_column *column)
{
	/* A single class may be a row; several are a table of the classes. */
	bool classes = announces(column, PI_HEADING_PORT) &&
	    column->count[PI_CELL_CLASSES] > 1 &&
	    most_are(column, PI_CELL_CLASSES);

	return classes || is_mappings(column) ||
	    most_are(column, PI_CELL_HOST) ||
	    most_are(column, PI_CELL_QUESTION) ||
	    (announces(column, PI_HEADING_RULE) &&
	    most_are(column, PI_CELL_NUMBER)) ||
	    (announces(column, PI_HEADING_FOREIGN) &&
	    column->is[PI_COLUMN_TEXT]);
}

/* Finds the kinds of a column whose cells were counted. */
static void
classify(struct pi_column *column)
{
	const size_t *count = column->count, filled = count[PI_CELL_FILLED];
	bool *is = column->is, announced = announces(column, PI_HEADING_PORT);
	bool ports = most_are(column, PI_CELL_PORTS) && !is_mappings(column);
	/* Anything but ports under the heading of a description is text. */
	bool prose = announces(column, PI_HEADING_DESCRIPTION) && !ports;

	is[PI_COLUMN_PORTS] = ports && announced;
	is[PI_COLUMN_MISPLACED] = ports && !announced;
	is[PI_COLUMN_FEW_PORTS] = !ports && announced;
	is[PI_COLUMN_TICKS] = !ports && !announced && column->transports != 0 &&
	    (count[PI_CELL_TICK] + count[PI_CELL_TRANSPORTS]) * 2 >= filled;
	is[PI_COLUMN_TRANSPORTS] = !ports && !prose && !is[PI_COLUMN_TICKS] &&
	    (announces(column, PI_HEADING_TRANSPORT) ||
	    most_are(column, PI_CELL_TRANSPORTS));
	is[PI_COLUMN_TEXT] = filled > 0 && (prose || (!ports &&
	    !is[PI_COLUMN_TICKS] && !is[PI_COLUMN_TRANSPORTS] &&
	    !most_are(column, PI_CELL_NUMBER) &&
	    !most_are(column, PI_CELL_TICK)));
	is[PI_COLUMN_DESCRIPTIONS] = prose && filled > 0;
	is[PI_COLUMN_NO_ASIDE] = is[PI_COLUMN_TEXT] &&
	    !announces(column, PI_HEADING_ASIDE);
	is[PI_COLUMN_NAMES] = is[PI_COLUMN_TEXT] &&
	    announces(column, PI_HEADING_NAME);
	is[PI_COLUMN_DASHES] = filled == 0 && count[PI_CELL_DASH] > 0 &&
	    announces(column, PI_HEADING_NAME);
	is[PI_COLUMN_FOREIGN] = !prose && is_foreign(column);
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
	for (c = 0; c < count; c++)
		classify(&columns[c]);
	return headings;
}
