/* SPDX-License-Identifier: MIT */
/*
 * Layers: a table and, if it is an overlay, its base.  A claim of the base is
 * hidden if the overlay has a copy of it.
 */
#ifndef PI_LAYER_H
#define PI_LAYER_H

#include "table.h"

/* Returns the next layer, the base of an overlay; NULL after the last. */
static inline const struct portinfo_table *
pi_next_layer(const struct portinfo_table *layer)
{
	return layer->base;
}

/* Returns whether a claim of a layer is hidden in its table. */
static inline bool
pi_is_hidden(const struct portinfo_table *table,
    const struct portinfo_table *layer, uint32_t claim)
{
	return layer != table && pi_is_copied(table, claim);
}

/*
 * Returns a number for a claim that orders it among all claims of a table: an
 * overlay's own come first, then those of the base, copied or not.
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

/* Returns the index in a table of the first source of a layer. */
static inline uint32_t
pi_first_source(const struct portinfo_table *table,
    const struct portinfo_table *layer)
{
	return layer == table ? 0 : table->source_count - layer->source_count;
}

#endif
