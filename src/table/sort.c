/* SPDX-License-Identifier: MIT */
#include "sort.h"

#include <stdlib.h>
#include <string.h>

/* Runs of keys are sorted by insertion; few are merged without allocation. */
enum { RUN_LENGTH = 8, STACK_KEYS = 64 };

/* The order of lower halves whose upper halves are equal. */
struct ties {
	pi_order *order;
	const void *context;
};

static bool
follows(const struct ties *ties, uint64_t a, uint64_t b)
{
	if (pi_upper(a) != pi_upper(b) || ties->order == NULL)
		return a > b;
	return ties->order(ties->context, pi_lower(a), pi_lower(b)) > 0;
}

/* Merges two sorted halves, the first of which has half keys. */
static void
merge(uint64_t *keys, uint64_t *room, uint32_t half, uint32_t count,
    const struct ties *ties)
{
	uint32_t left = 0, right = half, i;

	if (!follows(ties, keys[half - 1], keys[half]))
		return;
	memcpy(room, keys, half * sizeof(*room));
	for (i = 0; left < half; i++)
		keys[i] = right < count && follows(ties, room[left],
		    keys[right]) ? keys[right++] : room[left++];
}

static void
sort_run(uint64_t *keys, uint32_t count, const struct ties *ties)
{
	uint32_t i, k;
	uint64_t key;

	for (i = 1; i < count; i++) {
		key = keys[i];
		for (k = i; k > 0 && follows(ties, keys[k - 1], key); k--)
			keys[k] = keys[k - 1];
		keys[k] = key;
	}
}

/* Merges sorted runs of keys into longer ones until one is left. */
static void
merge_all(uint64_t *keys, uint64_t *room, uint32_t count,
    const struct ties *ties)
{
	uint64_t half, begin;

	for (half = RUN_LENGTH; half < count; half *= 2)
		for (begin = 0; begin + half < count; begin += 2 * half)
			merge(keys + begin, room, (uint32_t)half,
			    (uint32_t)(count - begin < 2 * half ?
			    count - begin : 2 * half), ties);
}

bool
pi_sort(uint64_t *keys, uint32_t count, pi_order *order, const void *context)
{
	const struct ties ties = { order, context };
	uint64_t stack[STACK_KEYS], *room = stack;
	uint32_t begin;

	for (begin = 0; count - begin > RUN_LENGTH; begin += RUN_LENGTH)
		sort_run(keys + begin, RUN_LENGTH, &ties);
	sort_run(keys + begin, count - begin, &ties);
	if (count > STACK_KEYS)
		room = calloc(count, sizeof(*room));
	if (room == NULL)
		return false;
	merge_all(keys, room, count, &ties);
	if (room != stack)
		free(room);
	return true;
}
