/* SPDX-License-Identifier: MIT */
/*
 * A walk through one table: the claims that a query asks for, one after the
 * other.
 *
 * For ports it goes from stop to stop: the first port of a part of the query,
 * where all claims on that port are, then each port of the part at which
 * further claims begin.  For a name it takes turns: for each source, the
 * claims that have it as their own name, then those that have it as another.
 */
#ifndef PI_WALK_H
#define PI_WALK_H

#include <portinfo.h>

/* Begins with a name, or with the cursor's part of the ports asked for. */
void pi_walk_name(struct portinfo_walk *walk);
void pi_walk_part(struct portinfo_walk *walk);

/*
 * Goes on to the next claim that has a row; of ports, within the part.  Sets
 * claim to 0 when there is no more.
 */
void pi_walk_on(struct portinfo_walk *walk);

#endif
