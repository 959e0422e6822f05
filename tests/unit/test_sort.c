/* SPDX-License-Identifier: MIT */
/* A stable sort of numbers. */
#include "cmocka_test.h"

#include <stdlib.h>

#include "sort.h"

enum { MOST = 300 };

/* Numbers are sorted by what they are in tens; counts the comparisons. */
static int
compare_tens(const void *context, uint32_t a, uint32_t b)
{
	uint32_t *calls = *(uint32_t *const *)context;

	*calls += 1;
	return pi_compare_numbers(a / 10, b / 10);
}

/* Sorts by tens, and checks that nothing else moved. */
static uint32_t
sort(uint32_t *numbers, uint32_t count)
{
	static uint32_t expected[MOST];
	uint32_t calls = 0, *context = &calls, i, k, n = 0;

	for (k = 0; k < 1000; k++)
		for (i = 0; i < count; i++)
			if (numbers[i] / 10 == k)
				expected[n++] = numbers[i];
	assert_int_equal(n, count);
	assert_true(pi_sort(numbers, count, compare_tens, &context));
	assert_memory_equal(numbers, expected, count * sizeof(*numbers));
	return calls;
}

static void
numbers_are_sorted_and_those_that_are_equal_stay_in_order(void **state)
{
	uint32_t numbers[MOST], count, i, seed = 1;

	(void)state;
	for (count = 0; count <= MOST; count++) {
		for (i = 0; i < count; i++) {
			seed = seed * 1664525U + 1013904223U;
			numbers[i] = (seed >> 16) %
			    (count % 7 == 0 ? 50 : 9999);
		}
		assert_true(sort(numbers, count) <= count * 9);
	}
}

static void
what_is_sorted_takes_a_comparison_each(void **state)
{
	uint32_t numbers[MOST], i;

	(void)state;
	for (i = 0; i < MOST; i++)
		numbers[i] = i * 3;
	assert_true(sort(numbers, MOST) < MOST);
	for (i = 0; i < MOST; i++)
		numbers[i] = (MOST - i) * 3;
	sort(numbers, MOST);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    numbers_are_sorted_and_those_that_are_equal_stay_in_order),
		cmocka_unit_test(what_is_sorted_takes_a_comparison_each)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
