/* SPDX-License-Identifier: MIT */
#include "tally.h"

#include <string.h>

static void
count_cell(struct pi_tally *column, unsigned int kinds)
{
	size_t kind;

	for (kind = 0; kinds >> kind != 0; kind++)
		column->count[kind] += kinds >> kind & 1;
}

size_t
pi_tally(const struct pi_grid *grid, char *scratch, struct pi_tally *columns)
{
	struct pi_span cells[PI_COLUMNS_MAX];
	struct pi_lines lines = grid->body;
	struct pi_line line;
	size_t count = pi_split_row(grid->header.text, cells, PI_COLUMNS_MAX);
	size_t c, n;

	memset(columns, 0, PI_COLUMNS_MAX * sizeof(*columns));
	for (c = 0; c < count && c < PI_COLUMNS_MAX; c++) {
		columns[c].heading = pi_heading_read(cells[c]);
		columns[c].transports = pi_heading_transport(cells[c]);
	}
	while (pi_next_line(&lines, &line)) {
		n = pi_split_row(line.text, cells, PI_COLUMNS_MAX);
		for (c = 0; c < n && c < count && c < PI_COLUMNS_MAX; c++)
			count_cell(&columns[c],
			    pi_cell_read(cells[c], scratch));
	}
	return count;
}

/* One arrow may be a range's; many are a container's or a change's. */
static bool
is_mappings(const struct pi_tally *column)
{
	return column->count[PI_CELL_MAPPING] > 1 &&
	    pi_is_mostly(column, PI_CELL_MAPPING);
}

bool
pi_is_port_column(const struct pi_tally *column)
{
	return pi_is_mostly(column, PI_CELL_PORTS) && !is_mappings(column);
}

bool
pi_is_tick_column(const struct pi_tally *column)
{
	return column->transports != 0 && !pi_is_port_column(column) &&
	    !pi_announces(column, PI_HEADING_PORT) &&
	    (column->count[PI_CELL_TICK] + column->count[PI_CELL_TRANSPORTS]) *
	    2 >= column->count[PI_CELL_FILLED];
}

/* Under such a heading stands text, whatever it looks like. */
static bool
is_prose(const struct pi_tally *column)
{
	return pi_announces(column, PI_HEADING_DESCRIPTION) &&
	    !pi_is_port_column(column);
}

bool
pi_is_transport_column(const struct pi_tally *column)
{
	return !pi_is_port_column(column) && !pi_is_tick_column(column) &&
	    !is_prose(column) && (pi_announces(column, PI_HEADING_TRANSPORT) ||
	    pi_is_mostly(column, PI_CELL_TRANSPORTS));
}

bool
pi_is_text_column(const struct pi_tally *column)
{
	if (column->count[PI_CELL_FILLED] == 0)
		return false;
	return is_prose(column) || (!pi_is_port_column(column) &&
	    !pi_is_tick_column(column) && !pi_is_transport_column(column) &&
	    !pi_is_mostly(column, PI_CELL_NUMBER) &&
	    !pi_is_mostly(column, PI_CELL_TICK));
}

/* One range of a class may be a row; more are a table of the classes. */
static bool
is_classes(const struct pi_tally *column)
{
	return pi_announces(column, PI_HEADING_PORT) &&
	    column->count[PI_CELL_CLASSES] > 1 &&
	    pi_is_mostly(column, PI_CELL_CLASSES);
}

bool
pi_is_foreign_column(const struct pi_tally *column)
{
	if (is_prose(column))
		return false;
	return pi_is_mostly(column, PI_CELL_PLACE) ||
	    pi_is_mostly(column, PI_CELL_QUESTION) || is_mappings(column) ||
	    is_classes(column) ||
	    (pi_announces(column, PI_HEADING_RULE) &&
	    pi_is_mostly(column, PI_CELL_NUMBER)) ||
	    (pi_announces(column, PI_HEADING_FOREIGN) &&
	    pi_is_text_column(column));
}
