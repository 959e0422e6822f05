/* SPDX-License-Identifier: MIT */
/* The library's version, and what --version prints of it and of a table. */
#include "answers.h"

#include "version.h"

static const struct note notes[] = {
	{ "mine.md", HEAD ROW("1", "one", "", "") ROW("2", "two", "", "") },
	{ "theirs.md", "---\ndate: 2026-05-14\n---\n"
	    HEAD ROW("1", "one", "", "") },
	{ "none.md", "nothing\n" }
};

static void
the_version_is_that_of_the_header(void **state)
{
	char text[64];

	(void)state;
	snprintf(text, sizeof(text), "%d.%d.%d", PORTINFO_VERSION_MAJOR,
	    PORTINFO_VERSION_MINOR, PORTINFO_VERSION_PATCH);
	assert_string_equal(portinfo_version(), text);
}

static void
sources_are_listed_with_their_rows_and_dates(void **state)
{
	static struct output output;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	char text[128];

	(void)state;
	snprintf(text, sizeof(text), "portinfo %s\nmine: 2 rows\n"
	    "theirs: 1 row as of 2026-05-14\nnone: 0 rows\n",
	    portinfo_version());
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
		cmocka_unit_test(the_version_is_that_of_the_header),
		cmocka_unit_test(sources_are_listed_with_their_rows_and_dates)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
