/* SPDX-License-Identifier: MIT */
#include "tally.h"

#include <string.h>

#include "headings.h"

static void
count_cell(struct pi_tally *column, unsigned int kinds)
{
	size_t kind;

	for (kind = 0; kind < PI_CELLS; kind++)
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
