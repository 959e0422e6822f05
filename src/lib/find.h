/* SPDX-License-Identifier: MIT */
/* An answer without its rows: parts of a query, and the claims on each. */
#ifndef PI_FIND_H
#define PI_FIND_H

#include <portinfo.h>

/*
 * The walk whose claim comes next in the cursor's part of the query; its claim
 * is 0 if there are no more.  pi_walk_on goes on to the next one.
 */
struct portinfo_walk *pi_next_walk(struct portinfo_cursor *cursor);

/* Goes on to the next part of a list of ports; false when there is none. */
bool pi_next_part(struct portinfo_cursor *cursor);

#endif
