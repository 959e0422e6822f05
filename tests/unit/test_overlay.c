/* SPDX-License-Identifier: MIT */
/* Notes loaded in front of a base.  test_builtin.c uses the built-in one. */
#include "loaders.h"

#include <errno.h>

static const struct question joined[] = {
	{ "the row of the first source, completed by others", "389",
	    { 0 }, "389 Directory/LDAP tcp mine Lightweight;" },
	{ "a name of the note finds the group", "directory", { 0 },
	    "389 Directory/LDAP tcp mine Lightweight;" },
	{ "a name of the base finds the group", "DOMAIN", { 0 },
	    "53 DNS/domain udp mine mine;" },
	{ "a claim of the note links two of the base", "53/tcp",
	    { 0 }, "53 dns/domain tcp common Domain Name Server;" },
	{ "a transport that only the base has", "389/udp", { 0 },
	    "389 ldap tcp,udp iana Lightweight;" },
	{ "a row of the base", "9200", { 0 },
	    "9200 elasticsearch tcp common search;"
	    "9200 wap-wsp tcp,udp iana WAP;" },
	{ "a row of the base by name", "wap-wsp", { 0 },
	    "9200 wap-wsp tcp,udp iana WAP;" },
	{ "sources are in the order of loading", "8", { 0 },
	    "1-9 low - mine -;8 - tcp iana Reserved;" },
	{ "every claim as its source has it", "389", { .all = true },
	    "389 Directory/LDAP tcp mine -;"
	    "389 ldap tcp,udp iana Lightweight;" },
	{ "one source's claims", "53", { .sources = 4 },
	    "53 domain tcp,udp iana Domain Name Server;" }
};

static void
a_note_and_its_base_answer_together(void **state)
{
	struct portinfo_table *table, *all;
	struct portinfo_loader *loader;

	(void)state;
	table = load_all(registry, LENGTH(registry));
	loader = begin_before(table, NULL);
	assert_true(add(loader, mine.file, mine.text));
	all = end(loader);
	check_answers(all, joined, LENGTH(joined));
	portinfo_close_table(all);
	portinfo_close_table(table);
}

static void
without_a_note_the_base_answers(void **state)
{
	static const struct question questions[] = {
		{ "rows", "53", { 0 },
		    "53 dns/domain tcp common Domain Name Server;" },
		{ "facts", "7", { 0 }, "7 - - - Unassigned;" },
		{ "names", "ldap", { 0 }, "389 ldap tcp,udp iana "
		    "Lightweight;" }
	};
	struct portinfo_table *table = load_all(registry, LENGTH(registry));
	struct portinfo_table *all = end(begin_before(table, NULL));

	(void)state;
	assert_int_equal(portinfo_count_sources(all), LENGTH(registry));
	check_answers(all, questions, LENGTH(questions));
	portinfo_close_table(all);
	portinfo_close_table(table);
}

/* Checks the suggestions for twofuld of a note in front of a base. */
static void
check_suggestions(const struct note *base_note, const struct note *note)
{
	struct portinfo_table *base = load_all(base_note, 1), *table;
	struct portinfo_loader *loader = begin_before(base, NULL);
	const char *near[PORTINFO_SIMILAR_MAX];

	assert_true(add(loader, note->file, note->text));
	table = end(loader);
	assert_int_equal(portinfo_lookup_similar(table, "twofuld", 7, near,
	    PORTINFO_SIMILAR_MAX), 2);
	assert_string_equal(near[0], "twofold");
	assert_string_equal(near[1], "twofald");
	portinfo_close_table(table);
	portinfo_close_table(base);
}

/* Its group begins with the claim of the note. */
static void
a_name_of_both_layers_is_suggested_once(void **state)
{
	static const struct note base = { "base.md", HEAD
	    ROW("10", "twofold", "tcp", "") ROW("15", "twofald", "tcp", "")
	    ROW("20", "twofold/other", "tcp", "") };
	static const struct note note = { "mine.md", HEAD
	    ROW("20", "other", "tcp", "") };

	(void)state;
	check_suggestions(&base, &note);
}

/* c-3 and c3 are different names with the same hash. */
static void
a_copied_group_keeps_its_suggestions(void **state)
{
	static const struct note base = { "base.md", HEAD
	    ROW("10", "twofold", "tcp", "") ROW("15", "twofald", "tcp", "")
	    ROW("20", "c3 / twofold", "tcp", "") };
	static const struct note note = { "mine.md", HEAD
	    ROW("20", "c-3", "tcp", "") };

	(void)state;
	check_suggestions(&base, &note);
}

static void
an_overlay_cannot_be_a_base(void **state)
{
	struct portinfo_table *table = end(begin_before(portinfo_builtin(),
	    NULL));

	(void)state;
	errno = 0;
	assert_null(portinfo_open_loader(table, NULL, NULL));
	assert_int_equal(errno, EINVAL);
	portinfo_close_table(table);
}

