/* SPDX-License-Identifier: MIT */
/*
 * How an answer comes about: find.c goes through the parts of a query, and in
 * each walks through every layer of the table at once.
 *
 * For ports a walk stops at the first port of the part, where all claims on it
 * come, then at each port of the part where further claims begin.  For a name
 * it takes turns: for each source, the claims that have it as their own name,
 * then the others of its groups.  At each it goes through the claims in their
 * order; those that are hidden, kept back by query or filter, or represented
 * by an earlier claim of their group have no row, see group.h.
 *
 * A claim's place is the stop or turn, then its rank, see layer.h.  The walk
 * whose claim has the lowest place gives it: that is the order in which one
 * table of all would.  A part in which no walk saw a claim is a fact.
 */
#ifndef PI_WALK_H
#define PI_WALK_H

#include <portinfo.h>

/* Begins with a name, or with the cursor's part of the ports asked for. */
void pi_walk_name(struct portinfo_walk *walk);
void pi_walk_part(struct portinfo_walk *walk);

/*
 * Goes on to the next claim that has a row; of ports, within the part.  Sets
 * claim to 0, and its place after all others, when there is no more.
 */
void pi_walk_on(struct portinfo_walk *walk);

#endif
