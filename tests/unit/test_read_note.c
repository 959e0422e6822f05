/* SPDX-License-Identifier: MIT */
/* A note into a table.  Link with malloc, calloc and realloc wrapped. */
#include "tables.h"

#include "memory.h"
#include "assemble.h"
#include "read_note.h"

static void
hear(void *user, const struct portinfo_diagnostic *d)
{
	pi_buffer_printf(user, "%s:%zu: %s\n", d->file, d->line, d->text);
}

static const char note[] = "---\ndate: 2026-09-17\n---\n"
    "| Port | Name | T | Notes |\n|-|-|-|-|\n"
    "| 389 | LDAP / dir | TCP | Directory |\n"
    "| 389 | LDAP / dir | UDP | |\n| 9-8 | a | TCP | |\n";

static void
a_note_without_rows_makes_a_source_without_rows(void **state)
{
	struct pi_builder build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	struct portinfo_table *table;

	(void)state;
	assert_true(pi_read_note(&build, "a.md", pi_span(""), &listener, NULL));
	table = pi_table_assemble(&build);
	assert_non_null(table);
	assert_int_equal(table->source_count, 1);
	assert_int_equal(table->claim_count, 1);
	free(table);
	pi_builder_free(&build);
}

static void
rows_dates_and_diagnostics_are_passed_on(void **state)
{
	struct pi_builder build = { 0 };
	struct pi_buffer told = { 0 };
	const struct pi_listener listener = { hear, &told };
	struct portinfo_table *table;
	const struct pi_source *source;

	(void)state;
	assert_true(pi_read_note(&build, "b/a.md", pi_span(note), &listener,
	    NULL));
	table = pi_table_assemble(&build);
	assert_non_null(table);
	source = pi_part(table, table->sources);
	assert_string_equal(pi_string(table, source->name), "a");
	assert_string_equal(pi_string(table, source->date), "2026-09-17");
	assert_int_equal(source->rows, 1);
	assert_int_equal(pi_claim(table, 1)->transports,
	    PORTINFO_TCP | PORTINFO_UDP);
	assert_string_equal(told.bytes, "b/a.md:8: the range '9-8' runs "
	    "backwards; did you mean 8-9?\n");
	free(table);
	pi_builder_free(&build);
	pi_buffer_free(&told);
}

/* A note, and how many lines, port tables, rows and so on it holds. */
static const struct {
	const char *claim;
	const char *note;
	struct portinfo_counts counts;
} counted[] = {
	{ "nothing, which is an error", "", { .errors = 1 } },
	{ "lines, the last without its end", "a\n\n```\nb\n```\n\n<!--\n-->\nc",
	    { .lines = 9, .errors = 1 } },
	{ "front matter has lines, too", "---\ndate: a\n---\n\n",
	    { .lines = 4, .errors = 1 } },
	{ "tables of ports, not others",
	    "Port|A\n-|-\n1|a\n\nA|B\n-|-\na|b\n\nPort|A\n-|-\n2|b\n",
	    { .lines = 11, .tables = 2, .rows = 2, .ports = 2 } },
	{ "headings that were swapped make no table of ports",
	    "Name|Port\n-|-\n21|FTP\n22|SSH\n",
	    { .lines = 4, .errors = 1 } },
	{ "a list of ports and ranges is one row",
	    "Port|A\n-|-\n1, 3-5, 9|a\n", { 3, 1, 1, 0, 0, 3, 0 } },
	{ "rows without a port",
	    "Port|A\n-|-\n||a\n-|b\nN/A|c\n1|d\n", { 6, 1, 1, 0, 3, 1, 0 } },
	{ "rows with an error, one or more",
	    "Port|A\n-|-\n0|a\n65536|b\n1|\n2|9\n", { 6, 1, 1, 3, 0, 1, 3 } },
	{ "a control character", "Port|A\n-|-\n0|a\033\n1|b\n",
	    { 4, 1, 1, 1, 0, 1, 1 } },
	{ "a row that is left out in part is refused",
	    "Port|A|Port|B\n-|-|-|-\n1|a|65536|b\n2|c||d\n3|e|4|f\n5|g|6|h\n",
	    { 6, 1, 3, 1, 0, 6, 1 } },
	{ "one that is left out twice is refused once",
	    "Port|A|Port|B\n-|-|-|-\n65536|a|65536|b\n1|a|2|b\n3|a|4|b\n",
	    { 5, 1, 2, 1, 0, 4, 2 } },
	{ "a warning is no error", "Port|A\n-|-\n1+|a\n2|b\n",
	    { 4, 1, 2, 0, 0, 2, 0 } }
};

