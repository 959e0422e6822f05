/* SPDX-License-Identifier: MIT */
/* Writes tables as C source; test_builtin.c compares a compiled one. */
#include "answers.h"
#include "emitted.h"

#include "assemble.h"
#include "memory.h"

static const char note[] = "---\ndate: 2026-01-02\n---\n" HEAD
    ROW("1", "`a\"b` / `c\\d` / `?" "?=/x`", "tcp",
    "caf\xc3\xa9 \xf0\x9d\x84\x9e")
    ROW("2-300", "e", "udp", "7 follows \xc3\xa9" "7");

static struct portinfo_table *
load_table(void)
{
	return load("/some/folder/mine.md", note);
}

static void
the_same_table_gives_the_same_bytes(void **state)
{
	struct portinfo_table *a = load_table(), *b = load_table();
	struct pi_buffer first = { 0 }, second = { 0 };

	(void)state;
	pi_emit_table(&first, a);
	pi_emit_table(&second, b);
	assert_false(first.failed || second.failed);
	assert_string_equal(first.bytes, second.bytes);
	assert_int_equal(first.length, strlen(first.bytes));
	pi_buffer_free(&first);
	pi_buffer_free(&second);
	portinfo_close_table(a);
	portinfo_close_table(b);
}

static void
the_source_is_appended(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_buffer alone = { 0 }, second = { 0 };

	(void)state;
	pi_emit_table(&alone, table);
	pi_buffer_puts(&second, "before\n");
	pi_emit_table(&second, table);
	assert_memory_equal(second.bytes, "before\n", 7);
	assert_string_equal(second.bytes + 7, alone.bytes);
	pi_buffer_free(&alone);
	pi_buffer_free(&second);
	portinfo_close_table(table);
}

static void
the_source_names_no_file(void **state)
{
	static const char *const traces[] = { "folder", "mine.md", __FILE__,
		"/home", "/tmp" };
	struct portinfo_table *table = load_table();
	struct pi_buffer text = { 0 }, strings = { 0 };
	size_t i;

	(void)state;
	pi_emit_table(&text, table);
	read_strings(text.bytes, &strings);
	for (i = 0; i < strings.length; i++)
		if (strings.bytes[i] == '\0')
			strings.bytes[i] = '\n';
	assert_non_null(strstr(strings.bytes, "mine"));
	for (i = 0; i < LENGTH(traces); i++) {
		assert_null(strstr(text.bytes, traces[i]));
		assert_null(strstr(strings.bytes, traces[i]));
	}
	pi_buffer_free(&text);
	pi_buffer_free(&strings);
	portinfo_close_table(table);
}

static void
the_source_is_plain_c(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_buffer text = { 0 };

	(void)state;
	pi_emit_table(&text, table);
	check_plain(&text);
	assert_non_null(strstr(text.bytes, "\nportinfo_builtin(void)\n"));
	pi_buffer_free(&text);
	portinfo_close_table(table);
}

/* Sources, groups, lists, and ranges wide enough for blocks. */
static struct portinfo_table *
load_large_table(void)
{
	static const struct note notes[] = {
		{ "one.md", HEAD ROW("1", "a / b", "tcp", "text")
		    ROW("2-300", "c", "udp", "") ROW("2", "b", "tcp", "")
		    ROW("0-65535", "d", "", "") ROW("0-65535", "e", "", "") },
		{ "two.md", "---\ndate: 2026-01-02\n---\n## Two\n" HEAD
		    ROW("1", "B", "udp", "") ROW("0-65535", "f", "", "other")
		    ROW("4096-65535", "g", "sctp", "") }
	};

	return load_all(notes, LENGTH(notes));
}

