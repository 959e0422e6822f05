/* SPDX-License-Identifier: MIT */
/* A note into a table.  Link with malloc, calloc and realloc wrapped. */
#include "tables.h"

#include "read.h"

/* Allocations until one fails, and all behind it do when that lasts. */
static int left = -1;
static bool lasts;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static bool
fails(void)
{
	if (left > 0)
		return --left == 0;
	return left == 0 && lasts;
}

void *
__wrap_malloc(size_t size)
{
	return fails() ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return fails() ? NULL : __real_calloc(count, size);
}

void *
__wrap_realloc(void *memory, size_t size)
{
	return fails() ? NULL : __real_realloc(memory, size);
}

static void
hear(void *user, const struct portinfo_diagnostic *d)
{
	pi_text_printf(user, "%s:%zu: %s\n", d->file, d->line, d->text);
}

static const char note[] = "---\ndate: 2026-09-17\n---\n"
    "| Port | Name | T | Notes |\n|-|-|-|-|\n"
    "| 389 | LDAP / dir | TCP | Directory |\n"
    "| 389 | LDAP / dir | UDP | |\n| 9-8 | a | TCP | |\n";

static void
a_note_without_rows_makes_a_source_without_rows(void **state)
{
	struct pi_build build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	struct portinfo_table *table;

	(void)state;
	assert_true(pi_read_note(&build, "a.md", pi_span(""), &listener));
	table = pi_build_end(&build);
	assert_non_null(table);
	assert_int_equal(table->source_count, 1);
	assert_int_equal(table->claim_count, 1);
	free(table);
	pi_build_free(&build);
}

static void
rows_dates_and_diagnostics_are_passed_on(void **state)
{
	struct pi_build build = { 0 };
	struct pi_text told = { 0 };
	const struct pi_listener listener = { hear, &told };
	struct portinfo_table *table;
	const struct pi_source *source;

	(void)state;
	assert_true(pi_read_note(&build, "b/a.md", pi_span(note), &listener));
	table = pi_build_end(&build);
	assert_non_null(table);
	source = pi_part(table, table->sources);
	assert_string_equal(pi_string(table, source->name), "a");
	assert_string_equal(pi_string(table, source->date), "2026-09-17");
	assert_int_equal(source->rows, 1);
	assert_int_equal(pi_claim(table, 1)->transports,
	    PORTINFO_TCP | PORTINFO_UDP);
	assert_string_equal(told.bytes, "b/a.md:8: the range 9-8 runs "
	    "backwards; did you mean 8-9?\n");
	free(table);
	pi_build_free(&build);
	pi_text_free(&told);
}

static void
notes_of_one_stem_are_one_source(void **state)
{
	static const char *const files[] = { "a.md", "b.md", "c/A.txt" };
	struct pi_build build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(files); i++)
		assert_true(pi_read_note(&build, files[i], pi_span(note),
		    &listener));
	assert_int_equal(build.source_count, 2);
	assert_int_equal(build.record_count, 6);
	pi_build_free(&build);
}

static void
a_source_more_than_64_is_an_error(void **state)
{
	struct pi_build build = { 0 };
	struct pi_text told = { 0 };
	const struct pi_listener listener = { hear, &told };
	char file[] = "aa.md";
	int i;

	(void)state;
	for (i = 0; i <= PORTINFO_SOURCES_MAX; i++) {
		file[0] = (char)('a' + i / 26);
		file[1] = (char)('a' + i % 26);
		assert_int_equal(pi_read_note(&build, file,
		    pi_span("Port|A\n-|-\n1|a\n"), &listener),
		    i < PORTINFO_SOURCES_MAX);
	}
	assert_string_equal(told.bytes, "cm.md:0: more than 64 sources\n");
	pi_text_free(&told);
	pi_build_free(&build);
}

/* Reads two notes, and makes the table; NULL when memory ran out. */
static struct portinfo_table *
make_table(bool *read)
{
	struct pi_build build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	struct portinfo_table *table;

	/* Both are read whatever became of the first, as a caller may. */
	*read = pi_read_note(&build, "a.md", pi_span(""), &listener);
	*read &= pi_read_note(&build, "b.md", pi_span(note), &listener);
	table = pi_build_end(&build);
	pi_build_free(&build);
	return table;
}

/* Fails each allocation in turn. */
static void
run_out_of_memory(void)
{
	struct portinfo_table *table = NULL;
	int allocations = 0;
	bool read;

	while (table == NULL) {
		left = ++allocations;
		table = make_table(&read);
		if (!read) {
			free(table);
			table = NULL;
		}
		if (table == NULL)
			assert_int_equal(left, 0);
	}
	assert_true(left > 0);
	left = -1;
	assert_true(allocations > 10);
	assert_int_equal(table->claim_count, 2);
	free(table);
}

static void
when_memory_runs_out_there_is_no_table_and_no_leak(void **state)
{
	(void)state;
	lasts = true;
	run_out_of_memory();
	lasts = false;
	run_out_of_memory();
}

static void
a_note_is_not_read_when_its_source_has_no_memory(void **state)
{
	struct pi_build build = { 0 };
	const struct pi_listener listener = { NULL, NULL };
	bool read;

	(void)state;
	left = 1;
	read = pi_read_note(&build, "a.md", pi_span(""), &listener);
	left = -1;
	assert_false(read);
	/* The builder is no good any more, but it breaks nothing. */
	assert_false(pi_read_note(&build, "a.md", pi_span(note), &listener));
	assert_null(pi_build_end(&build));
	pi_build_free(&build);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_note_without_rows_makes_a_source_without_rows),
		cmocka_unit_test(rows_dates_and_diagnostics_are_passed_on),
		cmocka_unit_test(notes_of_one_stem_are_one_source),
		cmocka_unit_test(a_source_more_than_64_is_an_error),
		cmocka_unit_test(
		    when_memory_runs_out_there_is_no_table_and_no_leak),
		cmocka_unit_test(
		    a_note_is_not_read_when_its_source_has_no_memory)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
