/* SPDX-License-Identifier: MIT */
#include "sort.h"

#include <stdlib.h>
#include <string.h>

enum { FEW = 8 };

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

/* Merges what is sorted so far, from a few numbers on to all. */
static void
merge_all(uint32_t *numbers, uint32_t *room, uint32_t count, pi_order *order,
    const void *context)
{
	uint64_t half, begin;

	for (half = FEW; half < count; half *= 2)
		for (begin = 0; begin + half < count; begin += 2 * half)
			merge(numbers + begin, room, (uint32_t)half,
			    (uint32_t)(count - begin < 2 * half ?
			    count - begin : 2 * half), order, context);
}

bool
pi_sort(uint32_t *numbers, uint32_t count, pi_order *order,
    const void *context)
{
	uint32_t begin, *room;

	for (begin = 0; count - begin > FEW; begin += FEW)
		sort_few(numbers + begin, FEW, order, context);
	sort_few(numbers + begin, count - begin, order, context);
	if (count <= FEW)
		return true;
	room = calloc(count, sizeof(*room));
	if (room == NULL)
		return false;
	merge_all(numbers, room, count, order, context);
	free(room);
	return true;
}

uint32_t *
pi_sorted(uint32_t count, pi_order *order, const void *context)
{
	uint32_t *numbers = calloc((size_t)count + 1, sizeof(*numbers)), i;

	if (numbers == NULL)
		return NULL;
	for (i = 0; i < count; i++)
		numbers[i] = i;
	if (pi_sort(numbers, count, order, context))
		return numbers;
	free(numbers);
	return NULL;
}
