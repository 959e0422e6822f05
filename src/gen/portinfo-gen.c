/* SPDX-License-Identifier: MIT */
/*
 * portinfo-gen: compiles notes into the built-in table, as C.  A host tool.
 *
 *	portinfo-gen -o FILE NOTE ...
 *
 * The order of the notes is the precedence of their sources.  Exit status: 0
 * if the file was written; 1 if a note cannot be read or has an error, in which
 * case nothing is written; 2 for bad usage.
 */
#include <portinfo.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "emit_table.h"
#include "whole_file.h"

/* Prints a diagnostic; an error sets *wrong. */
static void
print_diagnostic(void *wrong, const struct portinfo_diagnostic *diagnostic)
{
	char text[4096];

	portinfo_format_diagnostic(diagnostic, text, sizeof(text));
	fputs(text, stderr);
	*(bool *)wrong |= diagnostic->is_error;
}

static bool
fail(const char *file, int error)
{
	fprintf(stderr, "portinfo-gen: %s: %s\n", file, strerror(error));
	return false;
}

/* Loads the notes; returns false if one of them cannot be read. */
static bool
load_notes(struct portinfo_loader *loader, char *const *notes)
{
	for (; *notes != NULL; notes++)
		/* E2BIG was reported as a diagnostic. */
		if (!portinfo_load_file(loader, *notes, NULL) &&
		    errno != E2BIG)
			return fail(*notes, errno);
	return true;
}

static bool
write_table(const struct portinfo_table *table, const char *file)
{
	struct pi_buffer text = { 0 };
	bool written = false;

	pi_emit_table(&text, table);
	if (text.failed)
		fail(file, ENOMEM);
	else if (pi_whole_file_replace(file, text.bytes, text.length) != 0)
		fail(file, errno);
	else
		written = true;
	pi_buffer_free(&text);
	return written;
}

/* Compiles notes to a file; returns false if nothing was written. */
static bool
compile(char *const *notes, const char *file)
{
	bool wrong = false, written;
	struct portinfo_loader *loader = portinfo_open_loader(NULL,
	    print_diagnostic, &wrong);
	struct portinfo_table *table;

	if (loader == NULL)
		return fail(file, errno);
	if (!load_notes(loader, notes) || wrong) {
		portinfo_close_loader(loader);
		return false;
	}
	table = portinfo_make_table(loader);
	if (table == NULL)
		return fail(file, errno);
	written = write_table(table, file);
	portinfo_close_table(table);
	return written;
}

static int
usage(void)
{
	fputs("usage: portinfo-gen -o file note ...\n", stderr);
	return 2;
}

int
main(int argc, char **argv)
{
	const char *file = NULL;
	int option;

	pi_whole_file_outlive_limit();
	while ((option = getopt(argc, argv, "o:")) != -1) {
		if (option != 'o')
			return usage();
		file = optarg;
	}
	if (file == NULL || optind == argc)
		return usage();
	return compile(argv + optind, file) ? EXIT_SUCCESS : EXIT_FAILURE;
}
