/* SPDX-License-Identifier: MIT */
/* The formats table and tsv. */
#include "answers.h"
#include "captured.h"

#include "format.h"

#define DOTS "\xe2\x80\xa6"

/* What may be read behind a string that the library gave. */
#define PADDED(string) string "\0\0\0\0\0\0"

/* Rows as the library would give them, but for aliases. */
static const struct portinfo_row port7 = { .first = 7, .last = 7,
	.transports = PORTINFO_TCP, .classes = PORTINFO_WELL_KNOWN,
	.name = PADDED("echo"), .description = PADDED("0123456789"),
	.source = PADDED("a") };
static const struct portinfo_row accent = { .first = 60000, .last = 60001,
	.transports = PORTINFO_TCP | PORTINFO_UDP,
	.classes = PORTINFO_DYNAMIC, .name = PADDED("caf\xc3\xa9-au-lait"),
	.description = PADDED("\xe2\x82\xac" "23456\xc3\xa9" "89"),
	.source = PADDED("bcd") };
static const struct portinfo_row fact = { .first = 4, .last = 4,
	.classes = PORTINFO_WELL_KNOWN,
	.description = PADDED("Unassigned") };

static const struct answer answers[] = {
	{ &port7, "7", 1 }, { &accent, "60000", 5 }, { &fact, "4", 1 },
	{ NULL, "\x1b!", 2 }
};

/* Writes all of the answers. */
static void
write_answers(const struct format *format, const char *list, bool headings,
    unsigned int width, struct captured *captured)
{
	static struct output output;
	struct columns columns;
	struct writer writer = { .output = &output, .format = format,
		.columns = &columns, .headings = headings, .width = width };
	struct portinfo_error error;
	size_t i;

	recapture(captured);
	output_begin(&output, 1);
	assert_true(columns_read(list, &columns, &error));
	for (i = 0; format->measure != NULL && i < LENGTH(answers); i++)
		format->measure(&writer, &answers[i]);
	assert_int_equal(output.length, 0);
	for (i = 0; i < LENGTH(answers); i++)
		format->row(&writer, &answers[i]);
	assert_true(output_flush(&output));
}

struct layout {
	const char *claim;
	const char *columns;
	bool headings;
	unsigned int width;
	const char *text;
};

static const struct layout tsv[] = {
	{ "one column", "port", false, 0, "7\n60000-60001\n4\n-\n" },
	{ "tabs between, and `-` for nothing", "query,name,source,class",
	    false, 0, "7\techo\ta\twell-known\n"
	    "60000\tcaf\xc3\xa9-au-lait\tbcd\tdynamic\n"
	    "4\t-\t-\twell-known\n?!\t-\t-\t-\n" },
	{ "no headings, and never cut", "port,description", true, 5,
	    "7\t0123456789\n60000-60001\t\xe2\x82\xac" "23456\xc3\xa9" "89\n"
	    "4\tUnassigned\n-\t-\n" }
};

static const struct layout table[] = {
	{ "a column is as wide as its widest cell, in characters",
	    "name,port", false, 0, "echo          7\n"
	    "caf\xc3\xa9-au-lait  60000-60001\n"
	    "-             4\n-             -\n" },
	{ "headings", "port,name", true, 0, "PORT         NAME\n"
	    "7            echo\n60000-60001  caf\xc3\xa9-au-lait\n"
	    "4            -\n-            -\n" },
	{ "a heading wider than its cells", "transport,source,query", true, 0,
	    "TRANSPORT  SOURCE  QUERY\n"
	    "tcp        a       7\n"
	    "tcp,udp    bcd     60000\n"
	    "-          -       4\n"
	    "-          -       ?!\n" },
	{ "without a width it is not cut", "source,description", false, 0,
	    "a    0123456789\n"
	    "bcd  \xe2\x82\xac" "23456\xc3\xa9" "89\n"
	    "-    Unassigned\n-    -\n" },
	{ "what just fits is not cut", "source,description", false, 15,
	    "a    0123456789\n"
	    "bcd  \xe2\x82\xac" "23456\xc3\xa9" "89\n"
	    "-    Unassigned\n-    -\n" },
	{ "one less is, the last place for the ellipsis",
	    "source,description", false, 14, "a    01234567" DOTS "\n"
	    "bcd  \xe2\x82\xac" "23456\xc3\xa9" "89\n"
	    "-    Unassign" DOTS "\n-    -\n" },
	{ "it is cut at characters", "source,description", false, 12,
	    "a    012345" DOTS "\nbcd  \xe2\x82\xac" "23456" DOTS "\n"
	    "-    Unassi" DOTS "\n-    -\n" },
	{ "only the last column is cut", "description,port", false, 16,
	    "0123456789  7\n\xe2\x82\xac" "23456\xc3\xa9" "89   600" DOTS
	    "\nUnassigned  4\n-           -\n" },
	{ "no blank ends a line", "description", true, 0, "DESCRIPTION\n"
	    "0123456789\n\xe2\x82\xac" "23456\xc3\xa9" "89\nUnassigned\n"
	    "-\n" }
};