static void
what_a_note_holds_is_counted(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(counted); i++) {
		const struct pi_listener listener = { NULL, NULL };
		const struct portinfo_counts *expected = &counted[i].counts;
		struct portinfo_counts counts = { 9, 9, 9, 9, 9, 9, 9 };
		struct pi_builder build = { 0 };

		print_message("  %s\n", counted[i].claim);
		assert_true(pi_read_note(&build, "a.md",
		    pi_span(counted[i].note), &listener, &counts));
		assert_int_equal(counts.lines, expected->lines);
		assert_int_equal(counts.tables, expected->tables);
		assert_int_equal(counts.rows, expected->rows);
		assert_int_equal(counts.refused, expected->refused);
		assert_int_equal(counts.skipped, expected->skipped);
		assert_int_equal(counts.ports, expected->ports);
		assert_int_equal(counts.errors, expected->errors);
		pi_builder_free(&build);
	}
}

static void
notes_of_one_stem_are_sources_of_their_own(void **state)
{
	static const char *const files[] = { "a.md", "b.md", "c/A.txt" };
	struct pi_builder build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(files); i++)
		assert_true(pi_read_note(&build, files[i], pi_span(note),
		    &listener, NULL));
	assert_int_equal(build.source_count, 3);
	assert_int_equal(build.record_count, 6);
	pi_builder_free(&build);
}

static void
a_source_more_than_64_is_an_error(void **state)
{
	struct pi_builder build = { 0 };
	struct pi_buffer told = { 0 };
	const struct pi_listener listener = { hear, &told };
	char file[] = "aa.md";
	int i;

	(void)state;
	for (i = 0; i <= PORTINFO_SOURCES_MAX; i++) {
		file[0] = (char)('a' + i / 26);
		file[1] = (char)('a' + i % 26);
		assert_int_equal(pi_read_note(&build, file,
		    pi_span("Port|A\n-|-\n1|a\n"), &listener, NULL),
		    i < PORTINFO_SOURCES_MAX);
	}
	assert_string_equal(told.bytes, "cm.md:0: more than 64 sources\n");
	pi_buffer_free(&told);
	pi_builder_free(&build);
}

/* Reads two notes, and makes the table; NULL when memory ran out. */
static struct portinfo_table *
make_table(bool *read)
{
	struct pi_builder build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	struct portinfo_table *table;

	/* Both are read whatever became of the first, as a caller may. */
	*read = pi_read_note(&build, "a.md", pi_span(""), &listener, NULL);
	*read &= pi_read_note(&build, "b.md", pi_span(note), &listener,
	    NULL);
	table = pi_table_assemble(&build);
	pi_builder_free(&build);
	return table;
}

/* Fails each allocation in turn. */
static void
run_out_of_memory(void)
{
	struct portinfo_table *table = NULL;
	size_t left = 0;
	bool read;

	while (table == NULL) {
		memory_failed = false;
		memory_left = left++;
		table = make_table(&read);
		if (!read) {
			free(table);
			table = NULL;
		}
		if (table == NULL)
			assert_true(memory_failed);
	}
	assert_false(memory_failed);
	memory_left = SIZE_MAX;
	assert_true(left > 10);
	assert_int_equal(table->claim_count, 2);
	free(table);
}

static void
when_memory_runs_out_there_is_no_table_and_no_leak(void **state)
{
	(void)state;
	run_out_of_memory();
	memory_returns = true;
	run_out_of_memory();
	memory_returns = false;
}

static void
a_note_is_not_read_when_its_source_has_no_memory(void **state)
{
	struct pi_builder build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	bool read;

	(void)state;
	memory_left = 0;
	memory_returns = true;
	read = pi_read_note(&build, "a.md", pi_span(""), &listener, NULL);
	memory_left = SIZE_MAX;
	memory_returns = false;
	assert_false(read);
	assert_int_equal(errno, ENOMEM);
	/* The builder is no good any more, but it breaks nothing. */
	errno = 0;
	assert_false(pi_read_note(&build, "a.md", pi_span(note), &listener,
	    NULL));
	assert_int_equal(errno, ENOMEM);
	assert_null(pi_table_assemble(&build));
	pi_builder_free(&build);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_asked_for_here),
		cmocka_unit_test(
		    a_note_without_rows_makes_a_source_without_rows),
		cmocka_unit_test(rows_dates_and_diagnostics_are_passed_on),
		cmocka_unit_test(what_a_note_holds_is_counted),
		cmocka_unit_test(notes_of_one_stem_are_sources_of_their_own),
		cmocka_unit_test(a_source_more_than_64_is_an_error),
		cmocka_unit_test(
		    when_memory_runs_out_there_is_no_table_and_no_leak),
		cmocka_unit_test(
		    a_note_is_not_read_when_its_source_has_no_memory)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
