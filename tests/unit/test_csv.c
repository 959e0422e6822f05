/* SPDX-License-Identifier: MIT */
/* The reader of comma-separated values. */
#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(string) (string), sizeof(string) - 1

enum { FIELDS_MAX = 8, READ_MAX = 256 };

struct good {
	const char *claim;
	const char *bytes;
	size_t length;
	size_t count;
	/* Fields in angle brackets, records ended by semicolons. */
	const char *read;
};

static const struct good good[] = {
	{ "an empty file has no record", BYTES(""), 1, "" },
	{ "an empty line is one empty field", BYTES("\n"), 1, "<>;" },
	{ "commas separate fields", BYTES("a,b,c\n"), 3, "<a><b><c>;" },
	{ "fields may be empty", BYTES(",,\n"), 3, "<><><>;" },
	{ "LF and CRLF end a record", BYTES("a\r\nb\nc\r\n"), 1,
	    "<a>;<b>;<c>;" },
	{ "the last record needs no newline", BYTES("a,b\nc,d"), 2,
	    "<a><b>;<c><d>;" },
	{ "the last field may be empty", BYTES("a,"), 2,
	    "<a><>;" },
	{ "blanks belong to the field", BYTES(" a ,\tb\n"), 2,
	    "< a ><\tb>;" },
	{ "quotes are removed", BYTES("\"a\",\"\"\n"), 2, "<a><>;" },
	{ "a quoted field may end the file", BYTES("\"a\""), 1, "<a>;" },
	{ "a doubled quote is a quote", BYTES("\"a\"\"b\",\"\"\"\"\n"), 2,
	    "<a\"b><\">;" },
	{ "a comma in quotes is text", BYTES("\"a,b\",c\r\n"), 2,
	    "<a,b><c>;" },
	{ "newlines in quotes are text", BYTES("\"a\nb\r\nc\",\"d\"\r\ne,f"),
	    2, "<a\nb\r\nc><d>;<e><f>;" },
	{ "characters of two to four bytes are text",
	    BYTES("\xc3\xa9,\"\xe2\x82\xac\"\n\xf0\x9f\x93\x81,"), 2,
	    "<\xc3\xa9><\xe2\x82\xac>;<\xf0\x9f\x93\x81><>;" }
};

struct bad {
	const char *claim;
	const char *bytes;
	size_t length;
	size_t line;
	const char *problem;
};

/* Records have two fields. */
static const struct bad bad[] = {
	{ "an empty line has too few fields", BYTES("a,b\n\nc,d"), 2,
	    "too few fields" },
	{ "a field too few", BYTES("a,b\r\nc\r\n"), 2, "too few fields" },
	{ "a field too many", BYTES("a,b\nc,d,e\n"), 2, "too many fields" },
	{ "an empty field too many", BYTES("a,b,\n"), 1, "too many fields" },
	{ "a quote that is not closed", BYTES("a,b\n\"c,d\n"), 2,
	    "unclosed quote" },
	{ "a quote opened by the last byte", BYTES("a,\""), 1,
	    "unclosed quote" },
	{ "a doubled quote closes nothing", BYTES("a,\"b\"\""), 1,
	    "unclosed quote" },
	{ "a quote within a field", BYTES("a,b\"c\"\n"), 1,
	    "quote in an unquoted field" },
	{ "a quote after a blank", BYTES("a, \"b\"\n"), 1,
	    "quote in an unquoted field" },
	{ "text after a quote", BYTES("a,\"b\"c\n"), 1,
	    "text after a closing quote" },
	{ "a blank after a quote", BYTES("\"a\" ,b\n"), 1,
	    "text after a closing quote" },
	{ "a NUL", BYTES("a,b\nc,d\0"), 2, "control character" },
	{ "a NUL in quotes", BYTES("\"\0\",b"), 1, "control character" },
	{ "an escape", BYTES("a,\x1b[0m"), 1, "control character" },
	{ "a DEL", BYTES("a,\x7f"), 1, "control character" },
	{ "a C1 control", BYTES("a,\"\xc2\x85\""), 1, "control character" },
	{ "a CR alone", BYTES("a,b\rc,d\n"), 1, "control character" },
	{ "a CR alone in quotes", BYTES("a,\"b\rc\"\n"), 1,
	    "control character" },
	{ "a byte that begins no character", BYTES("a,\xff\n"), 1,
	    "invalid UTF-8" },
	{ "a truncated character", BYTES("a,\xe2\x82"), 1, "invalid UTF-8" },
	{ "a truncated character in quotes", BYTES("a,\"\xe2\x82\"\n"), 1,
	    "invalid UTF-8" },
	{ "a surrogate", BYTES("a,\xed\xa0\x80\n"), 1, "invalid UTF-8" },
	{ "lines within quotes are counted",
	    BYTES("\"a\n\nb\r\n\",c\n\"d\n\",e,f\n"), 5, "too many fields" },
	{ "the line of a record is its first",
	    BYTES("a,b\n\"c\n\n\n\",\"d\"e\n"), 2,
	    "text after a closing quote" }
};

