/* SPDX-License-Identifier: MIT */
/*
 * A minimal perfect hash of a table's names, after PTHash (Pibiri and Trani,
 * 2021): names fall into buckets, and for each bucket a number is looked
 * for, its pilot, with which all its names fall on places still free.
 */
#ifndef PI_PERFECT_HASH_H
#define PI_PERFECT_HASH_H

#include "table.h"

struct pi_perfect_hash {
	uint32_t seed;
	uint32_t pilot_count;	/* 0: there are too many names for one */
	uint16_t *pilots;
	uint32_t *order;	/* for each place the name that stands there */
};

/*
 * Makes the hash, the same one for the same table.  Returns false when
 * memory ran out; else to be freed with pi_perfect_hash_free.
 */
bool pi_perfect_hash_make(struct pi_perfect_hash *perfect,
    const struct portinfo_table *table);

void pi_perfect_hash_free(struct pi_perfect_hash *perfect);

#endif
