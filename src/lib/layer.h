/* SPDX-License-Identifier: MIT */
/*
 * Layers: a table, and if it is an overlay, its base.  A claim of the base
 * that the overlay has a copy of is hidden: as if it were not there.
 */
#ifndef PI_LAYER_H
#define PI_LAYER_H

#include "find.h"

/* The next layer, the base of an overlay; NULL if there is none. */
static inline const struct portinfo_table *
pi_next_layer(const struct portinfo_table *layer)
{
	return layer->base;
}

/* Is a claim of a table's layer hidden? */
static inline bool
pi_is_hidden(const struct portinfo_table *table,
    const struct portinfo_table *layer, uint32_t claim)
{
	return layer != table && pi_is_copied(table, claim);
}

/*
 * The number that a claim would have, with gaps, if a table were one: those
 * of an overlay's own, then those of the base, copied or not.
 */
static inline uint32_t
pi_rank(const struct portinfo_table *table,
    const struct portinfo_table *layer, uint32_t claim)
{
	uint32_t own = table->claim_count - table->origin_count;
	const uint32_t *origins = pi_part(table, table->origins);

	if (layer != table)
		return own + claim;
	return claim < own ? claim : own + origins[claim - own];
}

/* The source in a table that a layer's first one is. */
static inline uint32_t
pi_first_source(const struct portinfo_table *table,
    const struct portinfo_table *layer)
{
	return layer == table ? 0 : table->source_count - layer->source_count;
}

#endif
