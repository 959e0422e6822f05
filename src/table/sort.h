/* SPDX-License-Identifier: MIT */
/*
 * A stable sort of keys: the upper half is the number to sort by, the lower
 * half what it stands for, such as an index.  qsort takes no context, and
 * calls a function even to compare two numbers.
 */
#ifndef PI_SORT_H
#define PI_SORT_H

#include <stdbool.h>
#include <stdint.h>

static inline uint64_t
pi_key(uint32_t upper, uint32_t lower)
{
	return (uint64_t)upper << 32 | lower;
}

static inline uint32_t
pi_upper(uint64_t key)
{
	return (uint32_t)(key >> 32);
}

static inline uint32_t
pi_lower(uint64_t key)
{
	return (uint32_t)key;
}

/* Orders what two lower halves stand for; negative if a goes before b. */
typedef int pi_order(const void *context, uint32_t a, uint32_t b);

/*
 * Sorts so many keys by their upper halves, and where these are the same by
 * order, or as numbers if it is NULL; in n log n time, in linear time what is
 * sorted already.  Returns false when memory ran out.
 */
bool pi_sort(uint64_t *keys, uint32_t count, pi_order *order,
    const void *context);

/* -1, 0 or 1, as an order needs it. */
static inline int
pi_compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

#endif
