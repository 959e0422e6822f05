/* SPDX-License-Identifier: MIT */
/* Records merged and in the order of claims. */
#ifndef PI_MERGE_H
#define PI_MERGE_H

#include "builder.h"

/* Orders ranges as claims of one source: the narrower first, then the lower. */
int pi_compare_ports(uint16_t first_a, uint16_t last_a, uint16_t first_b,
    uint16_t last_b);

/*
 * Merges records of one source with the same ports and names into the first of
 * them; those without a name must also have the same description.  Sets the
 * lower halves of keys, which has room for all records, to the numbers of those
 * left, in the order of claims, and *count to how many are left.  Returns false
 * if memory ran out.
 */
bool pi_merge(struct pi_builder *build, uint64_t *keys, uint32_t *count);

#endif
