/* SPDX-License-Identifier: MIT */
/* A column's heading, the kinds of its cells counted, and what they make it. */
#ifndef PI_COLUMN_H
#define PI_COLUMN_H

#include "cell_kind.h"
#include "heading.h"
#include "pipe_table.h"

/* The kinds of column; a column may be of several, or of none. */
enum pi_column_kind {
	/* What may hold names, the best first. */
	PI_COLUMN_NAMES,	/* text under a heading of names */
	PI_COLUMN_DASHES,	/* nothing but `-` under such a heading */
	PI_COLUMN_NO_ASIDE,	/* text, unless its heading is an aside */
	PI_COLUMN_TEXT,		/* not ports, transports, numbers or ticks */

	PI_COLUMN_DESCRIPTIONS, /* text under a heading of descriptions */
	PI_COLUMN_PORTS,	/* ports under a heading of ports */
	PI_COLUMN_MISPLACED,	/* ports under another heading */
	PI_COLUMN_FEW_PORTS,	/* anything else under a heading of ports */
	PI_COLUMN_TRANSPORTS,
	PI_COLUMN_TICKS,	/* for the one transport that heads them */
	PI_COLUMN_FOREIGN,	/* not in a port table, see portinfo(5) */
	PI_COLUMN_KINDS
};

struct pi_column {
	unsigned int heading;	 /* set of enum pi_heading */
	unsigned int transports; /* the one that the heading names; or 0 */
	size_t count[PI_CELLS];	 /* cells of each kind */
	bool is[PI_COLUMN_KINDS];
};

/*
 * Counts the cells in up to PI_COLUMNS_MAX columns of a table.  Stops at the
 * row from which on the rest, or its first 500 rows, cannot change what any
 * column is: half way down, in most tables.  scratch is as large as a row's
 * text.  Returns the number of headings, which may be larger.
 */
size_t pi_count_columns(const struct pi_pipe_table *table, char *scratch,
    struct pi_column *columns);

#endif
