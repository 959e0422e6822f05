/* SPDX-License-Identifier: MIT */
/*
 * A row of a port table while it is read, for one of its port columns: what
 * the files that read a part of it share.
 */
#ifndef PI_ROW_H
#define PI_ROW_H

#include "column_roles.h"
#include "diagnostic.h"

struct pi_row {
	struct pi_reading *reading;
	const struct pi_column_roles *roles;
	const struct pi_port_column *ports;
	const struct pi_line *line;
	const struct pi_span *cells; /* as they stand in the line */
	size_t count;
	char *room;		     /* of the scratch, what is free */
};

/* The cell of a column; the empty end of the line where the row is short. */
static inline struct pi_span
pi_row_cell(const struct pi_row *row, size_t column)
{
	return column < row->count ? row->cells[column] :
	    pi_after(row->line->text, row->line->text.length);
}

/*
 * The text that a cell shows, see markup.h, in the row's room; NULL bytes
 * when it can't be read, which is diagnosed.
 */
struct pi_span pi_row_text(struct pi_row *row, struct pi_span cell,
    bool is_plain);

#endif
