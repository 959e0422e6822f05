/* SPDX-License-Identifier: MIT */
/* Diagnostics of the parser, and how they are written. */
#include "cmocka_test.h"

#include <stdio.h>
#include <string.h>

#include "buffer.h"
#include "diagnostic.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define SOURCE(string) .line_text = (string), \
	.line_length = sizeof(string) - 1

/* The largest size of a diagnostic according to portinfo.h. */
enum { ROOM = 1024 };

struct format_case {
	const char *claim;
	struct portinfo_diagnostic diagnostic;
	const char *written;
};

static const struct format_case formats[] = {
	{ "an error", { .is_error = true, .file = "a.md", .line = 33,
	    .column = 3, .width = 3, .text = "no", SOURCE("| 1-0 | a |") },
	    "a.md:33:3: error: no\n  | 1-0 | a |\n    ^~~\n" },
	{ "a warning", { .file = "a.md", .line = 1, .column = 1, .width = 1,
	    .text = "odd", SOURCE("a") },
	    "a.md:1:1: warning: odd\n  a\n  ^\n" },
	{ "without a line", { .is_error = true, .file = "a.md",
	    .text = "no table" }, "a.md: error: no table\n" },
	{ "an empty line", { .file = "a", .line = 2, .column = 1, .width = 1,
	    .text = "t", SOURCE("") }, "a:2:1: warning: t\n  \n  ^\n" },
	{ "a place at the line's end", { .file = "a", .line = 2, .column = 3,
	    .width = 1, .text = "t", SOURCE("ab") },
	    "a:2:3: warning: t\n  ab\n    ^\n" },
	{ "the marker ends with the line",
	    { .file = "a", .line = 2, .column = 2,
	    .width = 99, .text = "t", SOURCE("abc") },
	    "a:2:2: warning: t\n  abc\n   ^~\n" },
	{ "columns are characters", { .file = "a", .line = 1, .column = 3,
	    .width = 2, .text = "t",
	    SOURCE("\xc3\xa9\xf0\x9f\x93\x81\xe2\x82\xac" "b") },
	    "a:1:3: warning: t\n  \xc3\xa9\xf0\x9f\x93\x81\xe2\x82\xac" "b\n"
	    "    ^~\n" },
	{ "characters that cannot be printed",
	    { .is_error = true, .file = "\x1b[2J.md",
	    .line = 1, .column = 2, .width = 1, .text = "t",
	    SOURCE("\t\xff\0\x7f") },
	    "?[2J.md:1:2: error: t\n   ???\n   ^\n" },
	{ "half a character at the end", { .file = "a", .line = 1,
	    .column = 2, .width = 1, .text = "t", SOURCE("a\xe2") },
	    "a:1:2: warning: t\n  a?\n   ^\n" }
};

static void
diagnostics_look_like_a_compiler_s(void **state)
{
	const struct format_case *c;
	char buffer[ROOM];

	(void)state;
	for (c = formats; c < formats + LENGTH(formats); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(portinfo_format_diagnostic(&c->diagnostic,
		    buffer, sizeof(buffer)), strlen(c->written));
		assert_string_equal(buffer, c->written);
	}
}

static void
a_small_buffer_cuts_a_diagnostic(void **state)
{
	char buffer[ROOM];
	size_t size, length;

	(void)state;
	for (size = 1; size <= strlen(formats[0].written) + 1; size++) {
		memset(buffer, 'x', sizeof(buffer));
		length = portinfo_format_diagnostic(&formats[0].diagnostic,
		    buffer, size);
		/* A number is never cut; this one has two digits. */
		assert_true(length < size && length + 2 >= size);
		assert_memory_equal(buffer, formats[0].written, length);
		assert_int_equal(buffer[length], '\0');
		assert_int_equal(buffer[size], 'x');
	}
}

