/* SPDX-License-Identifier: MIT */
/* Suggestions for ranges that run backwards. */
#include "cmocka_test.h"

#include "port_suggest.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void
a_range_that_runs_backwards_gets_a_suggestion(void **state)
{
	static const uint16_t cases[][3] = { { 137, 129, 139 },
		{ 137, 9, 139 }, { 137, 39, 139 }, { 6000, 63, 6063 },
		{ 27015, 16, 27016 }, { 9443, 9000, 9500 }, { 445, 137, 537 },
		{ 993, 143, 0 }, { 10, 9, 0 }, { 10, 5, 0 },
		{ 65535, 1, 0 }, { 1, 0, 0 }, { 65530, 9, 0 },
		{ 65530, 6, 0 }, { 65530, 5, 65535 }, { 25, 20, 26 },
		{ 28, 20, 29 }, { 114, 105, 115 }, { 129, 125, 0 },
		{ 5, 1, 6 } };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %u-%u\n", cases[i][0], cases[i][1]);
		assert_int_equal(pi_ports_suggest(cases[i][0], cases[i][1]),
		    cases[i][2]);
	}
}

static void
every_suggestion_is_above_the_first_port(void **state)
{
	unsigned int first, last, meant;

	(void)state;
	for (first = 1; first < 65536; first += 97) {
		for (last = 0; last < first; last += 31) {
			meant = pi_ports_suggest((uint16_t)first,
			    (uint16_t)last);
			assert_true(meant == 0 || meant > first);
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_range_that_runs_backwards_gets_a_suggestion),
		cmocka_unit_test(every_suggestion_is_above_the_first_port)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
