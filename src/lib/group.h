/* SPDX-License-Identifier: MIT */
/* Groups: the claims on the same ports that share a name. */
#ifndef PI_GROUP_H
#define PI_GROUP_H

#include "lookup.h"

/* Is a claim on all of these, and if there are any, on one of those? */
static inline bool
pi_is_on(const struct pi_claim *claim, unsigned int all, unsigned int any)
{
	return (claim->transports & all) == all &&
	    (any == 0 || (claim->transports & any) != 0);
}

/*
 * Do a query's transports and a filter let a claim through?  A claim whose
 * transport is unknown may be on any.
 */
static inline bool
pi_lets_through(const struct portinfo_query *query,
    const struct portinfo_filter *filter, const struct pi_claim *claim)
{
	return (claim->transports == 0 || pi_is_on(claim, query->transports,
	    filter->transports)) &&
	    (filter->sources == 0 ||
	    (filter->sources >> claim->source & 1) != 0) &&
	    (filter->classes == 0 || (filter->classes &
	    pi_classes(claim->first, claim->last)) != 0);
}

/*
 * Does a claim of the group, of those that are let through, hold the text
 * that the cursor's query has as its keyword?
 */
bool pi_has_keyword(const struct portinfo_cursor *cursor, uint32_t head);

/* The same as pi_next_of_group, where not all claims are let through. */
uint32_t pi_next_let_through(const struct portinfo_cursor *cursor,
    uint32_t claim);

/*
 * The next claim of a group, from this one on, that the cursor's filter and
 * query let through; 0 when there is none.
 */
static inline uint32_t
pi_next_of_group(const struct portinfo_cursor *cursor, uint32_t claim)
{
	return cursor->lets_all ? claim : pi_next_let_through(cursor, claim);
}

/*
 * The first description that a claim's group lends it, unless every claim is
 * shown; NULL when there is none.
 */
const char *pi_lent_description(const struct portinfo_cursor *cursor,
    const struct pi_claim *claim);

#endif
