/* SPDX-License-Identifier: MIT */
/* The format table. */
#include "formats.h"

#include "display_width.h"

#define EIGHT "port,port,port,port,port,port,port,port,"
#define DOTS "\xe2\x80\xa6"

static const char note[] = HEAD
    ROW("7", "echo", "tcp", "0123456789")
    ROW("60000-60001", "caf\xc3\xa9-au-lait", "tcp, udp",
    "\xe2\x82\xac" "23456\xc3\xa9" "89")
    ROW("22", "SSH / SCP / SFTP", "tcp", "")
    ROW("23", "telnet / a-long-alias-of-it", "tcp", "0123456789 0123456789")
    ROW("21", "\xe7\xab\xaf\xe5\x8f\xa3 / cafe\xcc\x81", "udp", "wide");

static const struct format_case cases[] = {
	{ "a column is as wide as its widest cell, in characters",
	    "4,7,60000", "name,port", false, 0, "-             4\n"
	    "echo          7\n"
	    "caf\xc3\xa9-au-lait  60000-60001\n" },
	{ "headings", "7,60000", "port,name", true, 0, "PORT         NAME\n"
	    "7            echo\n60000-60001  caf\xc3\xa9-au-lait\n" },
	{ "a heading wider than its cells", "4,7", "transport,source,query",
	    true, 0,
	    "TRANSPORT  SOURCE  QUERY\n"
	    "-          -       4,7\n"
	    "tcp        n       4,7\n" },
	{ "characters of East Asia are twice as wide, and accents nothing",
	    "21-22", "name,aliases,port", false, 0,
	    "\xe7\xab\xaf\xe5\x8f\xa3  cafe\xcc\x81      21\n"
	    "SSH   SCP,SFTP  22\n" },
	{ "its own columns have the aliases after the name", "21-22", NULL,
	    true, 0, "PORT  NAME            TRANSPORT  CLASS       SOURCE  "
	    "DESCRIPTION\n21    \xe7\xab\xaf\xe5\x8f\xa3, cafe\xcc\x81      "
	    "udp        well-known  n       wide\n22    SSH, SCP, SFTP  tcp"
	    "        well-known  n       -\n" },
	{ "what just fits is not cut", "4,7,60000", "source,description",
	    false, 13, "-  Unassigned\nn  0123456789\n"
	    "n  \xe2\x82\xac" "23456\xc3\xa9" "89\n" },
	{ "one less is, the last place for the ellipsis", "4,7,60000",
	    "source,description", false, 12, "-  Unassign" DOTS "\n"
	    "n  01234567" DOTS "\nn  \xe2\x82\xac" "23456\xc3\xa9" "89\n" },
	{ "the description is cut wherever it stands", "7,60000",
	    "description,port", false, 19, "01234" DOTS "  7\n"
	    "\xe2\x82\xac" "2345" DOTS "  60000-60001\n" },
	{ "no blank ends a line", "4", "description", true, 0,
	    "DESCRIPTION\nUnassigned\n" },
	{ "a miss is a row", NULL, "query,port,name", true, 0,
	    "QUERY  PORT  NAME\na?     -     -\n" },
	{ "in its own columns, too", NULL, NULL, true, 0,
	    "PORT  NAME  TRANSPORT  CLASS  SOURCE  DESCRIPTION\n"
	    "-     -     -          -      -       -\n" },
	{ "an empty answer prints nothing", "nosuch", NULL, true, 0, "" },
	{ "with selected columns, the line is cut instead", "22",
	    "class,source,transport,port", false, 22,
	    "well-known  n  tcp  22\n" },
	{ "and ends where the terminal does", "22",
	    "class,source,transport,port", false, 17,
	    "well-known  n  t" DOTS "\n" },
	{ "an alias that does not fit is left out", "23", NULL, true, 40,
	    "PORT  NAME    TRANSPORT  DESCRIPTION\n"
	    "23    telnet  tcp        0123456789 012" DOTS "\n" },
	{ "aliases before it are whole", "22", NULL, true, 29,
	    "PORT  NAME        DESCRIPTION\n22    SSH, SCP    -\n" },
	{ "a column of aliases holds whole ones", "22", "aliases,port", false,
	    9, "SCP    22\n" },
	{ "a name is cut where the line ends", "23", NULL, true, 10,
	    "PORT  NAME\n23    tel" DOTS "\n" },
	{ "as many columns as there can be", "7", EIGHT EIGHT EIGHT
	    "port,port,port,port,port,port,port,name", false, 0,
	    "7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  7  "
	    "7  7  7  7  7  7  7  7  7  7  echo\n" },
	{ "a column that has no place at all is not begun", "22",
	    "class,port", false, 11, "well-known\n" }
};

