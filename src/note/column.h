/* SPDX-License-Identifier: MIT */
/* What the cells of a column are, counted, and so what the column is. */
#ifndef PI_COLUMN_H
#define PI_COLUMN_H

#include "cell_kind.h"
#include "heading.h"
#include "pipe_table.h"

struct pi_column {
	unsigned int heading;	 /* enum pi_heading: what it announces */
	unsigned int transports; /* one that the heading names */
	size_t count[PI_CELLS];	 /* of cells of each kind */
};

/*
 * Counts the cells of a table, in scratch as large as a row's text, up to
 * PI_COLUMNS_MAX columns, and down to where the rows left, or of many the
 * next 500, could not change what any of them is; in most tables that is half
 * way.  Returns how many headings there are, which may be more.
 */
size_t pi_count_columns(const struct pi_pipe_table *table, char *scratch,
    struct pi_column *columns);

/* Does the heading announce this? */
static inline bool
pi_announces(const struct pi_column *column, enum pi_heading what)
{
	return (column->heading & (unsigned int)what) != 0;
}

/* Are more than half of what is in a column of this kind? */
static inline bool
pi_is_mostly(const struct pi_column *column, enum pi_cell kind)
{
	return column->count[kind] * 2 > column->count[PI_CELL_FILLED];
}

/* Ports; the heading is not asked. */
bool pi_is_port_column(const struct pi_column *column);

/* Ticks, or the word itself, under a heading that names one transport. */
bool pi_is_tick_column(const struct pi_column *column);

bool pi_is_transport_column(const struct pi_column *column);

/* Anything but ports, transports, numbers, ticks. */
bool pi_is_text_column(const struct pi_column *column);

/* A column that no port table has; see portinfo(5). */
bool pi_is_foreign_column(const struct pi_column *column);

#endif
