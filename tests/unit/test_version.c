/* SPDX-License-Identifier: MIT */
/* What --version tells of the program and of its table. */
#include "answers.h"

#include "version.h"

static const struct note notes[] = {
	{ "mine.md", HEAD ROW("1", "one", "", "") ROW("2", "two", "", "") },
	{ "theirs.md", "---\ndate: 2026-05-14\n---\n"
	    HEAD ROW("1", "one", "", "") },
	{ "none.md", "nothing\n" }
};

static void
sources_are_told_with_their_rows_and_dates(void **state)
{
	static const char text[] = "portinfo 1.2.3\nmine: 2 rows\n"
	    "theirs: 1 rows as of 2026-05-14\nnone: 0 rows\n";
	static struct output output;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));

	(void)state;
	output_begin(&output, -1);
	version_put(&output, table);
	output_byte(&output, '\0');
	assert_string_equal(output.bytes, text);
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sources_are_told_with_their_rows_and_dates)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
