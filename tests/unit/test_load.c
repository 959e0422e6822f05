/* SPDX-License-Identifier: MIT */
/* Tables made at run time. */
#include "loaders.h"

#include "find.h"

static void
nothing_makes_a_table_without_sources(void **state)
{
	static const struct question questions[] = {
		{ "a port without a row", "389", { 0 },
		    "389 - - - Unassigned;" },
		{ "a name that is not there", "ldap", { 0 }, "" },
		{ "a transport on which nothing is", "tcp", { 0 }, "" }
	};
	const char *near[PORTINFO_SIMILAR_MAX];
	struct portinfo_message error;
	struct portinfo_table *table;
	uint64_t sources;

	(void)state;
	table = end(begin(NULL));
	assert_int_equal(portinfo_count_sources(table), 0);
	check_answers(table, questions, LENGTH(questions));
	assert_false(pi_has_name(table, pi_span("ldap")));
	assert_int_equal(portinfo_lookup_similar(table, "ldap", 4, near,
	    PORTINFO_SIMILAR_MAX), 0);
	assert_false(portinfo_parse_sources(table, "iana", &sources, &error));
	portinfo_close_table(table);
}

static void
no_bytes_make_a_table_without_rows(void **state)
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
a_row_with_an_error_is_told_and_left_out(void **state)
{
	static const struct question questions[] = {
		{ "the rows before and behind it serve", "0-65535", { 0 },
		    "1 a tcp mine -;3 c udp mine -;" }
	};
	static const char note[] = HEAD ROW("1", "a", "tcp", "")
	    ROW("65536", "b", "tcp", "") ROW("3", "c", "udp", "");
	struct heard heard = { 0 };
	struct portinfo_counts counts;
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	loader = begin(&heard);
	assert_true(portinfo_load_bytes(loader, "dir/mine.md", note,
	    strlen(note), &counts));
	table = end(loader);
	assert_int_equal(counts.lines, 5);
	assert_int_equal(counts.rows, 2);
	assert_int_equal(counts.refused, 1);
	assert_int_equal(heard.count, 1);
	assert_true(heard.is_error);
	assert_int_equal(heard.line, 4);
	assert_string_equal(heard.file, "dir/mine.md");
	assert_string_not_equal(heard.text, "");
	check_answers(table, questions, LENGTH(questions));
	assert_int_equal(portinfo_get_source(table, 0).rows, 2);
	portinfo_close_table(table);
}

/* The caller's bytes may go as soon as the table is there. */
static void
a_table_keeps_nothing_of_the_bytes(void **state)
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
a_loader_can_be_dropped(void **state)
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
		cmocka_unit_test(nothing_makes_a_table_without_sources),
		cmocka_unit_test(no_bytes_make_a_table_without_rows),
		cmocka_unit_test(a_row_with_an_error_is_told_and_left_out),
		cmocka_unit_test(a_table_keeps_nothing_of_the_bytes),
		cmocka_unit_test(a_loader_can_be_dropped)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
