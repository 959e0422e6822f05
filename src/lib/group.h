/* SPDX-License-Identifier: MIT */
/* Groups: the claims on the same ports that share a name. */
#ifndef PI_GROUP_H
#define PI_GROUP_H

#include "lookup.h"

/* Do a query's transports and a filter let a claim through? */
static inline bool
pi_lets_through(const struct portinfo_query *query,
    const struct portinfo_filter *filter, const struct pi_claim *claim)
{
	unsigned int all = query->transports;

	return (claim->transports & all) == all &&
	    (filter->transports == 0 ||
	    (claim->transports & filter->transports) != 0) &&
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

/*
 * The next claim of a group, from this one on, that the cursor's filter and
 * query let through; 0 when there is none.
 */
static inline uint32_t
pi_next_of_group(const struct portinfo_cursor *cursor, uint32_t claim)
{
	if (cursor->lets_all)
		return claim;
	while (claim != 0 && !pi_lets_through(cursor->query, cursor->filter,
	    pi_claim(cursor->table, claim)))
		claim = pi_claim(cursor->table, claim)->next;
	return claim;
}

/*
 * The description of a claim, or else, unless every claim is shown, the
 * first that its group lends it; NULL when there is none.
 */
const char *pi_describe(const struct portinfo_cursor *cursor, uint32_t claim);

#endif
