/* SPDX-License-Identifier: MIT */
#include "csv.h"

#include <stdbool.h>
#include <string.h>

#include "span.h"
#include "utf8.h"

void
pi_csv_begin(struct pi_csv *csv, char *bytes, size_t length)
{
	*csv = (struct pi_csv){ bytes, bytes + length, 1, 1, NULL };
}

static bool
at_byte(const struct pi_csv *csv, char byte)
{
	return csv->at < csv->end && *csv->at == byte;
}

/* Length of the newline, LF or CRLF, at the current position, or 0. */
static size_t
newline_length(const struct pi_csv *csv)
{
	if (at_byte(csv, '\n'))
		return 1;
	if (csv->end - csv->at >= 2 && memcmp(csv->at, "\r\n", 2) == 0)
		return 2;
	return 0;
}

/* Moves the next bytes to the end of the decoded field. */
static char *
take(struct pi_csv *csv, char *out, size_t length)
{
	memmove(out, csv->at, length);
	csv->at += length;
	return out + length;
}

/* Takes a character; NULL if it is not allowed. */
static char *
take_character(struct pi_csv *csv, char *out)
{
	size_t n = pi_utf8_length(pi_between(csv->at, csv->end));

	if (n == 0)
		csv->problem = "invalid UTF-8";
	else if (pi_is_control(csv->at, n) && *csv->at != '\t')
		csv->problem = "control character";
	else
		return take(csv, out, n);
	return NULL;
}

/* Decodes an unquoted field to out.  Returns its end, or NULL. */
static char *
read_plain(struct pi_csv *csv, char *out)
{
	while (out != NULL && csv->at < csv->end && *csv->at != ',' &&
	    newline_length(csv) == 0) {
		if (*csv->at == '"') {
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

	csv->at++;
	while (out != NULL && csv->at < csv->end) {
		if (*csv->at == '"') {
			csv->at++;
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
 * Reads a field and the comma or newline after it.  The NUL is written last,
 * since it may overwrite that comma or newline.
 */
static char *
read_field(struct pi_csv *csv, bool *last)
{
	char *field = csv->at, *end;
	size_t n;

	end = at_byte(csv, '"') ? read_quoted(csv, field)
				: read_plain(csv, field);
	if (end == NULL)
		return NULL;
	*last = !at_byte(csv, ',');
	if (!*last)
		csv->at++;
	else if ((n = newline_length(csv)) > 0) {
		csv->at += n;
		csv->next_line++;
	} else if (csv->at < csv->end) {
		csv->problem = "text after a closing quote";
		return NULL;
	}
	*end = '\0';
	return field;
}

enum pi_csv_status
pi_csv_next(struct pi_csv *csv, char **fields, size_t count)
{
	bool last = false;
	size_t n;

	if (csv->at == csv->end)
		return PI_CSV_END;
	csv->line = csv->next_line;
	for (n = 0; n < count && !last; n++)
		if ((fields[n] = read_field(csv, &last)) == NULL)
			return PI_CSV_MALFORMED;
	if (n == count && last)
		return PI_CSV_RECORD;
	csv->problem = last ? "too few fields" : "too many fields";
	return PI_CSV_MALFORMED;
}