static void
a_table_is_aligned_and_cut_to_the_width(void **state)
{
	(void)state;
	check_formats(FORMAT_TABLE, note, cases, LENGTH(cases));
}

static const char long_note[] = HEAD
    ROW("1-65535", "elasticsearch / elastic / es / search / lucene / kibana",
    "tcp, udp, sctp, dccp", "A description that is rather long, and longer "
    "than the line of any terminal that this test has, so it is cut")
    ROW("22", "\xe7\xab\xaf\xe5\x8f\xa3\xe7\xab\xaf / cafe\xcc\x81", "udp",
    "\xe7\xab\xaf\xe5\x8f\xa3\xe7\xab\xaf\xe5\x8f\xa3\xe7\xab\xaf\xe5\x8f\xa3"
    "\xe7\xab\xaf\xe5\x8f\xa3\xe7\xab\xaf\xe5\x8f\xa3\xe7\xab\xaf\xe5\x8f\xa3")
    ROW("23", "x", "", "");

/* No line ends with a blank or exceeds the terminal. */
static void
check_lines(const char *text, unsigned int width, size_t count)
{
	const char *end;
	size_t lines = 0;

	for (; (end = strchr(text, '\n')) != NULL; text = end + 1) {
		assert_true(end > text && end[-1] != ' ');
		assert_true(display_width(text, (size_t)(end - text)) <= width);
		lines++;
	}
	assert_int_equal(lines, count);
	assert_string_equal(text, "");
}

static void
on_any_width_each_row_is_a_line_that_fits(void **state)
{
	static const char *const lists[] = { NULL, "port,name,source,class",
		"description,name,description", "aliases,query,aliases",
		"transport,class,source,name,aliases,port" };
	static struct captured captured;
	static struct output output;
	struct portinfo_table *table = load("n", long_note);
	struct portinfo_message error;
	struct columns columns;
	unsigned int width;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(lists); i++) {
		for (width = 1; width < 160; width++) {
			struct writer writer = { .output = &output,
				.format = FORMAT_TABLE, .headings = true,
				.width = width, .default_columns = i == 0,
				.columns = format_columns(FORMAT_TABLE) };

			if (lists[i] != NULL) {
				assert_true(columns_read(lists[i], &columns,
				    &error));
				writer.columns = &columns;
			}
			recapture(&captured);
			output_begin(&output, STDOUT_FILENO);
			write_answer(&writer, table, "22-23");
			check_lines(captured.bytes, width, 4);
		}
	}
	portinfo_close_table(table);
}

static void
only_headings_are_coloured(void **state)
{
	static struct captured captured;
	static struct output output;
	struct portinfo_table *table = load("n", note);
	const struct columns columns = { { COLUMN_PORT, COLUMN_NAME }, 2 };
	struct writer writer = { .output = &output, .format = FORMAT_TABLE,
		.columns = &columns, .headings = true, .colour = true };

	(void)state;
	capture(&captured);
	output_begin(&output, STDOUT_FILENO);
	write_answer(&writer, table, "22");
	assert_string_equal(captured.bytes,
	    "\x1b[1mPORT  NAME\x1b[m\n22    SSH\n");
	portinfo_close_table(table);
}

