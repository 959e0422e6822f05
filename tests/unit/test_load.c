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

/* A note, and how many lines, port tables, rows and so on it contains. */
static const struct {
	const char *claim;
	const char *note;
	struct portinfo_counts counts;
} counted[] = {
	{ "an empty note is an error", "", { .errors = 1 } },
	{ "lines, the last without a newline",
	    "a\n\n```\nb\n```\n\n<!--\n-->\nc",
	    { .lines = 9, .errors = 1 } },
	{ "lines of front matter", "---\ndate: a\n---\n\n",
	    { .lines = 4, .errors = 1 } },
	{ "only port tables",
	    "Port|A\n-|-\n1|a\n\nA|B\n-|-\na|b\n\nPort|A\n-|-\n2|b\n",
	    { .lines = 11, .tables = 2, .rows = 2, .ports = 2 } },
	{ "a table with swapped headings is no port table",
	    "Name|Port\n-|-\n21|FTP\n22|SSH\n",
	    { .lines = 4, .errors = 1 } },
	{ "a list of ports and ranges is one row",
	    "Port|A\n-|-\n1, 3-5, 9|a\n",
	    { .lines = 3, .tables = 1, .rows = 1, .ports = 3 } },
	{ "rows without a port", "Port|A\n-|-\n||a\n-|b\nN/A|c\n1|d\n",
	    { .lines = 6, .tables = 1, .rows = 1, .skipped = 3, .ports = 1 } },
	{ "rows with errors", "Port|A\n-|-\n0|a\n65536|b\n1|\n2|9\n",
	    { .lines = 6, .tables = 1, .rows = 1, .refused = 3, .ports = 1,
	    .errors = 3 } },
	{ "a control character", "Port|A\n-|-\n0|a\033\n1|b\n",
	    { .lines = 4, .tables = 1, .rows = 1, .refused = 1, .ports = 1,
	    .errors = 1 } },
	{ "a row with one bad side is refused",
	    "Port|A|Port|B\n-|-|-|-\n1|a|65536|b\n2|c||d\n3|e|4|f\n5|g|6|h\n",
	    { .lines = 6, .tables = 1, .rows = 3, .refused = 1, .ports = 6,
	    .errors = 1 } },
	{ "a row with two bad sides is refused once",
	    "Port|A|Port|B\n-|-|-|-\n65536|a|65536|b\n1|c|2|d\n3|e|4|f\n",
	    { .lines = 5, .tables = 1, .rows = 2, .refused = 1, .ports = 4,
	    .errors = 2 } },
	{ "a warning is not an error", "Port|A\n-|-\n1+|a\n2|b\n",
	    { .lines = 4, .tables = 1, .rows = 2, .ports = 2 } }
};

static void
the_contents_of_a_note_are_counted(void **state)
{
	struct portinfo_counts counts;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(counted); i++) {
		struct portinfo_loader *loader = begin(NULL);

		print_message("  %s\n", counted[i].claim);
		memset(&counts, 9, sizeof(counts));
		assert_true(portinfo_load_bytes(loader, "a.md",
		    counted[i].note, strlen(counted[i].note), &counts));
		assert_memory_equal(&counts, &counted[i].counts,
		    sizeof(counts));
		portinfo_close_loader(loader);
	}
}

/* Prints a row that was taken as `line:column+width port-port set names;`. */
static void
print_taken(void *user, const struct portinfo_taken *taken)
{
	const struct portinfo_diagnostic *place = &taken->place;
	struct pi_buffer *printed = user;
	const char *name;

	assert_false(place->is_error);
	assert_string_equal(place->file, "a.md");
	assert_string_equal(place->text, "");
	pi_buffer_printf(printed, "%zu:%zu+%zu %u-%u %u", place->line,
	    place->column, place->width, taken->first, taken->last,
	    taken->transports);
	for (name = taken->names; *name != '\0'; name += strlen(name) + 1)
		pi_buffer_printf(printed, " %s", name);
	pi_buffer_puts(printed, ";");
}

static void
rows_are_reported_when_they_were_taken(void **state)
{
	static const char note[] = HEAD
	    ROW("1", "a / b", "tcp", "") ROW("2, 4-5", "\xc3\xa9", "", "")
	    ROW("65536", "c", "tcp", "") ROW("-", "d", "tcp", "")
	    ROW("6", "-", "udp", "e");
	struct pi_buffer printed = { 0 };
	struct portinfo_loader *loader = begin(NULL);
	size_t length;

	(void)state;
	assert_true(add(loader, "b.md", note));
	portinfo_report_rows(loader, print_taken, &printed);
	assert_true(add(loader, "a.md", note));
	assert_string_equal(printed.bytes, "3:3+1 1-1 1 a b;"
	    "4:3+6 2-2 0 \xc3\xa9;4:3+6 4-5 0 \xc3\xa9;7:3+1 6-6 2;");
	length = printed.length;
	portinfo_report_rows(loader, NULL, NULL);
	assert_true(add(loader, "a.md", note));
	assert_int_equal(printed.length, length);
	pi_buffer_free(&printed);
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
		cmocka_unit_test(a_loader_can_be_closed),
		cmocka_unit_test(the_contents_of_a_note_are_counted),
		cmocka_unit_test(rows_are_reported_when_they_were_taken)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
