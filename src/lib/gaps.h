/* SPDX-License-Identifier: MIT */
/* Gaps: the ports of a query that no row of its answer covers. */
#ifndef PI_GAPS_H
#define PI_GAPS_H

#include "cursor.h"

/* Begins with the gaps of a cursor that has begun. */
void pi_gaps_begin(struct pi_cursor *cursor);

/* Gives the next gap, in ascending order; returns false after the last. */
bool pi_next_gap(struct pi_cursor *cursor, struct portinfo_row *row);

#endif
