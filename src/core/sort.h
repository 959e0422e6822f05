/* SPDX-License-Identifier: MIT */
/*
 * A stable sort of numbers, such as the indexes of an array.  qsort takes no
 * context, and in some libraries memory for a copy of all.
 */
#ifndef PI_SORT_H
#define PI_SORT_H

#include <stdbool.h>
#include <stdint.h>

/* Orders what two numbers stand for; negative if a goes before b. */
typedef int pi_order(const void *context, uint32_t a, uint32_t b);

/*
 * Sorts so many numbers, in n log n time; in linear time what is sorted
 * already.  Returns false when memory ran out.
 */
bool pi_sort(uint32_t *numbers, uint32_t count, pi_order *order,
    const void *context);

/*
 * The numbers from 0 up to count, sorted, in memory that the caller frees;
 * NULL when memory ran out.
 */
uint32_t *pi_sorted(uint32_t count, pi_order *order, const void *context);

/* -1, 0 or 1, as an order needs it. */
static inline int
pi_compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

#endif
