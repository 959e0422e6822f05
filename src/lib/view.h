/* SPDX-License-Identifier: MIT */
/* A layer of a table as a query and a filter show it. */
#ifndef PI_VIEW_H
#define PI_VIEW_H

#include "port_class.h"
#include "table.h"

/* Which claims of a layer are let through. */
struct pi_view {
	const struct portinfo_table *layer;
	uint64_t sources;  /* those of these, 1 << its number in the layer */
	uint8_t all_of;	   /* on all of these transports, if any, */
	uint8_t one_of;	   /* and on one of these, if any */
	uint8_t classes;   /* with a port in one of these, if any */
	bool every_claim;  /* each has a row, not one for a service */
};

/*
 * Returns whether a claim may be on some transports: on all of one set, and on
 * one of another unless that is empty.  One that is unknown may be any.
 */
static inline bool
pi_is_on(const struct pi_claim *claim, unsigned int all_of,
    unsigned int one_of)
{
	return claim->transports == 0 ||
	    ((claim->transports & all_of) == all_of &&
	    (one_of == 0 || (claim->transports & one_of) != 0));
}

static inline bool
pi_lets_through(const struct pi_view *view, uint32_t number)
{
	const struct pi_claim *claim = pi_claim(view->layer, number);

	return (view->sources >> claim->source & 1) != 0 &&
	    pi_is_on(claim, view->all_of, view->one_of) &&
	    (view->classes == 0 || (view->classes &
	    pi_classes(claim->first, claim->last)) != 0);
}

#endif
