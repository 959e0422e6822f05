/* SPDX-License-Identifier: MIT */
/*
 * portinfo-gen: compiles notes into the built-in table, as C.  A host tool.
 *
 *	portinfo-gen -o FILE NOTE ...
 *
 * The sources' precedence is the order of the notes.  Exit status 0 when the
 * file was written; 1 when a note can't be read or has an error, then no
 * file is written and one that was there stays; 2 for bad usage.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "assemble.h"
#include "emit.h"
#include "file.h"
#include "read_note.h"

/* Prints a diagnostic, and remembers errors in the bool it is given. */
static void
print_diagnostic(void *user, const struct portinfo_diagnostic *diagnostic)
{
	bool *wrong = user;
	char text[4096];

	portinfo_format_diagnostic(diagnostic, text, sizeof(text));
	fputs(text, stderr);
	*wrong |= diagnostic->is_error;
}

static bool
fail(const char *file, int error)
{
	fprintf(stderr, "portinfo-gen: %s: %s\n", file, strerror(error));
	return false;
}

/* Adds a note; false when that failed.  Errors in it go to *wrong. */
static bool
add_note(struct pi_builder *build, const char *file, bool *wrong)
{
	const struct pi_listener listener = { print_diagnostic, wrong };
	struct pi_span note;
	bool added;

	note.bytes = pi_file_read(file, &note.length);
	if (note.bytes == NULL)
		return fail(file, errno);
	added = pi_read_note(build, file, note, &listener, NULL);
	free((char *)note.bytes);
	return added || *wrong || fail(file, ENOMEM);
}

static bool
write_table(struct pi_builder *build, const char *file)
{
	struct portinfo_table *table = pi_table_assemble(build);
	struct pi_buffer text = { 0 };
	bool written = false;

	if (table == NULL)
		return fail(file, ENOMEM);
	pi_emit(&text, table);
	free(table);
	if (text.failed)
		fail(file, ENOMEM);
	else if (pi_file_replace(file, text.bytes, text.length) != 0)
		fail(file, errno);
	else
		written = true;
	pi_buffer_free(&text);
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
	struct pi_builder build = { 0 };
	const char *file = NULL;
	bool wrong = false, read = true;
	int option;

	pi_file_outlive_limit();
	while ((option = getopt(argc, argv, "o:")) != -1) {
		if (option != 'o')
			return usage();
		file = optarg;
	}
	if (file == NULL || optind == argc)
		return usage();
	for (; read && optind < argc; optind++)
		read = add_note(&build, argv[optind], &wrong);
	if (read && !wrong)
		read = write_table(&build, file);
	pi_builder_free(&build);
	return read && !wrong ? EXIT_SUCCESS : EXIT_FAILURE;
}
