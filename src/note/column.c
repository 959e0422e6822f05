/* SPDX-License-Identifier: MIT */
#include "column.h"

#include <stdint.h>
#include <string.h>

#include "meaning.h"
#include "port_text.h"

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
is_open(size_t of_kind, size_t filled, size_t more)
{
	return of_kind * 2 <= filled + more && of_kind * 2 + more >= filled;
}

/*
 * True if `more` further cells cannot change what more than half of a column's
 * cells are, which is what makes it a column of this or that.
 */
static bool
is_settled(const struct pi_column *column, size_t more)
{
	const size_t *count = column->count;
	size_t filled = count[PI_CELL_FILLED], kind;

	for (kind = PI_CELL_PORTS; kind < PI_CELLS; kind++)
		if (is_open(count[kind], filled, more))
			return false;
	return !is_open(count[PI_CELL_TICK] + count[PI_CELL_TRANSPORTS],
	    filled, more) && !is_open(pi_count_ports(column), filled, more);
}

/* In a long table no more than this many further cells are considered. */
enum { MORE_MAX = 500 };

/*
 * True if rows are enough to know the columns, though `more` rows follow.
 * Without headings for ports and names, every cell counts.
 */
static bool
are_enough(const struct pi_column *columns, size_t count, size_t rows,
    size_t more)
{
	unsigned int headings = 0;
	size_t c;

	if (more > MORE_MAX)
		more = MORE_MAX;
	if (rows <= more) /* nothing can be settled yet */
		return false;
	for (c = 0; c < count && is_settled(&columns[c], more); c++)
		headings |= columns[c].heading;
	return c == count && (headings & PI_HEADING_PORT) != 0 &&
	    (headings & PI_HEADING_NAME) != 0;
}

/* True if nine of ten filled cells, of two at least, are of this kind. */
static bool
nearly_all_are(const struct pi_column *column, enum pi_cell kind)
{
	return column->count[PI_CELL_FILLED] > 1 &&
	    column->count[kind] * 10 >= column->count[PI_CELL_FILLED] * 9;
}

/* True if the heading announces mapped ports, or the cells show them. */
static bool
is_mapping(const struct pi_column *column)
{
	return pi_announces(column, PI_HEADING_MAPPING) ||
	    pi_announces(column, PI_HEADING_OUTER | PI_HEADING_PORT) ||
	    (column->count[PI_CELL_MAPPING] > 0 &&
	    column->count[PI_CELL_PAIR] > 1);
}

/* Finds what the cells of a column say of ports. */
static void
classify_ports(struct pi_column *column)
{
	const size_t *count = column->count;
	bool *is = column->is, announced = pi_announces(column,
	    PI_HEADING_PORT);
	bool ports = pi_count_ports(column) > 0 &&
	    pi_count_ports(column) * 2 >= count[PI_CELL_FILLED];

	is[PI_COLUMN_MAPPINGS] = is_mapping(column);
	is[PI_COLUMN_CHANGES] = count[PI_CELL_CHANGE] > 1 &&
	    most_are(column, PI_CELL_CHANGE);
	is[PI_COLUMN_CLASSES] = count[PI_CELL_CLASSES] > 1 &&
	    most_are(column, PI_CELL_CLASSES);
	is[PI_COLUMN_PORTS] = announced && !is[PI_COLUMN_CLASSES] &&
	    (ports || most_are(column, PI_CELL_PAIR));
	is[PI_COLUMN_UNHEADED] = most_are(column, PI_CELL_PORTS) && !announced;
	is[PI_COLUMN_ALL_PORTS] = is[PI_COLUMN_UNHEADED] &&
	    nearly_all_are(column, PI_CELL_PORTS);
	is[PI_COLUMN_MISPLACED] = (is[PI_COLUMN_UNHEADED] &&
	    nearly_all_are(column, PI_CELL_WITH_TRANSPORT)) || (!announced &&
	    count[PI_CELL_FILLED] > 1 && most_are(column, PI_CELL_EXPLICIT) &&
	    (is[PI_COLUMN_UNHEADED] ||
	    !pi_announces(column, PI_HEADING_DESCRIPTION)));
}

