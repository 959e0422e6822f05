/* SPDX-License-Identifier: MIT */
/* The table of formats, and tsv. */
#include "answers.h"
#include "captured.h"

#include "format.h"

/* Bytes that may be read after a string of the library. */
#define PADDED(string) string "\0\0\0\0\0\0"

/* Rows as from the library, but without aliases. */
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
static const struct portinfo_row nothing = { .classes = 0 };

static const struct answer_row answers[] = {
	{ &port7, { "7", 1 } }, { &accent, { "60000", 5 } },
	{ &fact, { "4", 1 } }, { &nothing, { "\x1b!", 2 } }
};

/* Writes all answers. */
static void
write_answers(const char *list, bool headings, unsigned int width,
    struct captured *captured)
{
	static struct output output;
	struct columns columns;
	struct writer writer = { .output = &output, .format = FORMAT_TSV,
		.columns = &columns, .headings = headings, .width = width };
	struct portinfo_message error;
	size_t i;

	recapture(captured);
	output_begin(&output, 1);
	assert_true(columns_read(list, &columns, &error));
	for (i = 0; i < LENGTH(answers); i++)
		format_tsv_row(&writer, &answers[i]);
	assert_true(output_flush(&output));
}

struct tsv_case {
	const char *claim;
	const char *columns;
	bool headings;
	unsigned int width;
	const char *text;
};

static const struct tsv_case tsv[] = {
	{ "one column", "port", false, 0, "7\n60000-60001\n4\n-\n" },
	{ "tabs between, and `-` for nothing", "query,name,source,class",
	    false, 0, "7\techo\ta\twell-known\n"
	    "60000\tcaf\xc3\xa9-au-lait\tbcd\tdynamic\n"
	    "4\t-\t-\twell-known\n?!\t-\t-\t-\n" },
	{ "no headings, and never cut", "port,description", true, 5,
	    "7\t0123456789\n60000-60001\t\xe2\x82\xac" "23456\xc3\xa9" "89\n"
	    "4\tUnassigned\n-\t-\n" }
};

static void
tsv_has_a_field_for_each_column(void **state)
{
	static struct captured captured;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(tsv); i++) {
		print_message("  %s\n", tsv[i].claim);
		write_answers(tsv[i].columns, tsv[i].headings, tsv[i].width,
		    &captured);
		assert_string_equal(captured.bytes, tsv[i].text);
	}
}

static void
each_format_has_its_own_columns(void **state)
{
	static const unsigned char all[] = { COLUMN_PORT, COLUMN_NAME,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_ALIASES, COLUMN_DESCRIPTION };
	static const unsigned char table[] = { COLUMN_PORT, COLUMN_ALL_NAMES,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_DESCRIPTION };
	const struct columns *columns;
	unsigned int format;

	(void)state;
	for (format = FORMAT_TSV; format <= FORMAT_JSON; format++) {
		columns = format_columns((enum format)format);
		assert_int_equal(columns->count, LENGTH(all));
		assert_memory_equal(columns->list, all, sizeof(all));
	}
	columns = format_columns(FORMAT_TABLE);
	assert_int_equal(columns->count, LENGTH(table));
	assert_memory_equal(columns->list, table, sizeof(table));
}

/* services and markdown have a fixed form. */
static void
some_formats_take_no_columns(void **state)
{
	unsigned int format;

	(void)state;
	for (format = 0; format < FORMATS; format++)
		assert_int_equal(formatters[format].has_fixed_columns,
		    format == FORMAT_SERVICES || format == FORMAT_MARKDOWN);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(tsv_has_a_field_for_each_column),
		cmocka_unit_test(each_format_has_its_own_columns),
		cmocka_unit_test(some_formats_take_no_columns)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
