/* SPDX-License-Identifier: MIT */
/* The state of reading a row of a port table for one of its port columns. */
#ifndef PI_ROW_H
#define PI_ROW_H

#include "column_roles.h"
#include "diagnostic.h"

struct pi_row {
	struct pi_reading *reading;
	const struct pi_column_roles *roles;
	const struct pi_port_column *ports;
	const struct pi_line *line;
	const struct pi_span *cells; /* of the line */
	size_t count;
	char *room;		     /* the rest of the scratch */
};

/* Returns the cell of a column; after the last one, the end of the line. */
static inline struct pi_span
pi_row_cell(const struct pi_row *row, size_t column)
{
	return column < row->count ? row->cells[column] :
	    pi_after(row->line->text, row->line->text.length);
}

/*
 * Returns the text that a cell shows, see markup.h.  Returns NULL bytes and
 * reports the error if it cannot be read.
 */
struct pi_span pi_row_text(struct pi_row *row, struct pi_span cell,
    bool is_plain);

#endif