/* The marker is below the place, wherever in the line that is. */
static void
a_long_line_is_shown_around_the_place(void **state)
{
	struct portinfo_diagnostic d = { .file = "a", .line = 1, .width = 1,
		.text = "t" };
	struct pi_buffer line = { 0 };
	char buffer[ROOM], *shown, *mark;
	size_t i;

	(void)state;
	for (i = 0; i < 1000; i++)
		pi_buffer_puts(&line, "\xe2\x82\xac");
	for (d.column = 1; d.column <= 1001; d.column += 25) {
		memcpy(line.bytes + 3 * (d.column - 1), "abc", 3);
		d.line_text = line.bytes;
		d.line_length = 3000;
		portinfo_format_diagnostic(&d, buffer, sizeof(buffer));
		memcpy(line.bytes + 3 * (d.column - 1), "\xe2\x82\xac", 3);
		shown = strstr(buffer, "\n  ") + 3;
		mark = strstr(shown, "\n  ") + 3;
		for (i = 0; mark[i] == ' '; i++)
			shown += *shown == '\xe2' ? 3 : 1;
		assert_true(i < 100);
		assert_string_equal(mark + i, "^\n");
		assert_memory_equal(shown, d.column <= 1000 ? "abc" : "\n  ",
		    3);
	}
	pi_buffer_free(&line);
}

/* Up to 80 characters; a place far to the right is the 40th. */
static void
a_line_of_80_characters_is_shown_whole(void **state)
{
	static const struct { size_t length, column, skipped, shown; } c[] = {
		{ 79, 79, 0, 79 }, { 80, 80, 0, 80 }, { 81, 27, 0, 80 },
		{ 81, 40, 0, 80 }, { 81, 41, 1, 80 }, { 81, 81, 41, 40 },
		{ 200, 100, 60, 80 }
	};
	char line[200], buffer[ROOM], expected[ROOM];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(line); i++)
		line[i] = (char)('!' + i % 90);
	for (i = 0; i < LENGTH(c); i++) {
		const struct portinfo_diagnostic d = { .file = "a", .line = 1,
			.column = c[i].column, .width = 1, .text = "t",
			.line_text = line, .line_length = c[i].length };

		portinfo_format_diagnostic(&d, buffer, sizeof(buffer));
		snprintf(expected, sizeof(expected),
		    "a:1:%zu: warning: t\n  %.*s\n  %*s\n", c[i].column,
		    (int)c[i].shown, line + c[i].skipped,
		    (int)(c[i].column - c[i].skipped), "^");
		assert_string_equal(buffer, expected);
	}
}

/* The file name has 255 bytes; message and line are as long as possible. */
static void
no_diagnostic_is_larger_than_promised(void **state)
{
	struct portinfo_diagnostic d = { .line = SIZE_MAX, .column = 41,
		.width = SIZE_MAX };
	struct pi_buffer line = { 0 };
	char file[256], text[256], buffer[2 * ROOM];
	int i;

	(void)state;
	memset(file, 'f', sizeof(file));
	memset(text, 't', sizeof(text));
	file[255] = text[255] = '\0';
	for (i = 0; i < 2000; i++)
		pi_buffer_puts(&line, "\xf0\x9f\x93\x81");
	d.file = file;
	d.text = text;
	d.line_text = line.bytes;
	d.line_length = line.length;
	for (d.column = 1; d.column < 1000; d.column++)
		assert_true(portinfo_format_diagnostic(&d, buffer,
		    sizeof(buffer)) < ROOM);
	pi_buffer_free(&line);
}

static void
print_diagnostic(void *user, const struct portinfo_diagnostic *d)
{
	pi_buffer_printf(user, "%d %s:%zu:%zu+%zu %s", d->is_error, d->file,
	    d->line, d->column, d->width, d->text);
}

static void
columns_are_counted_in_characters(void **state)
{
	struct pi_buffer printed = { 0 };
	const struct pi_note_events events = { .user = &printed,
		.diagnose = print_diagnostic };
	struct pi_reading reading = { .events = &events, .file = "a" };
	const char *bytes = "> \xc3\xa9 \xe2\x82\xac";
	const struct pi_line line = { .whole = pi_span(bytes), .number = 7 };

	(void)state;
	pi_diagnose(&reading, true, &line, pi_span(bytes + 5), "%d\n", 1);
	assert_string_equal(printed.bytes, "1 a:7:5+1 1?");
	pi_buffer_free(&printed);
	pi_diagnose(&reading, false, &line, pi_span(bytes + 8), "b");
	assert_string_equal(printed.bytes, "0 a:7:6+1 b");
	pi_buffer_free(&printed);
	pi_diagnose(&reading, false, &line, pi_span(bytes + 2), "c");
	assert_string_equal(printed.bytes, "0 a:7:3+3 c");
	pi_buffer_free(&printed);
	assert_int_equal(reading.counts.errors, 1);
}

