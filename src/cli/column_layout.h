/* SPDX-License-Identifier: MIT */
/* The widths of a table's columns on a terminal. */
#ifndef COLUMN_LAYOUT_H
#define COLUMN_LAYOUT_H

#include "columns.h"

/* Blanks between two columns. */
enum { COLUMN_GAP = 2 };

/* All widths are in positions of a line, see display_width.h. */
struct column_layout {
	unsigned int natural[COLUMNS_MAX]; /* of the widest cell measured */
	unsigned int width[COLUMNS_MAX];   /* to show; 0: left out */
	bool left_out[COLUMNS_MAX];	   /* once and for all */
	unsigned int name;   /* widest name, without its aliases */
	bool stale;	     /* cells were measured since */
};

/*
 * Divides a line of so many positions among columns whose natural widths are
 * known.  If they are too wide, the least useful are left out, if allowed, and
 * the others cut, first the names to a quarter of the line, then the
 * description.
 */
void column_layout_make(struct column_layout *layout,
    const struct columns *columns, unsigned int line, bool may_leave_out);

#endif
