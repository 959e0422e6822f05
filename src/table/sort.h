/* SPDX-License-Identifier: MIT */
/*
 * A stable sort of keys.  The upper half of a key is the number to sort by, the
 * lower half is what it belongs to, such as an index.  qsort takes no context,
 * and calls a function even to compare two numbers.
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

/* Orders two lower halves; negative if a comes before b. */
typedef int pi_order(const void *context, uint32_t a, uint32_t b);

/*
 * Sorts count keys by their upper halves, then by order, or by their lower
 * halves if order is NULL.  Takes n log n time, or linear time if the keys are
 * sorted already.  Returns false if memory ran out.
 */
bool pi_sort(uint64_t *keys, uint32_t count, pi_order *order,
    const void *context);

static inline int
pi_compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

#endif