static void
parts_have_the_numbers_of_the_table(void **state)
{
	struct portinfo_table *table = load_large_table();
	const struct {
		const char *name;
		uint32_t offset;
		uint32_t elements;
		uint32_t numbers; /* of an element */
	} parts[] = {
		{ "bearers", table->bearers, table->bearer_count, 3 },
		{ "sources", table->sources, table->source_count, 3 },
		{ "names", table->names, table->name_count, 3 },
		{ "buckets", table->buckets, pi_bucket_count(table) + 1, 1 },
		{ "by_port", table->by_port, table->claim_count - 1, 1 },
		{ "headings", table->headings, table->heading_count, 1 },
		{ "lists", table->lists, table->list_count, 1 }
	};
	struct pi_buffer text = { 0 };
	size_t i;

	(void)state;
	static struct pi_port_pages pages;
	uint32_t leaves;

	pi_emit_table(&text, table);
	check_plain(&text);
	check_claims(&text, table);
	assert_true(pi_port_pages_make(&pages, table));
	leaves = (uint32_t)(pages.leaves.length / sizeof(uint32_t));
	check_member(&text, "pages", pages.pages, PI_PAGES, PI_PAGES);
	check_member(&text, "blocks", pages.blocks, PI_BLOCKS, PI_BLOCKS);
	check_member(&text, "leaves", (void *)pages.leaves.bytes, leaves,
	    leaves);
	check_count(&text, "leaf_count", leaves / PI_PAGE_PORTS);
	pi_port_pages_free(&pages);
	for (i = 0; i < LENGTH(parts); i++)
		check_member(&text, parts[i].name,
		    pi_part(table, parts[i].offset),
		    parts[i].elements * parts[i].numbers, parts[i].elements);
	pi_buffer_free(&text);
	portinfo_close_table(table);
}

static void
the_head_has_the_counts_of_the_parts(void **state)
{
	struct portinfo_table *table = load_large_table();
	struct pi_buffer text = { 0 };

	(void)state;
	pi_emit_table(&text, table);
	check_offsets(&text);
	check_counts(&text, table);
	pi_buffer_free(&text);
	portinfo_close_table(table);
}

/* Returns the strings of a table of one record. */
static void
check_description(const char *description)
{
	const struct pi_record record = { 1, 1, 1, "a\0", description,
		{ NULL, 0 } };
	struct pi_builder build = { 0 };
	struct portinfo_table *table;

	assert_true(pi_builder_begin_source(&build, pi_span("b")));
	assert_true(pi_builder_add_record(&build, &record));
	table = pi_table_assemble(&build);
	assert_non_null(table);
	pi_builder_free(&build);
	check_strings(table);
}

static void
strings_may_contain_any_byte(void **state)
{
	char all[256] = "";
	size_t i;

	(void)state;
	for (i = 0; i < 255; i++)
		all[i] = (char)(i + 1);
	check_description(all);
	check_strings(load_table());
}

/* C has no arrays without elements. */
static void
an_empty_table_is_valid_c(void **state)
{
	struct portinfo_table *table = load("a", "");
	struct pi_buffer text = { 0 };

	(void)state;
	pi_emit_table(&text, table);
	assert_false(text.failed);
	assert_null(strstr(text.bytes, "[0]"));
	pi_buffer_free(&text);
	portinfo_close_table(table);
}

static void
a_failed_buffer_stays_failed(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_buffer text = { .failed = true };

	(void)state;
	pi_emit_table(&text, table);
	assert_true(text.failed);
	assert_null(text.bytes);
	portinfo_close_table(table);
}

static void
without_memory_the_buffer_fails(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_buffer text;
	size_t left;
	bool failed = true;

	(void)state;
	for (left = 0; failed; left++) {
		text = (struct pi_buffer){ 0 };
		memory_left = left;
		pi_emit_table(&text, table);
		memory_left = SIZE_MAX;
		failed = text.failed;
		pi_buffer_free(&text);
	}
	assert_true(left > 4);
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(the_same_table_gives_the_same_bytes),
		cmocka_unit_test(the_source_is_appended),
		cmocka_unit_test(the_source_names_no_file),
		cmocka_unit_test(the_source_is_plain_c),
		cmocka_unit_test(parts_have_the_numbers_of_the_table),
		cmocka_unit_test(the_head_has_the_counts_of_the_parts),
		cmocka_unit_test(strings_may_contain_any_byte),
		cmocka_unit_test(an_empty_table_is_valid_c),
		cmocka_unit_test(a_failed_buffer_stays_failed),
		cmocka_unit_test(without_memory_the_buffer_fails)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
