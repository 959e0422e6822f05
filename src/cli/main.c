/* SPDX-License-Identifier: MIT */
/* portinfo: see portinfo(1). */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "complete.h"
#include "help.h"
#include "message.h"
#include "note_files.h"
#include "operands.h"
#include "terminal.h"
#include "version.h"

/* Sets up a writer for the options and the terminal, if there is one. */
static void
begin_writer(struct writer *writer, const struct options *options,
    const struct portinfo_table *table, struct output *output)
{
	struct terminal terminal = terminal_ask();
	enum format format = options->format != FORMATS ?
	    (enum format)options->format :
	    terminal.is_one ? FORMAT_TABLE : FORMAT_TSV;
	bool default_columns = options->columns.count == 0;

	*writer = (struct writer){ .output = output, .format = format,
		.columns = default_columns ? format_columns(format) :
		    &options->columns,
		.table = table, .filter = &options->filter,
		.default_columns = default_columns,
		.headings = !options->no_header, .width = terminal.width,
		.colour = options->colour == COLOUR_ALWAYS ||
		    (options->colour == COLOUR_AUTO && terminal.has_colour) };
}

/* Answers from a table; returns at least this status. */
static enum exit_status
answer(struct options *options, const struct portinfo_table *table,
    struct output *output, enum exit_status status)
{
	struct portinfo_message remarks[REMARKS_MAX];
	struct writer writer;
	struct session session = { .options = options, .table = table,
		.writer = &writer, .status = status,
		.reports.remarks = remarks };

	if (!options_read_sources(options, table))
		return EXIT_TROUBLE;
	if (options->action == ACTION_VERSION) {
		version_put(output, table);
		return status;
	}
	if (options->action == ACTION_COMPLETE) {
		if (!complete_put(output, table, options->beginning))
			worsen(&session, EXIT_NOT_FOUND);
		return session.status;
	}
	begin_writer(&writer, options, table, output);
	operands_answer(&session);
	return session.status;
}

/*
 * Returns the least exit status that the notes allow.  After an error in one, a
 * gap proves nothing, since a row may be missing.
 */
static enum exit_status
notes_status(const struct notes_outcome *outcome, const struct options *options)
{
	bool fails = outcome->failed ||
	    (options->filter.gaps && outcome->has_error);

	return fails ? EXIT_TROUBLE : EXIT_FOUND;
}

/*
 * Answers from the notes and the built-in table together.  If nothing is asked,
 * lists the notes of -n, which are the first sources.
 */
static enum exit_status
answer_with_notes(struct options *options, const struct notes *notes,
    struct output *output)
{
	struct notes_outcome outcome;
	struct portinfo_table *table = notes_read(notes, &outcome);
	enum exit_status status = EXIT_TROUBLE;
	bool lists_notes = options->action == ACTION_ANSWER &&
	    !options_have_query(options);

	if (lists_notes)
		options->filter.sources =
		    (UINT64_C(1) << outcome.from_option) - 1;
	if (table == NULL)
		message_put("cannot read the notes: ", strerror(ENOMEM), NULL);
	else if (!lists_notes || outcome.from_option > 0)
		status = answer(options, table, output,
		    notes_status(&outcome, options));
	portinfo_close_table(table);
	return status;
}

static enum exit_status
run(struct options *options, const struct notes *notes, struct output *output)
{
	if (options->action == ACTION_HELP) {
		help_put(output);
		return EXIT_FOUND;
	}
	if (options->action == ACTION_CHECK)
		return check_notes(options->queries, options->quiet,
		    output);
	if (notes->count > 0 || notes->variable != NULL)
		return answer_with_notes(options, notes, output);
	return answer(options, portinfo_builtin(), output, EXIT_FOUND);
}

int
main(int argc, char **argv, char **environment)
{
	/* On the stack, all of its pages would be touched at each start. */
	static struct output output;
	struct options options;
	struct notes notes;
	enum exit_status status;

	notes_begin(&notes, environment);
	if (!options_read(&options, &notes, argc, argv))
		return EXIT_TROUBLE;
	output_begin(&output, STDOUT_FILENO);
	status = run(&options, &notes, &output);
	if (!output_flush(&output)) {
		if (output.error != EPIPE)
			message_put("cannot write standard output: ",
			    strerror(output.error), NULL);
		return EXIT_TROUBLE;
	}
	return (int)status;
}
