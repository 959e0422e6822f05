/* SPDX-License-Identifier: MIT */
/* Lines, rows and cells of pipe tables. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "pipe_table.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

struct text_case {
	const char *claim;
	const char *source;
	const char *printed;
};

/* Each line is printed as `number<whole><text>;`. */
static const struct text_case lines_of[] = {
	{ "an empty note has no line", "", "" },
	{ "an empty line is one", "\n", "1<><>;" },
	{ "a newline at the end begins no line", "a\nb\n", "1<a><a>;2<b><b>;" },
	{ "the last line may lack its newline", "a\nb", "1<a><a>;2<b><b>;" },
	{ "CRLF ends a line", "a\r\n\r\nb\r", "1<a><a>;2<><>;3<b><b>;" },
	{ "another CR is text", "a\rb", "1<a\rb><a\rb>;" },
	{ "blanks stay", " a \n", "1< a >< a >;" },
	{ "marks of a quote are dropped", "> a\n>b", "1<> a>< a>;2<>b><b>;" },
	{ "quotes in quotes", " > >> a", "1< > >> a>< a>;" },
	{ "a mark after text is text", "a > b", "1<a > b><a > b>;" },
	{ "marks alone leave an empty line", ">\n> >", "1<>><>;2<> >><>;" }
};

/* Each cell is printed in angle brackets. */
static const struct text_case rows_of[] = {
	{ "an empty row has no cell", "", "" },
	{ "nor has a row of blanks", "  \t", "" },
	{ "pipes around cells", "| a | b |", "<a><b>" },
	{ "the outer ones are optional", "a | b", "<a><b>" },
	{ "the last may be missing", "| a | b", "<a><b>" },
	{ "the first may be missing", "a | b |", "<a><b>" },
	{ "cells may be empty", "|| a | |", "<><a><>" },
	{ "a single pipe has no cell", "|", "" },
	{ "two pipes have an empty cell", "||", "<>" },
	{ "an escaped pipe separates nothing",
	    "| a \\| b | c |", "<a \\| b><c>" },
	{ "an escaped backslash escapes nothing", "a\\\\|b", "<a\\\\><b>" },
	{ "also the last pipe", "a | \\|", "<a><\\|>" },
	{ "a backslash at the end is text", "| a | b\\", "<a><b\\>" },
	{ "wide blanks are blanks", "\xc2\xa0| a\xc2\xa0|\xe3\x80\x80" "b |",
	    "<a><b>" },
	{ "one cell", "a", "<a>" }
};

static const struct {
	const char *line;
	bool is_delimiter;
} delimiters[] = {
	{ "", false }, { "|", false }, { "---", false }, { "|---|", true },
	{ "-|-", true }, { "---|", true }, { "|---", true },
	{ " | :-: | --: |:-- | ", true }, { "|:---:|\t-\xc2\xa0|", true },
	{ "|--|  |", false }, { "||", false }, { "|:|", false },
	{ "|::|", false }, { "|--|:", false }, { "|:-:-|", false },
	{ "|-:-|", false }, { "|- -|", false },
	{ "| a |", false }, { "|---|a", false }, { "|--\\||", false },
	{ "|+---+|", false }, { "---+--", true }, { "|--+:-:|", true },
	{ "+---+---+", false }, { "---++---", false }, { "+", false }
};

static char *
copy_of(const char *bytes, size_t length)
{
	char *copy = malloc(length == 0 ? 1 : length);

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	return copy;
}

static void
lines_are_taken_one_by_one(void **state)
{
	const struct text_case *c;

	(void)state;
	for (c = lines_of; c < lines_of + LENGTH(lines_of); c++) {
		size_t length = strlen(c->source);
		char *copy = copy_of(c->source, length);
		struct pi_lines lines = { { copy, length }, 0 };
		struct pi_buffer printed = { 0 };
		struct pi_line line;

		print_message("  %s\n", c->claim);
		pi_buffer_puts(&printed, "");
		while (pi_next_line(&lines, &line))
			pi_buffer_printf(&printed, "%zu<%.*s><%.*s>;",
			    line.number, (int)line.whole.length,
			    line.whole.bytes, (int)line.text.length,
			    line.text.bytes);
		assert_string_equal(printed.bytes, c->printed);
		pi_buffer_free(&printed);
		free(copy);
	}
}

static void
rows_are_split_at_pipes(void **state)
{
	const struct text_case *c;
	struct pi_span cells[8];

	(void)state;
	for (c = rows_of; c < rows_of + LENGTH(rows_of); c++) {
		size_t length = strlen(c->source), count, i;
		char *copy = copy_of(c->source, length);
		struct pi_buffer printed = { 0 };

		print_message("  %s\n", c->claim);
		pi_buffer_puts(&printed, "");
		count = pi_split_row((struct pi_span){ copy, length }, cells,
		    LENGTH(cells));
		for (i = 0; i < count; i++)
			pi_buffer_printf(&printed, "<%.*s>",
			    (int)cells[i].length, cells[i].bytes);
		assert_string_equal(printed.bytes, c->printed);
		pi_buffer_free(&printed);
		free(copy);
	}
}

static void
cells_beyond_the_array_are_counted(void **state)
{
	struct pi_span cells[3] = { { 0 } };

	(void)state;
	assert_int_equal(pi_split_row(pi_span("|a|b|c|d|"), cells, 2), 4);
	assert_memory_equal(cells[1].bytes, "b", 1);
	assert_null(cells[2].bytes);
	assert_int_equal(pi_split_row(pi_span("a|b"), NULL, 0), 2);
}

static void
delimiter_rows_are_dashes_between_pipes(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(delimiters); i++) {
		size_t length = strlen(delimiters[i].line);
		char *copy = copy_of(delimiters[i].line, length);

		print_message("  \"%s\"\n", delimiters[i].line);
		assert_int_equal(pi_is_delimiter(
		    (struct pi_span){ copy, length }),
		    delimiters[i].is_delimiter);
		free(copy);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_taken_one_by_one),
		cmocka_unit_test(rows_are_split_at_pipes),
		cmocka_unit_test(cells_beyond_the_array_are_counted),
		cmocka_unit_test(delimiter_rows_are_dashes_between_pipes)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
