/* SPDX-License-Identifier: MIT */
/* The widths of a table's columns on a terminal. */
#ifndef COLUMN_LAYOUT_H
#define COLUMN_LAYOUT_H

#include "columns.h"

/* What stands between two columns. */
enum { COLUMN_GAP = 2 };

/* All widths are in places of a line, see display_width.h. */
struct column_layout {
	unsigned int natural[COLUMNS_MAX]; /* of the widest cells measured */
	unsigned int width[COLUMNS_MAX];   /* to be shown; 0: is left out, */
	bool left_out[COLUMNS_MAX];	   /* and stays so */
	unsigned int name;   /* the widest name in a column of names */
	bool stale;	     /* something was measured since it was made */
};

/*
 * Shares a line of so many places, 0 for no end, among columns of which the
 * natural widths are known.  What is too wide is cut, the description first;
 * where columns may be left out, those that say least are.
 */
void column_layout_make(struct column_layout *layout,
    const struct columns *columns, unsigned int line, bool may_leave_out);

#endif
