/* SPDX-License-Identifier: MIT */
/* Tables made at run time. */
#include "loaders.h"

#include "find.h"

static void
a_loader_without_notes_makes_an_empty_table(void **state)
{
	static const struct question questions[] = {
		{ "a port without a row", "389", { 0 },
		    "389 - - - Unassigned;" },
		{ "an unknown name", "ldap", { 0 }, "" },
		{ "a transport", "tcp", { 0 }, "" }
	};
	const char *near[PORTINFO_SIMILAR_MAX];
	struct portinfo_message message;
	struct portinfo_table *table;
	uint64_t sources;

	(void)state;
	table = end(begin(NULL));
	assert_int_equal(portinfo_count_sources(table), 0);
	check_answers(table, questions, LENGTH(questions));
	assert_false(pi_has_name(table, pi_span("ldap")));
	assert_int_equal(portinfo_lookup_similar(table, "ldap", 4, near,
	    PORTINFO_SIMILAR_MAX), 0);
	assert_false(portinfo_parse_sources(table, "iana", &sources, &message));
	portinfo_close_table(table);
}

static void
an_empty_note_makes_a_source_without_rows(void **state)
{
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	portinfo_close_table(NULL);
	portinfo_close_loader(NULL);
	loader = begin(NULL);
	assert_true(portinfo_load_bytes(loader, "a.md", "", 0, NULL));
	table = end(loader);
	assert_int_equal(portinfo_count_sources(table), 1);
	assert_string_equal(portinfo_get_source(table, 0).name, "a");
	assert_int_equal(portinfo_get_source(table, 0).rows, 0);
	assert_string_equal(portinfo_get_source(table, 0).date, "");
	portinfo_close_table(table);
}

static void
a_row_with_an_error_is_reported_and_skipped(void **state)
{
	static const struct question questions[] = {
		{ "the rows around it are used", "0-65535", { 0 },
		    "1 a tcp mine -;3 c udp mine -;" }
	};
	static const char note[] = HEAD ROW("1", "a", "tcp", "")
	    ROW("65536", "b", "tcp", "") ROW("3", "c", "udp", "");
	struct reported reported = { 0 };
	struct portinfo_counts counts;
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	loader = begin(&reported);
	assert_true(portinfo_load_bytes(loader, "dir/mine.md", note,
	    strlen(note), &counts));
	table = end(loader);
	assert_int_equal(counts.lines, 5);
	assert_int_equal(counts.rows, 2);
	assert_int_equal(counts.refused, 1);
	assert_int_equal(reported.count, 1);
	assert_true(reported.is_error);
	assert_int_equal(reported.line, 4);
	assert_string_equal(reported.file, "dir/mine.md");
	assert_string_not_equal(reported.text, "");
	check_answers(table, questions, LENGTH(questions));
	assert_int_equal(portinfo_get_source(table, 0).rows, 2);
	portinfo_close_table(table);
}

static void
a_table_copies_its_texts(void **state)
{
	static const struct question questions[] = {
		{ "names, descriptions and the source", "0-65535", { 0 },
		    "1 a/b tcp mine text;" }
	};
	static const char note[] = HEAD ROW("1", "a / b", "tcp", "text");
	char bytes[sizeof(note)], file[] = "mine";
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	memcpy(bytes, note, sizeof(note));
	loader = begin(NULL);
	assert_true(portinfo_load_bytes(loader, file, bytes, sizeof(note) - 1,
	    NULL));
	memset(bytes, 'x', sizeof(bytes));
	memset(file, 'x', strlen(file));
	table = end(loader);
	check_answers(table, questions, LENGTH(questions));
	portinfo_close_table(table);
}

static void
a_loader_can_be_closed(void **state)
{
	struct portinfo_loader *loader;

	(void)state;
	portinfo_close_loader(begin(NULL));
	loader = begin_before(portinfo_builtin(), NULL);
	assert_true(add(loader, mine.file, mine.text));
	portinfo_close_loader(loader);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_loader_without_notes_makes_an_empty_table),
		cmocka_unit_test(an_empty_note_makes_a_source_without_rows),
		cmocka_unit_test(a_row_with_an_error_is_reported_and_skipped),
		cmocka_unit_test(a_table_copies_its_texts),
		cmocka_unit_test(a_loader_can_be_closed)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