static void
check(const struct format *format, const struct layout *layouts,
    size_t count)
{
	static struct captured captured;
	size_t i;

	capture(&captured);
	for (i = 0; i < count; i++) {
		print_message("  %s\n", layouts[i].claim);
		write_answers(format, layouts[i].columns,
		    layouts[i].headings, layouts[i].width, &captured);
		assert_string_equal(captured.bytes, layouts[i].text);
	}
}

static void
tsv_is_for_scripts(void **state)
{
	(void)state;
	check(&format_tsv, tsv, LENGTH(tsv));
}

static void
a_table_is_aligned_and_cut_to_the_width(void **state)
{
	(void)state;
	check(&format_table, table, LENGTH(table));
}

/* However narrow the terminal: nothing breaks, and each row is a line. */
static void
a_table_has_a_line_a_row_on_any_width(void **state)
{
	static struct captured captured;
	unsigned int width;
	size_t i, lines;

	(void)state;
	capture(&captured);
	for (width = 1; width < 60; width++) {
		write_answers(&format_table, "port,name,source,description",
		    true, width, &captured);
		for (i = 0, lines = 0; i < captured.length; i++)
			lines += captured.bytes[i] == '\n';
		assert_int_equal(lines, 1 + LENGTH(answers));
	}
}

/* A cell may be longer than what output gathers. */
static void
no_cell_is_too_long(void **state)
{
	static char text[OUTPUT_SIZE + 100 + PORTINFO_PADDING];
	const size_t length = OUTPUT_SIZE + 99;
	static struct captured captured;
	static struct output output;
	struct portinfo_row row = fact;
	struct answer answer = { &row, "", 0 };
	const struct columns columns = { { COLUMN_DESCRIPTION }, 1 };
	struct writer writer = { .output = &output, .format = &format_table,
		.columns = &columns, .width = 10 };

	(void)state;
	memset(text, 'x', length);
	memcpy(text, "begin", 5);
	row.description = text;
	capture(&captured);
	output_begin(&output, 1);
	format_table.measure(&writer, &answer);
	format_table.row(&writer, &answer);
	format_tsv.row(&writer, &answer);
	assert_true(output_flush(&output));
	assert_memory_equal(captured.bytes, "beginxxxx" DOTS "\n", 13);
	assert_memory_equal(captured.bytes + 13, text, length);
	assert_string_equal(captured.bytes + 13 + length, "\n");
}

static void
a_format_is_found_by_its_name(void **state)
{
	static const char *const unknown[] = { "", "tsv ", "TSV", "tab",
		"\x1b" };
	struct portinfo_error error;
	char name[5000];
	size_t i;

	(void)state;
	assert_ptr_equal(format_find("table", &error), &format_table);
	assert_ptr_equal(format_find("tsv", &error), &format_tsv);
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	assert_null(format_find(name, &error));
	for (i = 0; i < LENGTH(unknown); i++) {
		assert_null(format_find(unknown[i], &error));
		assert_non_null(strstr(error.text, "table"));
		assert_non_null(strstr(error.text, "tsv"));
		assert_null(strchr(error.text, '\x1b'));
	}
}

static void
each_format_has_its_own_columns(void **state)
{
	static const unsigned char wide[] = { COLUMN_PORT, COLUMN_NAME,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_ALIASES, COLUMN_DESCRIPTION };
	const struct columns *columns = format_columns(&format_tsv);

	(void)state;
	assert_int_equal(columns->count, LENGTH(wide));
	assert_memory_equal(columns->list, wide, sizeof(wide));
	columns = format_columns(&format_table);
	assert_int_equal(columns->count, LENGTH(wide));
	assert_int_equal(columns->list[1], COLUMN_NAME);
	assert_int_equal(columns->list[2], COLUMN_ALIASES);
	assert_int_equal(columns->list[columns->count - 1],
	    COLUMN_DESCRIPTION);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(tsv_is_for_scripts),
		cmocka_unit_test(a_table_is_aligned_and_cut_to_the_width),
		cmocka_unit_test(a_table_has_a_line_a_row_on_any_width),
		cmocka_unit_test(no_cell_is_too_long),
		cmocka_unit_test(a_format_is_found_by_its_name),
		cmocka_unit_test(each_format_has_its_own_columns)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
