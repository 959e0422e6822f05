/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "descriptor.h"
#include "lint.h"
#include "message.h"
#include "note_files.h"
#include "note_names.h"
#include "pairing.h"

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
	output_puts(output, " skipped\n");
}

/* A note that is checked. */
struct checking {
	const char *file;
	struct pi_buffer text;
	struct note_names names;
	struct note_report report;
	struct portinfo_counts counts;
	struct pairing pairing;
	struct output *output; /* NULL if it is not to be said */
};

/* Reads a file, or standard input if it is `-`; returns false with errno. */
static bool
read_text(const char *file, struct pi_buffer *text)
{
	int fd = is_stdin(file) ? STDIN_FILENO : pi_open(file), error;
	bool read = fd != -1 && pi_read_all(fd, text, PORTINFO_NOTE_MAX);

	error = errno;
	if (fd != -1 && !is_stdin(file))
		close(fd);
	errno = error;
	return read;
}

/* Loads a note, reporting its rows and diagnostics; false with errno. */
static bool
load(struct checking *checking, void *user,
    void (*take)(void *, const struct portinfo_taken *),
    void (*diagnose)(void *, const struct portinfo_diagnostic *))
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, diagnose,
	    &checking->report);
	bool loaded = false;

	if (loader == NULL)
		return false;
	portinfo_report_rows(loader, take, user);
	loaded = portinfo_load_bytes(loader, notes_name(checking->file),
	    checking->text.bytes, checking->text.length, &checking->counts);
	portinfo_close_loader(loader);
	return loaded;
}

/* Says how a row was read, and warns if it is probably a slip. */
static void
check_row(void *user, const struct portinfo_taken *row)
{
	struct checking *checking = user;
	struct portinfo_diagnostic warning = row->place;
	struct portinfo_message message;

	if (checking->output != NULL)
		pairing_put(&checking->pairing, checking->output, row);
	if (!lint_row(row, &checking->names, &message))
		return;
	warning.text = message.text;
	notes_print(&checking->report, &warning);
}

/* Reads a note twice: first all of its names, then each row. */
static bool
read_note(struct checking *checking)
{
	return read_text(checking->file, &checking->text) &&
	    load(checking, &checking->names, note_names_add, NULL) &&
	    note_names_end(&checking->names) &&
	    load(checking, checking, check_row, notes_print);
}

static enum exit_status
check_note(const char *file, bool quiet, struct output *output)
{
	struct checking checking = { .file = file,
		.report = { .most = SIZE_MAX },
		.output = quiet ? NULL : output };
	bool read = read_note(&checking);

	if (!read)
		message_put("cannot read '", notes_name(file), "': ",
		    strerror(errno), NULL);
	else if (!quiet)
		put_counts(output, file, &checking.counts);
	note_names_free(&checking.names);
	pi_buffer_free(&checking.text);
	if (!read || checking.report.failed)
		return EXIT_TROUBLE;
	return checking.counts.errors > 0 ? EXIT_NOT_FOUND : EXIT_FOUND;
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
