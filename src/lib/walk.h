/* SPDX-License-Identifier: MIT */
/*
 * The walk over the groups that a query asks for: all answers but those that
 * find.c has at once.
 */
#ifndef PI_WALK_H
#define PI_WALK_H

#include <portinfo.h>

/* Begins the walk, when table, query, filter and lets_all are set. */
void pi_walk_begin(struct portinfo_cursor *cursor);

/* Gives the next row; false when there is no more. */
bool pi_walk_next(struct portinfo_cursor *cursor, struct portinfo_row *row);

/* Makes a row of a claim, and what its group lends it.  Returns true. */
bool pi_fill_row(const struct portinfo_cursor *cursor, uint32_t claim,
    struct portinfo_row *row);

#endif
