/* SPDX-License-Identifier: MIT */
/* A column's heading, the kinds of its cells counted, and what they make it. */
#ifndef PI_COLUMN_H
#define PI_COLUMN_H

#include "cell_kind.h"
#include "heading.h"
#include "pipe_table.h"

struct pi_column {
	unsigned int heading;	 /* set of enum pi_heading */
	unsigned int transports; /* the one that the heading names; or 0 */
	size_t count[PI_CELLS];	 /* cells of each kind */
};

/*
 * Counts the cells in up to PI_COLUMNS_MAX columns of a table.  Stops at the
 * row from which on the rest, or its first 500 rows, cannot change what any
 * column is: half way down, in most tables.  scratch is as large as a row's
 * text.  Returns the number of headings, which may be larger.
 */
size_t pi_count_columns(const struct pi_pipe_table *table, char *scratch,
    struct pi_column *columns);

static inline bool
pi_announces(const struct pi_column *column, enum pi_heading what)
{
	return (column->heading & (unsigned int)what) != 0;
}

/* True if more than half of a column's filled cells are of this kind. */
static inline bool
pi_most_are(const struct pi_column *column, enum pi_cell kind)
{
	return column->count[kind] * 2 > column->count[PI_CELL_FILLED];
}

/* True for a column of ports, whatever its heading. */
bool pi_is_port_column(const struct pi_column *column);

/* True for ticks, or transports, under a heading that names one transport. */
bool pi_is_tick_column(const struct pi_column *column);

bool pi_is_transport_column(const struct pi_column *column);

/* True for a column of text: not ports, transports, numbers or ticks. */
bool pi_is_text_column(const struct pi_column *column);

/* True for a column that no port table has, see portinfo(5). */
bool pi_is_foreign_column(const struct pi_column *column);

#endif