static void
a_long_sentence_is_cut_at_255_bytes(void **state)
{
	struct pi_buffer printed = { 0 };
	const struct pi_note_events events = { .user = &printed,
		.diagnose = print_diagnostic };
	struct pi_reading reading = { .events = &events, .file = "a" };
	const struct pi_line line = { .whole = pi_span("b"), .number = 1 };

	(void)state;
	pi_diagnose(&reading, true, &line, line.whole, "%1000d", 1);
	assert_int_equal(printed.length, strlen("1 a:1:1+1 ") + 255);
	pi_buffer_free(&printed);
}

static void
a_line_is_refused_for_its_first_unclean_character(void **state)
{
	static const struct {
		struct pi_span line;
		const char *printed;
	} cases[] = {
		{ { "", 0 }, "" },
		{ { "a\t\xc3\xa9\xc2\xa0", 6 }, "" },
		{ { "a\0b\xff", 4 }, "1 a:1:2+1 unexpected control character" },
		{ { "\xc3\xa9\x1b", 3 },
		    "1 a:1:2+1 unexpected control character" },
		{ { "\x7f", 1 }, "1 a:1:1+1 unexpected control character" },
		{ { "ab\xc2\x85", 4 },
		    "1 a:1:3+1 unexpected control character" },
		{ { "a\rb", 3 }, "1 a:1:2+1 unexpected control character" },
		{ { "a\xffg\0", 4 }, "1 a:1:2+1 invalid UTF-8" },
		{ { "a\xe2\x82", 3 }, "1 a:1:2+1 invalid UTF-8" }
	};
	struct pi_buffer printed = { 0 };
	const struct pi_note_events events = { .user = &printed,
		.diagnose = print_diagnostic };
	struct pi_reading reading = { .events = &events, .file = "a" };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		const struct pi_line line = { .whole = cases[i].line,
			.number = 1 };

		pi_buffer_puts(&printed, "");
		assert_int_equal(pi_check_line(&reading, &line),
		    *cases[i].printed == '\0');
		assert_string_equal(printed.bytes, cases[i].printed);
		pi_buffer_free(&printed);
	}
}

static void
an_unclean_byte_is_found_anywhere_in_a_line(void **state)
{
	struct pi_buffer printed = { 0 };
	const struct pi_note_events events = { .user = &printed,
		.diagnose = print_diagnostic };
	struct pi_reading reading = { .events = &events, .file = "a" };
	char text[20];
	const struct pi_line line = { .whole = { text, sizeof(text) },
		.number = 1 };
	unsigned int byte;
	size_t at;

	(void)state;
	for (byte = 0; byte <= UINT8_MAX; byte++)
		for (at = 0; at < sizeof(text); at++) {
			memset(text, at % 2 == 0 ? ' ' : '~', sizeof(text));
			text[at] = (char)byte;
			assert_int_equal(pi_check_line(&reading, &line),
			    byte == '\t' || byte == '\n' ||
			    (byte >= ' ' && byte <= '~'));
		}
	pi_buffer_free(&printed);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(diagnostics_look_like_a_compiler_s),
		cmocka_unit_test(a_small_buffer_cuts_a_diagnostic),
		cmocka_unit_test(
		    a_long_line_is_shown_around_the_place),
		cmocka_unit_test(a_line_of_80_characters_is_shown_whole),
		cmocka_unit_test(no_diagnostic_is_larger_than_promised),
		cmocka_unit_test(columns_are_counted_in_characters),
		cmocka_unit_test(a_long_sentence_is_cut_at_255_bytes),
		cmocka_unit_test(
		    a_line_is_refused_for_its_first_unclean_character),
		cmocka_unit_test(an_unclean_byte_is_found_anywhere_in_a_line)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
