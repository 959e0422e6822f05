/* SPDX-License-Identifier: MIT */
/* An answer without its rows: parts of a query, and the claims on each. */
#ifndef PI_CURSOR_H
#define PI_CURSOR_H

#include "walk.h"

/* Gaps, while they are given. */
struct pi_gaps {
	uint32_t next;	     /* all ports below this were looked at */
	uint32_t first, end; /* the rest of a gap that is not given yet */
	bool ended;	     /* no claim is left */
};

/* The sealed member of a cursor. */
struct pi_cursor {
	struct pi_search search;
	struct pi_walk walks[2];   /* of the table, and of its base */
	size_t walk_count;
	struct pi_walk *given;	   /* whose claim was given; NULL: none */
	unsigned int classes;	   /* the filter's */
	bool gives_gaps;
	bool is_narrow;		   /* the filter has sources or transports */
	struct pi_gaps gaps;
};

/* Begins with the first part.  A filter of NULL lets all through. */
void pi_cursor_begin(struct pi_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter);

/*
 * Returns the walk whose claim comes next in this part, the one with the lowest
 * place; its claim is 0 after the last.  pi_walk_advance goes on to the next.
 */
struct pi_walk *pi_cursor_lowest_walk(struct pi_cursor *cursor);

/* Goes on to the next part; returns false after the last. */
bool pi_cursor_next_part(struct pi_cursor *cursor);

#endif
