/* SPDX-License-Identifier: MIT */
/*
 * A walk through one layer of a table: its claims that a query asks for, one
 * after the other.
 *
 * For ports it goes from stop to stop: the first port of a part of the query,
 * where all claims on that port are, then each port of the part at which
 * further claims begin.  For a name it takes turns: for each source, the
 * claims that have it as their own name, then those that have it as another.
 *
 * A claim's place in the answer is the stop or turn, then its rank.  Layers
 * are walked at once, and the claim with the lowest place comes next: that is
 * the order in which one table of all would give them.
 */
#ifndef PI_WALK_H
#define PI_WALK_H

#include <portinfo.h>

/* Begins with a name, or with the cursor's part of the ports asked for. */
void pi_walk_name(struct portinfo_walk *walk);
void pi_walk_part(struct portinfo_walk *walk);

/*
 * Goes on to the next claim that has a row; of ports, within the part.  Sets
 * claim to 0, and its place behind all others, when there is no more.
 */
void pi_walk_on(struct portinfo_walk *walk);

#endif
