/* SPDX-License-Identifier: MIT */
/* A table as C source.  That it compiles to the same, see test_builtin.c. */
#include "answers.h"

#include "emit.h"
#include "memory.h"

/* All that can't stand in a string literal as it is, in the one column. */
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
	struct pi_text first = { 0 }, second = { 0 };

	(void)state;
	pi_emit(&first, a);
	pi_emit(&second, b);
	assert_false(first.failed || second.failed);
	assert_string_equal(first.bytes, second.bytes);
	assert_int_equal(first.length, strlen(first.bytes));
	pi_text_free(&first);
	pi_text_free(&second);
	portinfo_free(a);
	portinfo_free(b);
}

static void
the_source_is_added_to_the_text(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_text alone = { 0 }, behind = { 0 };

	(void)state;
	pi_emit(&alone, table);
	pi_text_puts(&behind, "before\n");
	pi_emit(&behind, table);
	assert_memory_equal(behind.bytes, "before\n", 7);
	assert_string_equal(behind.bytes + 7, alone.bytes);
	pi_text_free(&alone);
	pi_text_free(&behind);
	portinfo_free(table);
}

static void
nothing_of_the_machine_is_in_it(void **state)
{
	static const char *const traces[] = { "folder", "mine.md", __DATE__,
		__FILE__, "/home", "/tmp" };
	struct portinfo_table *table = load_table();
	struct pi_text text = { 0 };
	size_t i;

	(void)state;
	pi_emit(&text, table);
	assert_non_null(strstr(text.bytes, "mine"));
	for (i = 0; i < LENGTH(traces); i++)
		assert_null(strstr(text.bytes, traces[i]));
	pi_text_free(&text);
	portinfo_free(table);
}

static void
the_source_is_plain_c(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_text text = { 0 };
	size_t i, line = 0, open = 0;

	(void)state;
	pi_emit(&text, table);
	for (i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.bytes[i];

		assert_true((c >= ' ' && c < 0x7f) || c == '\t' || c == '\n');
		line = c == '\n' ? 0 : line + 1;
		assert_true(line < 4095);
		assert_true(c != '}' || open > 0);
		open += c == '{'; /* there are none in the strings */
		open -= c == '}';
	}
	assert_int_equal(open, 0);
	assert_null(strstr(text.bytes, "??")); /* a trigraph, to some */
	assert_non_null(strstr(text.bytes, "\nportinfo_builtin(void)\n"));
	assert_int_equal(text.bytes[text.length - 1], '\n');
	pi_text_free(&text);
	portinfo_free(table);
}

/*
 * Reads the string literal whose quote begins the text; adds what it means.
 * Returns what is behind it.
 */
static const char *
read_literal(const char *text, struct pi_text *bytes)
{
	char byte;
	int digits;

	for (text++; *text != '"'; ) {
		if (*text != '\\') {
			assert_true(*text != '\0' && *text != '\n');
			pi_text_add(bytes, text++, 1);
			continue;
		}
		text++;
		for (byte = 0, digits = 0; digits < 3 && *text >= '0' &&
		    *text <= '7'; digits++)
			byte = (char)(byte * 8 + *text++ - '0');
		if (digits == 0)
			byte = *text++;
		assert_true(digits > 0 || byte == '"' || byte == '\\' ||
		    byte == '?');
		pi_text_add(bytes, &byte, 1);
	}
	return text + 1;
}

/*
 * The bytes of all literals of the text but the names of headers.  No run of
 * literals without a comma between is longer than C11 promises to take.
 */
static void
read_literals(const char *text, struct pi_text *bytes)
{
	size_t begin = bytes->length;

	for (text = strstr(text, "{\n"); *text != '\0'; ) {
		if (*text == '"') {
			text = read_literal(text, bytes);
			assert_true(bytes->length - begin <= 4095);
		} else if (*text++ == ',') {
			begin = bytes->length;
		}
	}
}

static bool
contains(const struct pi_text *bytes, const char *string)
{
	size_t length = strlen(string) + 1, i;

	for (i = 0; i + length <= bytes->length; i++)
		if (memcmp(bytes->bytes + i, string, length) == 0)
			return true;
	return false;
}

static void
the_strings_are_those_of_the_table(void **state)
{
	static const char *const strings[] = { "mine", "2026-01-02", "a\"b",
		"c\\d", "?" "?=/x", "caf\xc3\xa9 \xf0\x9d\x84\x9e", "e",
		"7 follows \xc3\xa9" "7" };
	struct portinfo_table *table = load_table();
	struct pi_text text = { 0 }, bytes = { 0 };
	size_t i;

	(void)state;
	pi_emit(&text, table);
	read_literals(text.bytes, &bytes);
	for (i = 0; i < LENGTH(strings); i++) {
		print_message("  %s\n", strings[i]);
		assert_true(contains(&bytes, strings[i]));
	}
	pi_text_free(&text);
	pi_text_free(&bytes);
	portinfo_free(table);
}

/* Long enough for several literals, of which each is within the limit. */
static void
long_strings_are_parted(void **state)
{
	struct pi_text long_note = { 0 }, text = { 0 }, bytes = { 0 };
	struct portinfo_table *table;
	char name[32];
	unsigned int i;

	(void)state;
	pi_text_puts(&long_note, HEAD);
	for (i = 0; i < 3000; i++)
		pi_text_printf(&long_note, "| %u | name-%u | tcp | |\n", i, i);
	table = load("a", long_note.bytes);
	pi_emit(&text, table);
	read_literals(text.bytes, &bytes);
	for (i = 0; i < 3000; i += 100) {
		snprintf(name, sizeof(name), "name-%u", i);
		assert_true(contains(&bytes, name));
	}
	pi_text_free(&long_note);
	pi_text_free(&text);
	pi_text_free(&bytes);
	portinfo_free(table);
}

/* An array of no elements is no C. */
static void
an_empty_table_is_c_as_well(void **state)
{
	struct portinfo_table *table = load("a", "");
	struct pi_text text = { 0 };

	(void)state;
	pi_emit(&text, table);
	assert_false(text.failed);
	assert_null(strstr(text.bytes, "[0]"));
	pi_text_free(&text);
	portinfo_free(table);
}

static void
a_text_that_failed_stays_so(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_text text = { .failed = true };

	(void)state;
	pi_emit(&text, table);
	assert_true(text.failed);
	assert_null(text.bytes);
	portinfo_free(table);
}

static void
without_memory_the_text_fails(void **state)
{
	struct portinfo_table *table = load_table();
	struct pi_text text;
	size_t left;
	bool failed = true;

	(void)state;
	for (left = 0; failed; left++) {
		text = (struct pi_text){ 0 };
		memory_left = left;
		pi_emit(&text, table);
		memory_left = SIZE_MAX;
		failed = text.failed;
		pi_text_free(&text);
	}
	assert_true(left > 4);
	portinfo_free(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_table_gives_the_same_bytes),
		cmocka_unit_test(the_source_is_added_to_the_text),
		cmocka_unit_test(nothing_of_the_machine_is_in_it),
		cmocka_unit_test(the_source_is_plain_c),
		cmocka_unit_test(the_strings_are_those_of_the_table),
		cmocka_unit_test(long_strings_are_parted),
		cmocka_unit_test(an_empty_table_is_c_as_well),
		cmocka_unit_test(a_text_that_failed_stays_so),
		cmocka_unit_test(without_memory_the_text_fails)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