/* Bytes after the end, which are never read but may be overwritten. */
static const char after[] = "x,\"\r\n";

static char *
copy_of(const char *bytes, size_t length, char last)
{
	char *copy = malloc(length + 1);

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	copy[length] = last;
	return copy;
}

/* Reads all records into a text. */
static enum pi_csv_status
read_all(struct pi_csv *csv, size_t count, char read[READ_MAX])
{
	char *fields[FIELDS_MAX];
	enum pi_csv_status status;
	size_t i, n = 0;

	read[0] = '\0';
	while ((status = pi_csv_next(csv, fields, count)) == PI_CSV_RECORD) {
		for (i = 0; i < count; i++)
			n += (size_t)snprintf(read + n, READ_MAX - n, "<%s>",
			    fields[i]);
		n += (size_t)snprintf(read + n, READ_MAX - n, ";");
		assert_true(n < READ_MAX);
	}
	return status;
}

static void
records_are_read(void **state)
{
	const struct good *c;
	struct pi_csv csv;
	char read[READ_MAX], *bytes;
	size_t i;

	(void)state;
	for (c = good; c < good + LENGTH(good); c++) {
		print_message("  %s\n", c->claim);
		for (i = 0; after[i] != '\0'; i++) {
			bytes = copy_of(c->bytes, c->length, after[i]);
			pi_csv_begin(&csv, bytes, c->length);
			assert_int_equal(read_all(&csv, c->count, read),
			    PI_CSV_END);
			assert_null(csv.problem);
			assert_string_equal(read, c->read);
			free(bytes);
		}
	}
}

static void
malformed_records_are_reported_by_line(void **state)
{
	const struct bad *c;
	struct pi_csv csv;
	char read[READ_MAX], *bytes;
	size_t i;

	(void)state;
	for (c = bad; c < bad + LENGTH(bad); c++) {
		print_message("  %s\n", c->claim);
		for (i = 0; after[i] != '\0'; i++) {
			bytes = copy_of(c->bytes, c->length, after[i]);
			pi_csv_begin(&csv, bytes, c->length);
			assert_int_equal(read_all(&csv, 2, read),
			    PI_CSV_MALFORMED);
			assert_string_equal(csv.problem, c->problem);
			assert_int_equal(csv.line, c->line);
			free(bytes);
		}
	}
}

static void
records_know_their_line(void **state)
{
	static const size_t lines[] = { 1, 2, 5, 6 };
	char bytes[] = "a\n\"b\r\n\n\"\r\nc\nd", *field;
	struct pi_csv csv;
	size_t i;

	(void)state;
	pi_csv_begin(&csv, bytes, sizeof(bytes) - 1);
	for (i = 0; i < LENGTH(lines); i++) {
		assert_int_equal(pi_csv_next(&csv, &field, 1), PI_CSV_RECORD);
		assert_int_equal(csv.line, lines[i]);
	}
	assert_int_equal(pi_csv_next(&csv, &field, 1), PI_CSV_END);
}

/* The bytes end where their memory ends, so sanitizers notice. */
static void
nothing_is_read_past_the_end(void **state)
{
	static const char whole[] =
	    "a,\"b\"\"\xe2\x82\xac,\r\n\"\r\n\xf0\x9f\x93\x81,\"\"\r\n";
	struct pi_csv csv;
	enum pi_csv_status status;
	char read[READ_MAX], *bytes;
	size_t n;

	(void)state;
	for (n = 0; n < sizeof(whole); n++) {
		bytes = copy_of(whole, n, 'x');
		pi_csv_begin(&csv, bytes, n);
		status = read_all(&csv, 2, read);
		assert_int_equal(status == PI_CSV_END, csv.problem == NULL);
		free(bytes);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_read),
		cmocka_unit_test(malformed_records_are_reported_by_line),
		cmocka_unit_test(records_know_their_line),
		cmocka_unit_test(nothing_is_read_past_the_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
