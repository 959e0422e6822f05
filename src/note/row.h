/* SPDX-License-Identifier: MIT */
/* A row of a port table, read for one of its port columns. */
#ifndef PI_ROW_H
#define PI_ROW_H

#include "column_roles.h"
#include "diagnostic.h"
#include "port_reader.h"

struct pi_row {
	struct pi_reading *reading;
	const struct pi_pipe_table *table;
	struct pi_column_roles *roles;
	const struct pi_port_column *ports;
	const struct pi_name_column *name; /* that names the row; or NULL */
	const struct pi_line *line;
	const struct pi_span *cells; /* of the line */
	size_t count;
	char *room;		     /* the rest of the scratch */
	struct pi_span remark;	     /* in the port cell; or empty */
	char joint;		     /* between its ports, see port_text.h */
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

/* The most ports that a cell may list. */
enum { PI_ITEMS_MAX = 256 };

/*
 * Reads the port cell of a row into at most PI_ITEMS_MAX items.  Returns their
 * number: 0 if it has no port, or an error, which is reported.
 */
size_t pi_row_ports(struct pi_row *row, struct pi_ports *items);

/*
 * Sets *transports from the transport column or, with a single port column, the
 * ticks.  Only if the table has neither do the protocol cell and then the
 * headings count.  Sets it to 0 if they name none.  Returns false and reports
 * the error if the row is of a protocol without ports or cannot be read.
 */
bool pi_row_transports(struct pi_row *row, unsigned int *transports);

#endif