/* Finds the kinds of a column whose cells were counted. */
static void
classify(struct pi_column *column)
{
	const size_t *count = column->count, filled = count[PI_CELL_FILLED];
	bool *is = column->is, ports = most_are(column, PI_CELL_PORTS);
	/* Anything but ports under the heading of a description is text. */
	bool prose = pi_announces(column, PI_HEADING_DESCRIPTION) && !ports;

	classify_ports(column);
	is[PI_COLUMN_TICKS] = column->transports != 0 &&
	    !pi_announces(column, PI_HEADING_PORT) &&
	    (count[PI_CELL_TICK] + count[PI_CELL_TRANSPORTS]) * 2 >= filled;
	is[PI_COLUMN_TRANSPORTS] = !ports && !prose && !is[PI_COLUMN_TICKS] &&
	    (pi_announces(column, PI_HEADING_TRANSPORT) ||
	    most_are(column, PI_CELL_TRANSPORTS));
	is[PI_COLUMN_TEXT] = filled > 0 && (prose || (!ports &&
	    !is[PI_COLUMN_TICKS] && !is[PI_COLUMN_TRANSPORTS] &&
	    !most_are(column, PI_CELL_NUMBER) &&
	    !most_are(column, PI_CELL_TICK) &&
	    !most_are(column, PI_CELL_QUESTION) &&
	    !most_are(column, PI_CELL_HOST)));
	is[PI_COLUMN_DESCRIPTIONS] = prose && filled > 0;
	is[PI_COLUMN_DASHES] = filled == 0 && count[PI_CELL_DASH] > 0 &&
	    pi_announces(column, PI_HEADING_NAME);
}

/* Counts the kinds of cells until they decide what each column is. */
static void
count_cells(struct pi_columns *columns, char *scratch)
{
	struct pi_lines lines = columns->table->body;
	struct pi_cells row;
	size_t all = columns->table->rows, count = columns->count, rows, c;

	for (rows = 0; pi_next_row(columns->table, &lines, &row); rows++) {
		if (are_enough(columns->column, count, rows, all - rows))
			break;
		for (c = 0; c < row.count && c < count; c++)
			count_cell(&columns->column[c],
			    pi_cell_read(row.cells[c], scratch));
	}
}

void
pi_columns_read(struct pi_columns *columns, const struct pi_pipe_table *table,
    char *scratch)
{
	const struct pi_cells *header = &table->header;
	struct pi_column *column;
	size_t c;

	columns->table = table;
	columns->count = header->count < PI_COLUMNS_MAX ? header->count :
	    PI_COLUMNS_MAX;
	for (c = 0; c < columns->count; c++) {
		column = &columns->column[c];
		*column = (struct pi_column){ .text = header->cells[c] };
		column->heading = pi_heading_read(header->cells[c],
		    &column->transports);
	}
	count_cells(columns, scratch);
	for (c = 0; c < columns->count; c++)
		classify(&columns->column[c]);
}

size_t
pi_find_columns(const struct pi_columns *columns, enum pi_column_kind kind,
    size_t *found)
{
	size_t count = 0, c;

	for (c = 0; c < columns->count; c++)
		if (columns->column[c].is[kind])
			found[count++] = c;
	return count;
}

size_t
pi_find_column(const struct pi_columns *columns, enum pi_column_kind kind)
{
	size_t c = 0;

	while (c < columns->count && !columns->column[c].is[kind])
		c++;
	return c < columns->count ? c : PI_COLUMNS_MAX;
}

enum { ROWS_READ = 500 };

/* Distinguishes texts, ignoring ASCII case. */
static uint32_t
hash(struct pi_span text)
{
	uint32_t hash = 2166136261; /* FNV-1a */
	size_t i;

	for (i = 0; i < text.length; i++)
		hash = (hash ^ pi_fold(text.bytes[i])) * 16777619;
	return hash;
}

static bool
is_filler(struct pi_span cell)
{
	return (pi_meaning(cell) & PI_MEANS_FILLER) != 0;
}

static size_t
count_repeated(const uint32_t *hashes, size_t count)
{
	size_t repeated = 0, i, j;

	for (i = 0; i < count; i++) {
		for (j = 0; j < count && (i == j || hashes[i] != hashes[j]);
		    j++)
			continue;
		repeated += j < count;
	}
	return repeated;
}

bool
pi_column_repeats(const struct pi_pipe_table *table, size_t column,
    size_t port_column)
{
	struct pi_lines lines = table->body;
	struct pi_cells row;
	uint32_t hashes[ROWS_READ];
	size_t count = 0;

	while (count < ROWS_READ && pi_next_row(table, &lines, &row))
		if (column < row.count && port_column < row.count &&
		    !is_filler(row.cells[port_column]) &&
		    !is_filler(row.cells[column]))
			hashes[count++] = hash(row.cells[column]);
	return count_repeated(hashes, count) * 2 > count;
}

bool
pi_column_is_numbering(const struct pi_pipe_table *table, size_t column,
    bool consecutive)
{
	enum { HIGHEST = 64, FEWEST = 3 };
	struct pi_lines lines = table->body;
	struct pi_ports_reader reader;
	struct pi_ports ports;
	struct pi_cells row;
	uint16_t before = 0;
	size_t count = 0;

	while (pi_next_row(table, &lines, &row)) {
		if (column >= row.count)
			return false;
		pi_ports_begin(&reader, row.cells[column]);
		if (pi_ports_next(&reader, &ports) != PI_PORTS_ITEM ||
		    (count == 0 ? ports.first > 1 : ports.first <= before) ||
		    (consecutive ? count > 0 && ports.first != before + 1 :
		    ports.last > HIGHEST))
			return false;
		before = ports.last;
		count++;
	}
	return count >= FEWEST;
}
