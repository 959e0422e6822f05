/* SPDX-License-Identifier: MIT */
/* Groups: the claims on the same ports that share a name. */
#ifndef PI_GROUP_H
#define PI_GROUP_H

#include "table.h"

/* Do a query's transports and a filter let a claim through? */
bool pi_lets_through(const struct portinfo_query *query,
    const struct portinfo_filter *filter, const struct pi_claim *claim);

/*
 * Does a claim of the group, of those that are let through, hold the text
 * that the cursor's query has as its keyword?
 */
bool pi_has_keyword(const struct portinfo_cursor *cursor, uint32_t head);

/*
 * The next claim of a group, from this one on, that the cursor's filter and
 * query let through; 0 when there is none.
 */
uint32_t pi_next_of_group(const struct portinfo_cursor *cursor,
    uint32_t claim);

/*
 * The description of a claim, or else, unless every claim is shown, the
 * first that its group lends it; NULL when there is none.
 */
const char *pi_describe(const struct portinfo_cursor *cursor, uint32_t claim);

#endif
