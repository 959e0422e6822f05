/* SPDX-License-Identifier: MIT */
/* Groups: the claims on the same ports that share a name. */
#ifndef PI_GROUP_H
#define PI_GROUP_H

#include "layer.h"

/* Is a claim on all of these, and if there are any, on one of those? */
static inline bool
pi_is_on(const struct pi_claim *claim, unsigned int all, unsigned int any)
{
	return (claim->transports & all) == all &&
	    (any == 0 || (claim->transports & any) != 0);
}

/*
 * Do a query's transports and a filter let a claim through?  Its source is
 * counted from first_source.  A claim whose transport is unknown may be on
 * any.
 */
static inline bool
pi_lets_through(const struct portinfo_query *query,
    const struct portinfo_filter *filter, uint32_t first_source,
    const struct pi_claim *claim)
{
	return (claim->transports == 0 || pi_is_on(claim, query->transports,
	    filter->transports)) &&
	    (filter->sources == 0 ||
	    (filter->sources >> (first_source + claim->source) & 1) != 0) &&
	    (filter->classes == 0 || (filter->classes &
	    pi_classes(claim->first, claim->last)) != 0);
}

/* Do the walk's query and filter let a claim through? */
static inline bool
pi_is_let_through(const struct portinfo_walk *walk, uint32_t claim)
{
	const struct portinfo_cursor *cursor = walk->cursor;

	return cursor->lets_all || pi_lets_through(cursor->query,
	    cursor->filter, walk->first_source,
	    pi_claim(walk->layer, claim));
}

/*
 * Has the claim, which is let through, a row?  Every claim has if all are
 * asked for, else the first of its group.  To be called for each claim of a
 * group in their order.
 */
bool pi_has_row(struct portinfo_walk *walk, uint32_t claim);

/*
 * The description of a claim, or the first that its group lends it, unless
 * every claim is shown; NULL when there is none.
 */
const char *pi_description(const struct portinfo_walk *walk, uint32_t claim);

#endif
