/* SPDX-License-Identifier: MIT */
#include "sort.h"

#include <string.h>

/* Sorts two sorted halves, the first of which has so many numbers. */
static void
merge(uint32_t *numbers, uint32_t *room, uint32_t half, uint32_t count,
    pi_order *order, const void *context)
{
	uint32_t left = 0, right = half, i;

	if (order(context, numbers[half - 1], numbers[half]) <= 0)
		return;
	memcpy(room, numbers, half * sizeof(*room));
	for (i = 0; left < half; i++)
		numbers[i] = right < count && order(context, room[left],
		    numbers[right]) > 0 ? numbers[right++] : room[left++];
}

/* Sorts a few numbers by insertion. */
static void
sort_few(uint32_t *numbers, uint32_t count, pi_order *order,
    const void *context)
{
	uint32_t i, k, number;

	for (i = 1; i < count; i++) {
		number = numbers[i];
		for (k = i; k > 0 && order(context, numbers[k - 1],
		    number) > 0; k--)
			numbers[k] = numbers[k - 1];
		numbers[k] = number;
	}
}

void
pi_sort(uint32_t *numbers, uint32_t *room, uint32_t count, pi_order *order,
    const void *context)
{
	uint64_t half = 8, begin;

	for (begin = 0; begin < count; begin += half)
		sort_few(numbers + begin, (uint32_t)(count - begin < half ?
		    count - begin : half), order, context);
	for (; half < count; half *= 2)
		for (begin = 0; begin + half < count; begin += 2 * half)
			merge(numbers + begin, room, (uint32_t)half,
			    (uint32_t)(count - begin < 2 * half ?
			    count - begin : 2 * half), order, context);
}
