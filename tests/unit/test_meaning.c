/* SPDX-License-Identifier: MIT */
/* Words and signs for yes, no and an empty cell. */
#include "cmocka_test.h"

#include "meaning.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define TICK "✓"
#define EN "–"
#define EM "—"

static void
some_words_stand_for_an_empty_cell(void **state)
{
	static const char *const none[] = { "", "-", EN, EM, "--", EN EM,
		"N/A", "n/a", "None", "ALL", "any", "?", "tbd", "N/A (a file)",
		"-(a)", "? (b (c))" };
	static const char *const later[] = { "XXX", "xxx", "TODO" };
	static const char *const some[] = { "0", "any port", "all ports", "- -",
		"-1", "\xe2\x80", "nonea", "non", "(a)", "N/A)", "no (a)",
		"N/A (80)", "a (-)", ")" };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(none); i++) {
		print_message("  \"%s\"\n", none[i]);
		assert_true((pi_meaning(pi_span(none[i])) &
		    PI_MEANS_NO_PORT) != 0);
	}
	for (i = 0; i < LENGTH(later); i++)
		assert_int_equal(pi_meaning(pi_span(later[i])),
		    PI_MEANS_LATER);
	for (i = 0; i < LENGTH(some); i++) {
		print_message("  \"%s\"\n", some[i]);
		assert_true((pi_meaning(pi_span(some[i])) &
		    PI_MEANS_NO_PORT) == 0);
	}
}

static void
a_tick_means_yes_or_no(void **state)
{
	static const char *const said[][20] = {
		[PI_MEANS_NO] = { "", "-", EN, "no", "N", "False", "n/a",
		    "none", "Ninguno", "无", "?", "non", "nein", "✗", "✘",
		    "❌", "✖", "✖\xef\xb8\x8f",
		    NULL },
		[PI_MEANS_YES] = { "x", "X", "yes", "Y", "TRUE", "si",
		    "sí", "oui", "ja", "sim", "да", TICK,
		    "✔", "✔\xef\xb8\x8f", "✅",
		    "☑\xef\xb8\x8f", "●", "•",
		    "○", NULL },
		[0] = { "xx", "all", "tcp", "0", "1", "yes, mostly", "yes (a)",
		    "`x`", " x", "nono", "\xe2\x9c",
		    "✓ ✓",
		    "™", NULL }
	};
	size_t tick, i;

	(void)state;
	for (tick = 0; tick < LENGTH(said); tick++) {
		for (i = 0; said[tick][i] != NULL; i++) {
			print_message("  \"%s\"\n", said[tick][i]);
			assert_int_equal(pi_meaning(pi_span(said[tick][i])) &
			    (PI_MEANS_YES | PI_MEANS_NO), tick);
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(some_words_stand_for_an_empty_cell),
		cmocka_unit_test(a_tick_means_yes_or_no)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
