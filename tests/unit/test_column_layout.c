/* SPDX-License-Identifier: MIT */
/* How a line is divided among columns. */
#include "answers.h"

#include <limits.h>

#include "column_layout.h"

/* Columns with natural widths, and their widths on a line. */
struct share {
	const char *claim;
	unsigned int line;
	unsigned int name; /* the widest name of a column of names */
	bool may_leave_out;
	struct columns columns;
	unsigned int natural[6];
	unsigned int width[6];
};

#define OWN { { COLUMN_PORT, COLUMN_ALL_NAMES, COLUMN_TRANSPORT, COLUMN_CLASS, \
	COLUMN_SOURCE, COLUMN_DESCRIPTION }, 6 }

static const struct share shares[] = {
	{ "a line without end", UINT_MAX, 9, true, OWN,
	    { 7, 200, 17, 10, 7, 999 },
	    { 7, 200, 17, 10, 7, 999 } },
	{ "all that just fits", 80, 4, true, OWN, { 4, 5, 9, 10, 7, 35 },
	    { 4, 5, 9, 10, 7, 35 } },
	{ "one more, and the class is left out", 80, 4, true, OWN,
	    { 4, 5, 9, 10, 7, 36 }, { 4, 5, 9, 0, 7, 36 } },
	{ "but not where the description can have half the line", 80, 4, true,
	    OWN, { 6, 4, 7, 10, 3, 99 }, { 6, 4, 7, 10, 3, 40 } },
	{ "nor where the aliases can have a quarter of it", 80, 10, true, OWN,
	    { 4, 40, 7, 10, 3, 20 }, { 4, 26, 7, 10, 3, 20 } },
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
	{ "if that is enough, aliases keep their quarter", 60, 14, true, OWN,
	    { 12, 99, 9, 10, 7, 99 }, { 12, 15, 9, 0, 0, 18 } },
	{ "then the aliases, down to the names", 40, 9, true, OWN,
	    { 4, 99, 9, 10, 7, 99 }, { 4, 9, 9, 0, 0, 12 } },
	{ "where the description can have a fifth", 40, 11, true, OWN,
	    { 4, 99, 9, 10, 7, 99 }, { 4, 11, 9, 0, 0, 10 } },
	{ "then the transport", 40, 14, true, OWN,
	    { 4, 99, 9, 10, 7, 99 }, { 4, 14, 0, 0, 0, 18 } },
	{ "then the description is cut, but no name", 20, 14, true, OWN,
	    { 4, 14, 9, 10, 7, 99 }, { 4, 14, 0, 0, 0, 1 } },
	{ "selected columns are never left out", 30, 0, false,
	    { { COLUMN_CLASS, COLUMN_DESCRIPTION, COLUMN_PORT }, 3 },
	    { 10, 99, 7 }, { 10, 9, 7 } },
	{ "nor cut if they are short", 8, 0, false,
	    { { COLUMN_CLASS, COLUMN_PORT }, 2 }, { 10, 7 }, { 10, 7 } },
	{ "of two descriptions the first one yields first", 42, 0, false,
	    { { COLUMN_DESCRIPTION, COLUMN_DESCRIPTION }, 2 }, { 50, 50 },
	    { 12, 28 } },
	{ "aliases are cut after the description", 20, 0, false,
	    { { COLUMN_ALIASES, COLUMN_DESCRIPTION }, 2 }, { 50, 50 },
	    { 5, 13 } },
	{ "or get what it leaves", 40, 0, false,
	    { { COLUMN_ALIASES, COLUMN_PORT }, 2 }, { 50, 7 }, { 31, 7 } },
	{ "a column of one place is one", 12, 0, false,
	    { { COLUMN_SOURCE, COLUMN_DESCRIPTION }, 2 }, { 1, 10 },
	    { 1, 9 } },
	{ "one place is a line", 1, 0, false,
	    { { COLUMN_DESCRIPTION }, 1 }, { 9 }, { 1 } },
	{ "what is left out may stand anywhere", 20, 0, true,
	    { { COLUMN_CLASS, COLUMN_DESCRIPTION, COLUMN_PORT }, 3 },
	    { 10, 99, 7 }, { 0, 11, 7 } },
	{ "the description keeps ten places for a name", 60, 0, false,
	    { { COLUMN_CLASS, COLUMN_NAME, COLUMN_DESCRIPTION }, 3 },
	    { 10, 60, 99 }, { 10, 36, 10 } },
	{ "and one for all else", 24, 0, false,
	    { { COLUMN_DESCRIPTION, COLUMN_CLASS, COLUMN_PORT }, 3 },
	    { 99, 10, 11 }, { 1, 10, 11 } },
	{ "aliases keep eight", 36, 0, false,
	    { { COLUMN_ALIASES, COLUMN_NAME, COLUMN_PORT }, 3 },
	    { 50, 50, 11 }, { 8, 13, 11 } },
	{ "so do names and queries", 30, 0, false,
	    { { COLUMN_NAME, COLUMN_QUERY, COLUMN_PORT }, 3 },
	    { 50, 50, 11 }, { 8, 8, 11 } },
	{ "aliases give what the description lacks", 60, 9, false,
	    { { COLUMN_DESCRIPTION, COLUMN_ALL_NAMES, COLUMN_PORT }, 3 },
	    { 40, 99, 7 }, { 40, 9, 7 } },
	{ "unless it would still lack some", 60, 9, false,
	    { { COLUMN_DESCRIPTION, COLUMN_ALL_NAMES, COLUMN_PORT }, 3 },
	    { 41, 99, 7 }, { 34, 15, 7 } }
};

/* Fills the fields after the columns, which must not be used. */
static void
put_more(struct columns *columns, struct column_layout *layout)
{
	size_t k;

	for (k = columns->count; k < COLUMNS_MAX; k++) {
		columns->list[k] = (unsigned char)(k % 2 == 0 ?
		    COLUMN_DESCRIPTION : COLUMN_CLASS);
		layout->natural[k] = 99;
		layout->width[k] = 98;
	}
}

static void
a_line_is_divided(void **state)
{
	struct columns columns;
	struct column_layout layout;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(shares); i++) {
		print_message("  %s\n", shares[i].claim);
		memset(&layout, 0, sizeof(layout));
		memcpy(layout.natural, shares[i].natural,
		    sizeof(shares[i].natural));
		layout.name = shares[i].name;
		layout.stale = true;
		columns = shares[i].columns;
		put_more(&columns, &layout);
		column_layout_make(&layout, &columns, shares[i].line,
		    shares[i].may_leave_out);
		assert_false(layout.stale);
		for (k = 0; k < COLUMNS_MAX; k++)
			assert_int_equal(layout.width[k],
			    k < columns.count ? shares[i].width[k] : 98);
	}
}

/* A column stays left out when more rows are measured. */
static void
a_column_stays_left_out(void **state)
{
	const struct columns own = OWN;
	struct column_layout layout = { .natural = { 4, 99, 9, 10, 7, 99 },
		.name = 14 };

	(void)state;
	column_layout_make(&layout, &own, 60, true);
	assert_int_equal(layout.width[3], 0);
	assert_int_equal(layout.width[4], 0);
	column_layout_make(&layout, &own, 200, false);
	assert_int_equal(layout.width[3], 0);
	assert_int_equal(layout.width[4], 0);
	layout.natural[2] = 17;
	column_layout_make(&layout, &own, 40, false);
	assert_int_equal(layout.width[2], 17);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_divided),
		cmocka_unit_test(a_column_stays_left_out)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
