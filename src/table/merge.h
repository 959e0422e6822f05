/* SPDX-License-Identifier: MIT */
/* From records to the order of claims. */
#ifndef PI_MERGE_H
#define PI_MERGE_H

#include "builder.h"

/* Orders ports as claims of one source are: narrower ranges, then lower. */
int pi_compare_ports(uint16_t first_a, uint16_t last_a, uint16_t first_b,
    uint16_t last_b);

/*
 * Merges records of one source that have the same ports and names into the
 * first of them.  Sets the lower halves of keys, which has room for all of the
 * records, to the numbers of those that remain, in the order of claims, and
 * *count to how many remain.  Returns false when memory ran out.
 */
bool pi_merge(struct pi_builder *build, uint64_t *keys, uint32_t *count);

#endif
