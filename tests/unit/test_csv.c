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
	/* Each field in angle brackets, a semicolon after each record. */
	const char *read;
};

static const struct good good[] = {
	{ "nothing holds no record", BYTES(""), 1, "" },
	{ "an empty line is one empty field", BYTES("\n"), 1, "<>;" },
	{ "commas part fields", BYTES("a,b,c\n"), 3, "<a><b><c>;" },
	{ "fields may be empty", BYTES(",,\n"), 3, "<><><>;" },
	{ "LF and CRLF end a record", BYTES("a\r\nb\nc\r\n"), 1,
	    "<a>;<b>;<c>;" },
	{ "the last record needs no newline", BYTES("a,b\nc,d"), 2,
	    "<a><b>;<c><d>;" },
	{ "the last field may be empty and without a newline", BYTES("a,"), 2,
	    "<a><>;" },
	{ "blanks belong to the field", BYTES(" a ,\tb\n"), 2,
	    "< a ><\tb>;" },
	{ "quotes are taken off", BYTES("\"a\",\"\"\n"), 2, "<a><>;" },
	{ "a quoted field may be the last of all", BYTES("\"a\""), 1, "<a>;" },
	{ "a doubled quote is one", BYTES("\"a\"\"b\",\"\"\"\"\n"), 2,
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

/* All have two fields a record. */
static const struct bad bad[] = {
	{ "an empty line is too few fields", BYTES("a,b\n\nc,d"), 2,
	    "too few fields" },
	{ "a field too few", BYTES("a,b\r\nc\r\n"), 2, "too few fields" },
	{ "a field too many", BYTES("a,b\nc,d,e\n"), 2, "too many fields" },
	{ "an empty field too many", BYTES("a,b,\n"), 1, "too many fields" },
	{ "a quote that is not closed", BYTES("a,b\n\"c,d\n"), 2,
	    "a quote that is never closed" },
	{ "a quote that the last byte opens", BYTES("a,\""), 1,
	    "a quote that is never closed" },
	{ "a doubled quote closes none", BYTES("a,\"b\"\""), 1,
	    "a quote that is never closed" },
	{ "a quote within a field", BYTES("a,b\"c\"\n"), 1,
	    "a quote in a field that is not quoted" },
	{ "a quote behind a blank", BYTES("a, \"b\"\n"), 1,
	    "a quote in a field that is not quoted" },
	{ "text after a quote", BYTES("a,\"b\"c\n"), 1,
	    "text after a closing quote" },
	{ "a blank after a quote", BYTES("\"a\" ,b\n"), 1,
	    "text after a closing quote" },
	{ "a NUL", BYTES("a,b\nc,d\0"), 2, "a control character" },
	{ "a NUL in quotes", BYTES("\"\0\",b"), 1, "a control character" },
	{ "an escape", BYTES("a,\x1b[0m"), 1, "a control character" },
	{ "a DEL", BYTES("a,\x7f"), 1, "a control character" },
	{ "a C1 control", BYTES("a,\"\xc2\x85\""), 1, "a control character" },
	{ "a CR alone", BYTES("a,b\rc,d\n"), 1, "a control character" },
	{ "a CR alone in quotes", BYTES("a,\"b\rc\"\n"), 1,
	    "a control character" },
	{ "a byte that begins no character", BYTES("a,\xff\n"), 1,
	    "not UTF-8" },
	{ "a character cut short", BYTES("a,\xe2\x82"), 1, "not UTF-8" },
	{ "a character cut short in quotes", BYTES("a,\"\xe2\x82\"\n"), 1,
	    "not UTF-8" },
	{ "a surrogate", BYTES("a,\xed\xa0\x80\n"), 1, "not UTF-8" },
	{ "lines within quotes count",
	    BYTES("\"a\n\nb\r\n\",c\n\"d\n\",e,f\n"), 5, "too many fields" },
	{ "a record is known by its first line",
	    BYTES("a,b\n\"c\n\n\n\",\"d\"e\n"), 2,
	    "text after a closing quote" }
};

/*
 * No byte more than what is read and the one that may be written, which
 * counts for nothing, whatever it is.
 */
static const char behind[] = "x,\"\r\n";

static char *
copy_of(const char *bytes, size_t length, char last)
{
	char *copy = malloc(length + 1);

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	copy[length] = last;
	return copy;
}

/* Reads all records, and tells them in read. */
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
		for (i = 0; behind[i] != '\0'; i++) {
			bytes = copy_of(c->bytes, c->length, behind[i]);
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
malformed_records_are_told_with_their_line(void **state)
{
	const struct bad *c;
	struct pi_csv csv;
	char read[READ_MAX], *bytes;
	size_t i;

	(void)state;
	for (c = bad; c < bad + LENGTH(bad); c++) {
		print_message("  %s\n", c->claim);
		for (i = 0; behind[i] != '\0'; i++) {
			bytes = copy_of(c->bytes, c->length, behind[i]);
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
a_record_is_known_by_its_line(void **state)
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

/* Sanitizers see a read past the end, for the bytes end where they end. */
static void
no_prefix_is_read_past_its_end(void **state)
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
		cmocka_unit_test(malformed_records_are_told_with_their_line),
		cmocka_unit_test(a_record_is_known_by_its_line),
		cmocka_unit_test(no_prefix_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
