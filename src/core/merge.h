/* SPDX-License-Identifier: MIT */
/* From records to the order of claims. */
#ifndef PI_MERGE_H
#define PI_MERGE_H

#include "build.h"

/* Orders ports as claims of one source are: narrower ranges, then lower. */
int pi_compare_ports(uint16_t first_a, uint16_t last_a, uint16_t first_b,
    uint16_t last_b);

/*
 * Merges records of one source that have the same ports and names into the
 * first of them.  The lower halves of keys, for which there is room as for all
 * records, become the numbers of those that stay, in the order of claims;
 * *count becomes how many there are.  Returns false when memory ran out.
 */
bool pi_merge(struct pi_build *build, uint64_t *keys, uint32_t *count);

#endif
