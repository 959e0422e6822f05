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
	/* Fields in angle brackets, records ended by semicolons. */
	const char *read;
};

static const struct good good[] = {
	{ "an empty file has no record", BYTES(""), "" },
	{ "an empty line is one empty field", BYTES("\n"), "<>;" },
	{ "commas separate fields", BYTES("a,b,c\n"), "<a><b><c>;" },
	{ "fields may be empty", BYTES(",,\n"), "<><><>;" },
	{ "LF and CRLF end a record", BYTES("a\r\nb\nc\r\n"), "<a>;<b>;<c>;" },
	{ "the last record needs no newline", BYTES("a,b\nc,d"),
	    "<a><b>;<c><d>;" },
	{ "the last field may be empty", BYTES("a,"), "<a><>;" },
	{ "blanks belong to the field", BYTES(" a ,\tb\n"), "< a ><\tb>;" },
	{ "quotes are removed", BYTES("\"a\",\"\"\n"), "<a><>;" },
	{ "a quoted field may end the file", BYTES("\"a\""), "<a>;" },
	{ "a doubled quote is a quote", BYTES("\"a\"\"b\",\"\"\"\"\n"),
	    "<a\"b><\">;" },
	{ "a comma in quotes is text", BYTES("\"a,b\",c\r\n"), "<a,b><c>;" },
	{ "newlines in quotes are text", BYTES("\"a\nb\r\nc\",\"d\"\r\ne,f"),
	    "<a\nb\r\nc><d>;<e><f>;" },
	{ "characters of two to four bytes are text",
	    BYTES("\xc3\xa9,\"\xe2\x82\xac\"\n\xf0\x9f\x93\x81,"),
	    "<\xc3\xa9><\xe2\x82\xac>;<\xf0\x9f\x93\x81><>;" }
};

struct bad {
	const char *claim;
	const char *bytes;
	size_t length;
	size_t line;
	const char *problem;
};

static const struct bad bad[] = {
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
	    BYTES("\"a\n\nb\r\n\",c\n\"d\n\",e\"\n"), 5,
	    "quote in an unquoted field" },
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
read_all(struct pi_csv *csv, char read[READ_MAX])
{
	char *fields[FIELDS_MAX];
	enum pi_csv_status status;
	size_t i, n = 0;

	read[0] = '\0';
	while ((status = pi_csv_next(csv, fields, FIELDS_MAX)) ==
	    PI_CSV_RECORD) {
		for (i = 0; i < csv->count; i++)
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
			pi_csv_begin(&csv, (struct pi_span){ bytes,
			    c->length }, ',', bytes);
			assert_int_equal(read_all(&csv, read), PI_CSV_END);
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
			pi_csv_begin(&csv, (struct pi_span){ bytes,
			    c->length }, ',', bytes);
			assert_int_equal(read_all(&csv, read),
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
	pi_csv_begin(&csv, pi_span(bytes), ',', bytes);
	for (i = 0; i < LENGTH(lines); i++) {
		assert_int_equal(pi_csv_next(&csv, &field, 1), PI_CSV_RECORD);
		assert_int_equal(csv.line, lines[i]);
	}
	assert_int_equal(pi_csv_next(&csv, &field, 1), PI_CSV_END);
}

static void
separators_are_other_signs_too(void **state)
{
	static const char text[] = "a,b|\"c|d\"|\ne";
	char bytes[sizeof(text)], read[READ_MAX];
	struct pi_csv csv;

	(void)state;
	pi_csv_begin(&csv, pi_span(text), '|', bytes);
	assert_int_equal(read_all(&csv, read), PI_CSV_END);
	assert_string_equal(read, "<a,b><c|d><>;<e>;");
}

/* The caller finds where in the text a field is. */
static void
fields_keep_their_offset(void **state)
{
	static const char text[] = "\"a\"\"\"\"\",b\nc,\"d\"";
	static const char first[] = "a\"\"";
	char out[sizeof(text)], *fields[2];
	struct pi_csv csv;

	(void)state;
	pi_csv_begin(&csv, pi_span(text), ',', out);
	assert_int_equal(pi_csv_next(&csv, fields, 2), PI_CSV_RECORD);
	assert_ptr_equal(fields[0], out);
	assert_string_equal(fields[0], first);
	assert_ptr_equal(fields[1], out + 8);
	assert_int_equal(pi_csv_next(&csv, fields, 1), PI_CSV_RECORD);
	assert_int_equal(csv.count, 2);
	assert_ptr_equal(fields[0], out + 10);
	assert_ptr_equal(fields[1], out + 8);
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
		pi_csv_begin(&csv, (struct pi_span){ bytes, n }, ',', bytes);
		status = read_all(&csv, read);
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
		cmocka_unit_test(separators_are_other_signs_too),
		cmocka_unit_test(fields_keep_their_offset),
		cmocka_unit_test(nothing_is_read_past_the_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
