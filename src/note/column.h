/* SPDX-License-Identifier: MIT */
/* A column's heading, the kinds of its cells counted, and what they make it. */
#ifndef PI_COLUMN_H
#define PI_COLUMN_H

#include "cell_kind.h"
#include "heading.h"
#include "pipe_table.h"

/* The kinds of column; a column may be of several, or of none. */
enum pi_column_kind {
	PI_COLUMN_PORTS,	/* ports under a heading of ports */
	PI_COLUMN_MAPPINGS,	/* mapped ports; of each the left one counts */
	PI_COLUMN_MISPLACED,	/* `22/tcp`, `port 22` under another heading */
	PI_COLUMN_UNHEADED,	/* over half ports, under another heading */
	PI_COLUMN_ALL_PORTS,	/* nearly nothing but ports there */
	PI_COLUMN_CLASSES,	/* the classes of ports */
	PI_COLUMN_CHANGES,	/* ports and their replacements */
	PI_COLUMN_TRANSPORTS,
	PI_COLUMN_TICKS,	/* for the one transport that heads them */
	PI_COLUMN_TEXT,		/* what may be a name, whatever its heading */
	PI_COLUMN_DESCRIPTIONS, /* text under a heading of descriptions */
	PI_COLUMN_DASHES,	/* nothing but `-` under a heading of names */
	PI_COLUMN_KINDS
};

struct pi_column {
	unsigned int heading;	 /* set of enum pi_heading */
	unsigned int transports; /* the one that the heading names; or 0 */
	struct pi_span text;	 /* of the heading */
	size_t count[PI_CELLS];	 /* cells of each kind */
	bool is[PI_COLUMN_KINDS];
};

/* The columns of a table. */
struct pi_columns {
	const struct pi_pipe_table *table;
	struct pi_column column[PI_COLUMNS_MAX];
	size_t count; /* those read, at most PI_COLUMNS_MAX */
};

/* Returns whether a column's heading announces this, see heading.h. */
static inline bool
pi_announces(const struct pi_column *column, unsigned int headings)
{
	return (column->heading & headings) == headings;
}

/* Returns how many cells of a column hold ports, also with words or a host. */
static inline size_t
pi_count_ports(const struct pi_column *column)
{
	return column->count[PI_CELL_PORTS] + column->count[PI_CELL_DESCRIBED];
}

/*
 * Reads up to PI_COLUMNS_MAX columns of a table.  If headings announce ports
 * and names, stops once the remaining rows, or the next 500, cannot change what
 * any column is: usually half way down.  scratch is as large as a row's text.
 */
void pi_columns_read(struct pi_columns *columns,
    const struct pi_pipe_table *table, char *scratch);

/* Finds the columns of a kind; returns their number. */
size_t pi_find_columns(const struct pi_columns *columns,
    enum pi_column_kind kind, size_t *found);

/* Returns the first column of a kind, or PI_COLUMNS_MAX. */
size_t pi_find_column(const struct pi_columns *columns,
    enum pi_column_kind kind);

/*
 * Returns whether more than half of a column's filled cells, in rows that have
 * something in a column of ports, hold a text that another such cell holds;
 * from the first 500 such rows.
 */
bool pi_column_repeats(const struct pi_pipe_table *table, size_t column,
    size_t port_column);

/*
 * Returns whether the cells of a column, three at least, are numbers or ranges
 * that ascend from 0 or 1.  If consecutive is set, they leave no gaps;
 * otherwise none is above 64.
 */
bool pi_column_is_numbering(const struct pi_pipe_table *table, size_t column,
    bool consecutive);

#endif
