/* SPDX-License-Identifier: MIT */
/* A stable sort of keys. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "sort.h"

enum { MOST = 300 };

/* Orders lower halves by their tens, and counts the calls. */
static int
compare_tens(const void *context, uint32_t a, uint32_t b)
{
	uint32_t *calls = *(uint32_t *const *)context;

	*calls += 1;
	return pi_compare_numbers(a / 10, b / 10);
}

/* Returns what orders a key: the upper half, then tens or all of the lower. */
static uint64_t
place_of(uint64_t key, bool by_tens)
{
	return by_tens ? pi_key(pi_upper(key), pi_lower(key) / 10) : key;
}

static void
sort_slowly(uint64_t *keys, uint32_t count, bool by_tens)
{
	uint64_t key;
	uint32_t i, k;

	for (i = 1; i < count; i++) {
		key = keys[i];
		for (k = i; k > 0 && place_of(keys[k - 1], by_tens) >
		    place_of(key, by_tens); k--)
			keys[k] = keys[k - 1];
		keys[k] = key;
	}
}

/* Sorts in both ways, and checks that equal keys stay in their order. */
static uint32_t
sort(const uint64_t *keys, uint32_t count)
{
	static uint64_t expected[MOST], sorted[MOST];
	uint32_t calls = 0, *context = &calls;
	bool by_tens = true;

	do {
		memcpy(expected, keys, count * sizeof(*keys));
		memcpy(sorted, keys, count * sizeof(*keys));
		sort_slowly(expected, count, by_tens);
		assert_true(pi_sort(sorted, count, by_tens ? compare_tens
		    : NULL, &context));
		assert_memory_equal(sorted, expected, count * sizeof(*keys));
		by_tens = !by_tens;
	} while (!by_tens);
	return calls;
}

static uint32_t
random_number(uint32_t end)
{
	static uint32_t seed = 1;

	seed = seed * 1664525U + 1013904223U;
	return (seed >> 16) % end;
}

static void
keys_are_sorted_and_equal_ones_stay_in_order(void **state)
{
	uint64_t keys[MOST];
	uint32_t count, i;

	(void)state;
	for (count = 0; count <= MOST; count++) {
		for (i = 0; i < count; i++)
			keys[i] = pi_key(random_number(1 + count % 9),
			    random_number(count % 7 == 0 ? 50 : 9999));
		assert_true(sort(keys, count) <= count * 9);
	}
}

static void
the_upper_half_goes_first(void **state)
{
	static const uint64_t keys[] = { UINT64_C(0xffffffff00000000),
		UINT64_C(0x00000000ffffffff), UINT64_C(0x7fffffff80000000) };

	(void)state;
	assert_int_equal(sort(keys, 3), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    keys_are_sorted_and_equal_ones_stay_in_order),
		cmocka_unit_test(the_upper_half_goes_first)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
