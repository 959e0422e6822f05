/* SPDX-License-Identifier: MIT */
/* portinfo: see portinfo(1). */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "arguments.h"
#include "check.h"
#include "complain.h"
#include "note_files.h"
#include "version.h"

/* Is standard output a terminal?  Then how wide is it, 0 if it won't say. */
static bool
is_terminal(unsigned int *width)
{
	struct winsize size;
	const char *columns;

	*width = 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return false;
	columns = getenv("COLUMNS");
	if (columns != NULL)
		*width = (unsigned int)strtoul(columns, NULL, 10);
	if (*width == 0)
		*width = size.ws_col;
	return true;
}

/* Answers out of a table; the status is no better than this one. */
static enum exit_status
answer(struct options *options, const struct portinfo_table *table,
    struct output *output, enum exit_status status)
{
	struct writer writer;
	struct session session = { options, table, &writer, false, status };
	bool terminal;

	if (!options_read_sources(options, table))
		return EXIT_TROUBLE;
	if (options->action == ACTION_VERSION) {
		version_put(output, table);
		return status;
	}
	terminal = is_terminal(&writer.width);
	writer.output = output;
	writer.begun = false;
	writer.format = options->format != NULL ? options->format :
	    terminal ? &format_table : &format_tsv;
	writer.columns = options->columns.count > 0 ? &options->columns :
	    format_columns(writer.format);
	writer.headings = !options->no_header;
	arguments_answer(&session);
	return session.status;
}

/* Answers out of the notes and the built-in table together. */
static enum exit_status
answer_with_notes(struct options *options, const struct notes *notes,
    struct output *output)
{
	bool all;
	struct portinfo_table *table = notes_read(notes, &all);
	enum exit_status status = EXIT_TROUBLE;

	if (table == NULL)
		complain("cannot read the notes: ", strerror(ENOMEM), NULL);
	else
		status = answer(options, table, output,
		    all ? EXIT_FOUND : EXIT_TROUBLE);
	portinfo_free(table);
	return status;
}

static enum exit_status
run(struct options *options, const struct notes *notes, struct output *output)
{
	if (options->action == ACTION_HELP) {
		output_puts(output, options_usage);
		output_puts(output, options_help);
		return EXIT_FOUND;
	}
	if (options->action == ACTION_CHECK)
		return check_notes(options->queries, output);
	if (notes->count > 0 || notes->more != NULL)
		return answer_with_notes(options, notes, output);
	return answer(options, portinfo_builtin(), output, EXIT_FOUND);
}

int
main(int argc, char **argv, char **environment)
{
	struct options options;
	struct notes notes;
	struct output output;
	enum exit_status status;

	notes_begin(&notes, environment);
	if (!options_read(&options, &notes, argv + (argc > 0)))
		return EXIT_TROUBLE;
	output_begin(&output, STDOUT_FILENO);
	status = run(&options, &notes, &output);
	if (!output_flush(&output)) {
		if (output.error != EPIPE)
			complain("cannot write the answer: ",
			    strerror(output.error), NULL);
		return EXIT_TROUBLE;
	}
	return (int)status;
}
