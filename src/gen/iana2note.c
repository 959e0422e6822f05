/* SPDX-License-Identifier: MIT */
/*
 * iana2note: makes the note of the registry out of IANA's CSV.  A host tool
 * for a maintainer, never installed.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buffer.h"
#include "registry_csv.h"
#include "span.h"
#include "utf8.h"
#include "whole_file.h"

enum status {
	STATUS_DONE = 0,
	STATUS_FAILED = 1, /* nothing was written */
	STATUS_USAGE = 2
};

struct options {
	const char *date;
	const char *output;
	const char *input;
};

/* Reads a number of so many digits; -1 where they do not stand. */
static int
read_digits(const char *text, size_t count)
{
	int number = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!pi_is_digit(text[i]))
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

/* Is it YYYY-MM-DD, and a day that there was? */
static bool
is_date(const char *text)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	int year, month, day;
	bool leap;

	if (strlen(text) != strlen("YYYY-MM-DD") || text[4] != '-' ||
	    text[7] != '-')
		return false;
	year = read_digits(text, 4);
	month = read_digits(text + 5, 2);
	day = read_digits(text + 8, 2);
	if (year < 0 || month < 1 || month > 12 || day < 1)
		return false;
	leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return day <= days[month - 1] + (month == 2 && leap);
}

static bool
read_options(int argc, char **argv, struct options *options)
{
	int option;

	/* getopt would print a bad option as it is, control characters too. */
	opterr = 0;
	while ((option = getopt(argc, argv, "d:o:")) != -1) {
		if (option == 'd' && is_date(optarg))
			options->date = optarg;
		else if (option == 'o' && *optarg != '\0')
			options->output = optarg;
		else
			return false;
	}
	if (argc - optind != 1)
		return false;
	options->input = argv[optind];
	return options->date != NULL && options->output != NULL;
}

/* Complains as a compiler does; line 0 is none. */
static void
complain(const char *path, size_t line, const char *text)
{
	struct pi_span rest = pi_span(path);
	size_t n;

	while (rest.length > 0) {
		n = pi_utf8_length(rest);
		if (n == 0 || pi_is_control(rest.bytes, n))
			fputc('?', stderr);
		else
			fwrite(rest.bytes, 1, n, stderr);
		rest = pi_after(rest, n == 0 ? 1 : n);
	}
	if (line > 0)
		fprintf(stderr, ":%zu", line);
	fprintf(stderr, ": error: %s\n", text);
}

/* Makes the note and writes it. */
static enum status
make_note(const struct options *options, char *csv, size_t length)
{
	struct pi_buffer note = { 0 };
	struct pi_registry_problem problem;
	enum status status = STATUS_FAILED;

	if (pi_registry_note(&note, csv, length, options->date, &problem) == -1)
		complain(options->input, problem.line, problem.text);
	else if (pi_whole_file_replace(options->output, note.bytes, note.length) ==
	    -1)
		complain(options->output, 0, strerror(errno));
	else
		status = STATUS_DONE;
	pi_buffer_free(&note);
	return status;
}

int
main(int argc, char **argv)
{
	struct options options = { NULL, NULL, NULL };
	enum status status;
	char *csv;
	size_t length;

	pi_whole_file_outlive_limit();
	if (!read_options(argc, argv, &options)) {
		fputs("usage: iana2note -d YYYY-MM-DD -o note.md file.csv\n",
		    stderr);
		return STATUS_USAGE;
	}
	if ((csv = pi_whole_file_read(options.input, &length)) == NULL) {
		complain(options.input, 0, strerror(errno));
		return STATUS_FAILED;
	}
	status = make_note(&options, csv, length);
	free(csv);
	return (int)status;
}