/* Rows merge within one note only, and -s selects all of the name. */
static void
notes_of_one_name_are_separate_sources(void **state)
{
	const struct note notes[] = { mine,
		{ "other.md", HEAD ROW("53", "o", "tcp", "") },
		{ "dir/Mine.md", "---\ndate: 2026-09-09\n---\n" HEAD
		    ROW("53", "x", "tcp", "") ROW("53", "DNS", "tcp", "") } };
	struct question question = { "claims of both sources", "53",
	    { .all = true },
		"53 DNS udp mine mine;53 x tcp Mine -;53 DNS tcp Mine -;" };
	struct portinfo_message message;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));

	(void)state;
	assert_int_equal(portinfo_count_sources(table), 3);
	assert_string_equal(portinfo_get_source(table, 0).name, "mine");
	assert_string_equal(portinfo_get_source(table, 0).date, "2026-01-02");
	assert_string_equal(portinfo_get_source(table, 2).name, "Mine");
	assert_string_equal(portinfo_get_source(table, 2).date, "2026-09-09");
	assert_int_equal(portinfo_get_source(table, 2).rows, 2);
	assert_true(portinfo_parse_sources(table, "MINE",
	    &question.filter.sources, &message));
	assert_int_equal(question.filter.sources, 5);
	check_answers(table, &question, 1);
	portinfo_close_table(table);
}

static void
sources_have_a_name_date_and_number_of_rows(void **state)
{
	static const struct note notes[] = { { "a.md", "" },
		{ "b.md", "---\ndate: 2026-02-03\n---\n" HEAD
		    ROW("1", "b", "tcp", "") ROW("2", "b", "tcp", "") },
		{ "c.md", "---\ndate: 2026-03-04\n---\n" },
		{ "d.md", HEAD ROW("1", "d", "tcp", "") } };
	static const struct portinfo_source expected[] = {
		{ "mine", "2026-01-02", 3 }, { "a", "", 0 },
		{ "b", "2026-02-03", 2 }, { "c", "2026-03-04", 0 },
		{ "d", "", 1 } };
	struct portinfo_table *table = load_all(notes, LENGTH(notes)), *all;
	struct portinfo_loader *loader = begin_before(table, NULL);
	struct portinfo_source source;
	size_t i;

	(void)state;
	assert_true(add(loader, mine.file, mine.text));
	all = end(loader);
	assert_int_equal(portinfo_count_sources(all), LENGTH(expected));
	for (i = 0; i < LENGTH(expected); i++) {
		source = portinfo_get_source(all, i);
		assert_string_equal(source.name, expected[i].name);
		assert_string_equal(source.date, expected[i].date);
		assert_int_equal(source.rows, expected[i].rows);
	}
	portinfo_close_table(all);
	portinfo_close_table(table);
}

static const char note[] = HEAD ROW("1", "a", "tcp", "");

/* Adds this many sources: aa, ab and so on. */
static void
fill(struct portinfo_loader *loader, int count)
{
	char file[] = "aa.md";
	int i;

	for (i = 0; i < count; i++) {
		file[0] = (char)('a' + i / 26);
		file[1] = (char)('a' + i % 26);
		assert_true(add(loader, file, note));
	}
}

static void
more_than_64_sources_are_refused(void **state)
{
	struct portinfo_table *base = load_all(registry, LENGTH(registry));
	struct reported reported = { 0 };
	struct portinfo_counts counts = { .rows = 7 };
	struct portinfo_table *table;
	struct portinfo_loader *loader, *quiet;

	(void)state;
	loader = begin_before(base, &reported);
	fill(loader, PORTINFO_SOURCES_MAX - (int)LENGTH(registry));
	assert_int_equal(reported.count, 0);
	assert_false(portinfo_load_bytes(loader, "dir/mine.md", note,
	    strlen(note), &counts));
	assert_int_equal(errno, E2BIG);
	assert_int_equal(counts.rows, 0);
	assert_int_equal(reported.count, 1);
	assert_true(reported.is_error);
	assert_string_equal(reported.file, "dir/mine.md");
	assert_string_equal(reported.text, "more than 64 sources");
	table = end(loader);
	assert_int_equal(portinfo_count_sources(table), PORTINFO_SOURCES_MAX);
	assert_int_equal(portinfo_get_source(table, 0).rows, 1);
	portinfo_close_table(table);
	/* Also without a callback. */
	quiet = begin(NULL);
	fill(quiet, PORTINFO_SOURCES_MAX);
	errno = 0;
	assert_false(add(quiet, "mine.md", note));
	assert_int_equal(errno, E2BIG);
	portinfo_close_loader(quiet);
	portinfo_close_table(base);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_and_its_base_answer_together),
		cmocka_unit_test(without_a_note_the_base_answers),
		cmocka_unit_test(a_name_of_both_layers_is_suggested_once),
		cmocka_unit_test(a_copied_group_keeps_its_suggestions),
		cmocka_unit_test(an_overlay_cannot_be_a_base),
		cmocka_unit_test(notes_of_one_name_are_separate_sources),
		cmocka_unit_test(sources_have_a_name_date_and_number_of_rows),
		cmocka_unit_test(more_than_64_sources_are_refused)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