/* Later rows are measured after the headings were written. */
static void
a_later_block_keeps_the_columns_of_the_first(void **state)
{
	static struct captured captured;
	static struct output output;
	struct portinfo_table *table = load("n", HEAD
	    ROW("1", "a", "tcp", "0123456789 0123456789 0123456789")
	    ROW("2", "bb", "tcp,udp,sctp,dccp", "short"));
	struct writer writer = { .output = &output, .format = FORMAT_TABLE,
		.columns = format_columns(FORMAT_TABLE), .headings = true,
		.default_columns = true, .width = 64 };

	(void)state;
	capture(&captured);
	output_begin(&output, STDOUT_FILENO);
	write_answer(&writer, table, "1");
	write_answer(&writer, table, "2");
	assert_string_equal(captured.bytes,
	    "PORT  NAME  TRANSPORT  SOURCE  DESCRIPTION\n"
	    "1     a     tcp        n       0123456789 0123456789 0123456789"
	    "\n2     bb    tcp,udp,sctp,dccp  n       short\n");
	portinfo_close_table(table);
}

/* A combining mark takes no position, but its column is written. */
static void
a_column_without_width_is_written(void **state)
{
	static struct captured captured;
	static struct output output;
	const struct portinfo_row row = { .first = 1, .last = 1,
		.classes = PORTINFO_WELL_KNOWN,
		.description = "\xcc\x81\0\0\0\0\0\0" };
	const struct answer_row answer = { &row, { "", 0 } };
	const struct columns columns = { { COLUMN_DESCRIPTION, COLUMN_PORT },
		2 };
	struct writer writer = { .output = &output, .format = FORMAT_TABLE,
		.columns = &columns };

	(void)state;
	capture(&captured);
	output_begin(&output, 1);
	format_table_measure(&writer, &answer);
	format_table_row(&writer, &answer);
	assert_true(output_flush(&output));
	assert_string_equal(captured.bytes, "\xcc\x81   1\n");
}

/* A cell may be longer than the buffer of output. */
static void
no_cell_is_too_long(void **state)
{
	static char text[OUTPUT_SIZE + 100];
	const size_t length = OUTPUT_SIZE + 99;
	static struct captured captured;
	static struct output output;
	const struct portinfo_row row = { .description = text,
		.classes = PORTINFO_WELL_KNOWN };
	const struct answer_row answer = { &row, { "", 0 } };
	const struct columns columns = { { COLUMN_DESCRIPTION }, 1 };
	const struct columns both = { { COLUMN_DESCRIPTION, COLUMN_PORT }, 2 };
	struct writer writer = { .output = &output, .format = FORMAT_TABLE,
		.columns = &columns, .width = 10 };

	(void)state;
	memset(text, 'x', length);
	memcpy(text, "begin", 5);
	capture(&captured);
	output_begin(&output, 1);
	format_table_measure(&writer, &answer);
	format_table_row(&writer, &answer);
	writer.width = 0;
	writer.columns = &both;
	format_table_measure(&writer, &answer);
	format_table_row(&writer, &answer);
	assert_true(output_flush(&output));
	assert_memory_equal(captured.bytes, "beginxxxx" DOTS "\n", 13);
	assert_memory_equal(captured.bytes + 13, text, length);
	assert_string_equal(captured.bytes + 13 + length, "  0\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(a_table_is_aligned_and_cut_to_the_width),
		cmocka_unit_test(on_any_width_each_row_is_a_line_that_fits),
		cmocka_unit_test(only_headings_are_coloured),
		cmocka_unit_test(a_later_block_keeps_the_columns_of_the_first),
		cmocka_unit_test(a_column_without_width_is_written),
		cmocka_unit_test(no_cell_is_too_long)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
