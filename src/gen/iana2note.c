/* SPDX-License-Identifier: MIT */
/*
 * iana2note: converts the CSV of IANA's port registry to a note.  A host tool
 * for maintainers, never installed.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "registry_note.h"
#include "show.h"
#include "whole_file.h"

/* Returns whether a text is YYYY-MM-DD and a day that exists. */
static bool
is_date(const char *text)
{
	static const char shape[] = "0000-00-00";
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	long year, month, day;
	bool leap;
	size_t i;

	for (i = 0; i < sizeof(shape); i++)
		if (shape[i] == '0' ? !pi_is_digit(text[i]) :
		    text[i] != shape[i])
			return false;
	year = strtol(text, NULL, 10);
	month = strtol(text + 5, NULL, 10);
	day = strtol(text + 8, NULL, 10);
	leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return month >= 1 && month <= 12 && day >= 1 &&
	    day <= days[month - 1] + (month == 2 && leap);
}

/* Prints an error as compilers do, without the line if that is 0. */
static bool
fail(const char *path, size_t line, const char *text)
{
	char bytes[4096];
	struct pi_shown shown = pi_show_begin(bytes, sizeof(bytes));

	pi_show_text(&shown, pi_span(path));
	fputs(shown.bytes, stderr);
	if (line > 0)
		fprintf(stderr, ":%zu", line);
	fprintf(stderr, ": error: %s\n", text);
	return false;
}

/* Converts a file.  Prints what is wrong, if anything. */
static bool
convert(const char *input, const char *output, const char *date)
{
	struct pi_buffer note = { 0 };
	struct pi_csv csv;
	size_t length;
	char *bytes = pi_whole_file_read(input, &length);
	bool written = false;

	if (bytes == NULL)
		return fail(input, 0, strerror(errno));
	pi_csv_begin(&csv, (struct pi_span){ bytes, length }, ',', bytes);
	if (!pi_registry_note(&note, &csv, date))
		fail(input, csv.line, csv.problem);
	else if (note.failed)
		fail(input, 0, "out of memory");
	else if (pi_whole_file_replace(output, note.bytes, note.length) != 0)
		fail(output, 0, strerror(errno));
	else
		written = true;
	free(bytes);
	pi_buffer_free(&note);
	return written;
}

static int
usage(void)
{
	fputs("usage: iana2note -d YYYY-MM-DD -o note.md file.csv\n", stderr);
	return 2;
}

int
main(int argc, char **argv)
{
	const char *date = NULL, *output = NULL;
	int option;

	pi_whole_file_outlive_limit();
	/* getopt would print control characters of an invalid option. */
	opterr = 0;
	while ((option = getopt(argc, argv, "d:o:")) != -1) {
		if (option == 'd' && is_date(optarg))
			date = optarg;
		else if (option == 'o' && *optarg != '\0')
			output = optarg;
		else
			return usage();
	}
	if (argc - optind != 1 || date == NULL || output == NULL)
		return usage();
	return convert(argv[optind], output, date) ? EXIT_SUCCESS
						   : EXIT_FAILURE;
}
