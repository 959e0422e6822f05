/* SPDX-License-Identifier: MIT */
#include "csv.h"

#include "utf8.h"

void
pi_csv_begin(struct pi_csv *csv, struct pi_span text, char separator,
    char *out)
{
	*csv = (struct pi_csv){ .begin = text.bytes, .out = out,
		.separator = separator, .rest = text, .next_line = 1,
		.line = 1 };
}

static bool
at_byte(const struct pi_csv *csv, char byte)
{
	return csv->rest.length > 0 && *csv->rest.bytes == byte;
}

/* Length of the newline, LF or CRLF, at the current position, or 0. */
static size_t
newline_length(const struct pi_csv *csv)
{
	if (at_byte(csv, '\n'))
		return 1;
	return pi_starts(csv->rest, "\r\n") ? 2 : 0;
}

static void
skip(struct pi_csv *csv, size_t length)
{
	csv->rest = pi_after(csv->rest, length);
}

/* Moves the next bytes to the end of the decoded field. */
static char *
take(struct pi_csv *csv, char *out, size_t length)
{
	memmove(out, csv->rest.bytes, length);
	skip(csv, length);
	return out + length;
}

/* Takes a character; NULL if it is not allowed. */
static char *
take_character(struct pi_csv *csv, char *out)
{
	size_t n = pi_utf8_length(csv->rest);

	if (n == 0)
		csv->problem = "invalid UTF-8";
	else if (pi_is_control(csv->rest.bytes, n) && !at_byte(csv, '\t'))
		csv->problem = "control character";
	else
		return take(csv, out, n);
	return NULL;
}

/* Decodes an unquoted field to out.  Returns its end, or NULL. */
static char *
read_plain(struct pi_csv *csv, char *out)
{
	while (out != NULL && csv->rest.length > 0 &&
	    !at_byte(csv, csv->separator) && newline_length(csv) == 0) {
		if (at_byte(csv, '"')) {
			csv->problem = "quote in an unquoted field";
			return NULL;
		}
		out = take_character(csv, out);
	}
	return out;
}

/* The same for a quoted field. */
static char *
read_quoted(struct pi_csv *csv, char *out)
{
	size_t n;

	skip(csv, 1);
	while (out != NULL && csv->rest.length > 0) {
		if (at_byte(csv, '"')) {
			skip(csv, 1);
			if (!at_byte(csv, '"'))
				return out;
		}
		if ((n = newline_length(csv)) > 0) {
			out = take(csv, out, n);
			csv->next_line++;
		} else
			out = take_character(csv, out);
	}
	if (out != NULL)
		csv->problem = "unclosed quote";
	return NULL;
}

/*
 * Reads a field and the separator or newline after it.  The NUL is written
 * last, since it may overwrite these.
 */
static char *
read_field(struct pi_csv *csv, bool *last)
{
	char *field = csv->out + (csv->rest.bytes - csv->begin), *end;
	size_t n;

	end = at_byte(csv, '"') ? read_quoted(csv, field)
				: read_plain(csv, field);
	if (end == NULL)
		return NULL;
	*last = !at_byte(csv, csv->separator);
	if (!*last)
		skip(csv, 1);
	else if ((n = newline_length(csv)) > 0) {
		skip(csv, n);
		csv->next_line++;
	} else if (csv->rest.length > 0) {
		csv->problem = "text after a closing quote";
		return NULL;
	}
	*end = '\0';
	return field;
}

enum pi_csv_status
pi_csv_next(struct pi_csv *csv, char **fields, size_t size)
{
	bool last = false;
	char *field;

	if (csv->rest.length == 0)
		return PI_CSV_END;
	csv->line = csv->next_line;
	for (csv->count = 0; !last; csv->count++) {
		field = read_field(csv, &last);
		if (field == NULL)
			return PI_CSV_MALFORMED;
		if (csv->count < size)
			fields[csv->count] = field;
	}
	return PI_CSV_RECORD;
}
