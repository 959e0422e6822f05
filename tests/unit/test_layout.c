/* SPDX-License-Identifier: MIT */
/* How a line is shared among columns. */
#include "answers.h"

#include "layout.h"

/* Columns of these natural widths, and what they get of a line. */
struct share {
	const char *claim;
	unsigned int line;
	unsigned int name; /* the widest name of a column of names */
	bool may_leave_out;
	struct columns columns;
	unsigned int natural[6];
	unsigned int width[6];
};

#define OWN { { COLUMN_PORT, COLUMN_NAMES, COLUMN_TRANSPORT, COLUMN_CLASS, \
	COLUMN_SOURCE, COLUMN_DESCRIPTION }, 6 }

static const struct share shares[] = {
	{ "a line without end", 0, 9, true, OWN, { 7, 200, 17, 10, 7, 999 },
	    { 7, 200, 17, 10, 7, 999 } },
	{ "all that just fits", 80, 4, true, OWN, { 4, 5, 9, 10, 7, 35 },
	    { 4, 5, 9, 10, 7, 35 } },
	{ "one more, and the class is left out", 80, 4, true, OWN,
	    { 4, 5, 9, 10, 7, 36 }, { 4, 5, 9, 0, 7, 36 } },
	{ "but not where the description can have half the line", 80, 4, true,
	    OWN, { 2, 4, 7, 10, 3, 99 }, { 2, 4, 7, 10, 3, 44 } },
	{ "aliases get a quarter", 80, 14, true, OWN,
	    { 7, 99, 9, 10, 7, 99 }, { 7, 20, 9, 0, 7, 29 } },
	{ "or what the widest name wants", 80, 24, true, OWN,
	    { 7, 99, 9, 10, 7, 99 }, { 7, 24, 9, 0, 7, 25 } },
	{ "less where the description lacks little", 80, 14, true, OWN,
	    { 7, 99, 9, 10, 7, 33 }, { 7, 16, 9, 0, 7, 33 } },
	{ "more where it lacks nothing", 80, 14, true, OWN,
	    { 7, 99, 9, 10, 7, 20 }, { 7, 29, 9, 0, 7, 20 } },
	{ "then the source is left out", 60, 14, true, OWN,
	    { 7, 99, 9, 10, 7, 99 }, { 7, 15, 9, 0, 0, 23 } },
	{ "then the aliases, down to the names", 40, 9, true, OWN,
	    { 4, 99, 9, 10, 7, 99 }, { 4, 9, 9, 0, 0, 12 } },
	{ "then the transport", 40, 14, true, OWN,
	    { 4, 99, 9, 10, 7, 99 }, { 4, 14, 0, 0, 0, 18 } },
	{ "then the description and the names are cut", 20, 14, true, OWN,
	    { 4, 14, 9, 10, 7, 99 }, { 4, 8, 0, 0, 0, 4 } },
	{ "nothing is left out that was asked for", 30, 0, false,
	    { { COLUMN_CLASS, COLUMN_DESCRIPTION, COLUMN_PORT }, 3 },
	    { 10, 99, 7 }, { 10, 9, 7 } },
	{ "nor cut that says little", 8, 0, false,
	    { { COLUMN_CLASS, COLUMN_PORT }, 2 }, { 10, 7 }, { 10, 7 } },
	{ "of two descriptions the first one gives and gets", 42, 0, false,
	    { { COLUMN_DESCRIPTION, COLUMN_DESCRIPTION }, 2 }, { 50, 50 },
	    { 28, 12 } },
	{ "aliases are cut behind the description", 20, 0, false,
	    { { COLUMN_ALIASES, COLUMN_DESCRIPTION }, 2 }, { 50, 50 },
	    { 5, 13 } }
};

static void
a_line_is_shared(void **state)
{
	struct layout layout;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(shares); i++) {
		print_message("  %s\n", shares[i].claim);
		memset(&layout, 0, sizeof(layout));
		memcpy(layout.natural, shares[i].natural,
		    sizeof(shares[i].natural));
		layout.name = shares[i].name;
		layout.stale = true;
		layout_make(&layout, &shares[i].columns, shares[i].line,
		    shares[i].may_leave_out);
		assert_false(layout.stale);
		for (k = 0; k < shares[i].columns.count; k++)
			assert_int_equal(layout.width[k],
			    shares[i].width[k]);
	}
}

/* When more is measured, a column that was left out stays so. */
static void
what_was_left_out_stays_so(void **state)
{
	const struct columns own = OWN;
	struct layout layout = { .natural = { 4, 99, 9, 10, 7, 99 },
		.name = 14 };

	(void)state;
	layout_make(&layout, &own, 60, true);
	assert_int_equal(layout.width[3], 0);
	assert_int_equal(layout.width[4], 0);
	layout_make(&layout, &own, 200, false);
	assert_int_equal(layout.width[3], 0);
	assert_int_equal(layout.width[4], 0);
	layout.natural[2] = 17;
	layout_make(&layout, &own, 40, false);
	assert_int_equal(layout.width[2], 17);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_shared),
		cmocka_unit_test(what_was_left_out_stays_so)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
