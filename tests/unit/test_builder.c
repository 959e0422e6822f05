/* SPDX-License-Identifier: MIT */
/* Building a table of sources and records. */
#include "tables.h"

#include <stdio.h>

static const struct {
	const char *file;
	const char *name;
} stems[] = {
	{ "", "" },
	{ "ports", "ports" },
	{ "ports.md", "ports" },
	{ "data/iana.md", "iana" },
	{ "/a.b/c.d.md", "c.d" },
	{ ".md", ".md" },
	{ "a/.ports.md", ".ports" },
	{ "a/", "" },
	{ "my ports (2).md", "my_ports__2_" },
	{ "A-b_9.md", "A-b_9" },
	{ "\xc3\xa9\x1b:.md", "____" },
	{ "\xc2\x80\x7f.md", "___" },
	{ "@AZ[`az{/09:.md", "09_" },
	{ "@AZ[`az{", "_AZ__az_" }
};

static void
a_source_is_named_after_its_file(void **state)
{
	struct pi_span name;
	char room[32];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(stems); i++) {
		print_message("  \"%s\"\n", stems[i].file);
		name = pi_source_name(stems[i].file, room, sizeof(room));
		assert_int_equal(name.length, strlen(stems[i].name));
		assert_memory_equal(name.bytes, stems[i].name, name.length);
	}
	memset(room, 'x', sizeof(room));
	assert_int_equal(pi_source_name("abcd.md", room, 3).length, 3);
	assert_memory_equal(room, "abcx", 4);
}

static void
sources_are_in_the_order_of_adding(void **state)
{
	struct pi_builder build = { 0 };
	struct portinfo_table *table;
	const struct pi_source *sources;

	(void)state;
	pi_builder_free(NULL);
	assert_true(pi_builder_begin_source(&build, pi_span("one")));
	pi_builder_set_date(&build, pi_span("2026"));
	pi_builder_set_date(&build, pi_span("2027"));
	assert_true(pi_builder_begin_source(&build, pi_span("two")));
	assert_int_equal(build.source, 1);
	add_records(&build, (const struct made[]){
	    { "two", 1, 1, 1, "a", "" }, { "two", 1, 1, 2, "a", "" },
	    { "two", 2, 2, 1, "b", "" }, { 0 } });
	table = pi_table_assemble(&build);
	assert_non_null(table);
	assert_int_equal(table->source_count, 2);
	sources = pi_part(table, table->sources);
	assert_string_equal(pi_string(table, sources[0].name), "one");
	assert_string_equal(pi_string(table, sources[0].date), "2026");
	assert_int_equal(sources[0].rows, 0);
	assert_string_equal(pi_string(table, sources[1].name), "two");
	assert_string_equal(pi_string(table, sources[1].date), "");
	assert_int_equal(sources[1].rows, 2);
	free(table);
	pi_builder_free(&build);
}

/* The lengths are set without the bytes, which are never read. */
static void
offsets_and_counts_over_32_bits_fail(void **state)
{
	static const struct pi_record record = { 1, 1, 1, "a\0", "12345678",
		{ NULL, 0 } };
	static const struct {
		const char *claim;
		uint32_t strings;
		uint32_t records;
		bool added;
	} cases[] = {
		{ "the last record", 1, PI_LAST - 2, true },
		{ "a record more", 1, PI_LAST - 1, false },
		{ "a string that ends after the limit", UINT32_MAX - 8, 0,
		    false },
		{ "a string that begins after the limit", UINT32_MAX, 0, false }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct pi_builder build = { .record_count = cases[i].records };
		size_t length;

		print_message("  %s\n", cases[i].claim);
		pi_buffer_add(&build.strings, "", 1);
		length = build.strings.length;
		build.strings.length = cases[i].strings;
		assert_int_equal(pi_builder_add_record(&build, &record),
		    cases[i].added);
		assert_int_equal(pi_builder_failed(&build), !cases[i].added);
		build.strings.length = length;
		pi_builder_free(&build);
	}
}

/* A heading is the same if it begins at the same byte. */
static void
records_after_65535_headings_have_none(void **state)
{
	static const char text[] = "ab";
	struct pi_builder build = { 0 };
	const struct pi_builder_record *records;
	size_t i;

	(void)state;
	for (i = 0; i <= UINT16_MAX; i++)
		assert_true(pi_builder_add_record(&build, &(struct pi_record){
		    1, 1, 1, "a\0", "", { text + i % 2, 1 } }));
	records = (const void *)build.records.bytes;
	assert_int_equal(records[0].heading, 1);
	assert_int_equal(records[UINT16_MAX - 1].heading, UINT16_MAX);
	assert_int_equal(records[UINT16_MAX].heading, 0);
	pi_builder_free(&build);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_source_is_named_after_its_file),
		cmocka_unit_test(
		    sources_are_in_the_order_of_adding),
		cmocka_unit_test(offsets_and_counts_over_32_bits_fail),
		cmocka_unit_test(records_after_65535_headings_have_none)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
