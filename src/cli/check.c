/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <errno.h>
#include <string.h>

#include "message.h"
#include "note_files.h"

/* Puts `sign 1 row`, `sign 2 rows`. */
static void
put_count(struct output *output, const char *sign, size_t count,
    const char *what)
{
	output_puts(output, sign);
	output_number(output, count);
	output_puts(output, what);
	if (count != 1)
		output_puts(output, "s");
}

static void
put_counts(struct output *output, const char *file,
    const struct portinfo_counts *counts)
{
	output_show(output, pi_span(notes_name(file)));
	put_count(output, ": ", counts->lines, " line");
	put_count(output, ", ", counts->tables, " table");
	put_count(output, ", ", counts->rows, " row");
	put_count(output, ", ", counts->ports, " port");
	put_count(output, "; ", counts->refused, " row");
	output_puts(output, " refused, ");
	output_number(output, counts->skipped);
	output_puts(output, " without a port\n");
}

/* Loads a note into a table that is dropped. */
static enum exit_status
check_note(const char *file, bool quiet, struct output *output)
{
	struct note_report report = { .most = SIZE_MAX };
	struct portinfo_loader *loader = portinfo_open_loader(NULL,
	    notes_print, &report);
	struct portinfo_counts counts = { 0 };
	bool loaded = false;

	if (loader == NULL)
		message_put("cannot read '", file, "': ", strerror(ENOMEM),
		    NULL);
	else
		loaded = notes_load(loader, file, &counts);
	portinfo_close_loader(loader);
	if (!loaded)
		return EXIT_TROUBLE;
	if (!quiet)
		put_counts(output, file, &counts);
	if (report.failed)
		return EXIT_TROUBLE;
	return counts.errors > 0 ? EXIT_NOT_FOUND : EXIT_FOUND;
}

enum exit_status
check_notes(char *const *files, bool quiet, struct output *output)
{
	enum exit_status status = EXIT_FOUND, one;

	/* Flushing keeps diagnostics before the counts of their note. */
	for (; *files != NULL && output_flush(output); files++) {
		one = check_note(*files, quiet, output);
		status = one > status ? one : status;
	}
	return status;
}
