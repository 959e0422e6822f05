/* SPDX-License-Identifier: MIT */
/* portinfo: see portinfo(1). */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "arguments.h"
#include "complain.h"

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

static void
put_version(struct output *output, const struct portinfo_table *table)
{
	size_t i;

	output_puts(output, "portinfo " PORTINFO_VERSION "\n");
	for (i = 0; i < portinfo_sources(table); i++) {
		struct portinfo_source source = portinfo_source(table, i);

		output_puts(output, source.name);
		output_puts(output, ": ");
		output_number(output, (unsigned int)source.rows);
		output_puts(output, " rows");
		if (*source.date != '\0') {
			output_puts(output, " as of ");
			output_puts(output, source.date);
		}
		output_puts(output, "\n");
	}
}

static enum exit_status
run(const struct options *options, const struct portinfo_table *table,
    struct output *output)
{
	struct writer writer;
	struct session session = { options, table, &writer, false,
		EXIT_FOUND };
	bool terminal;

	if (options->action == ACTION_HELP) {
		output_puts(output, options_usage);
		output_puts(output, options_help);
		return EXIT_FOUND;
	}
	if (options->action == ACTION_VERSION) {
		put_version(output, table);
		return EXIT_FOUND;
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

int
main(int argc, char **argv)
{
	const struct portinfo_table *table = portinfo_builtin();
	struct options options;
	struct output output;
	enum exit_status status;

	if (!options_read(&options, argv + (argc > 0), table))
		return EXIT_TROUBLE;
	output_begin(&output, STDOUT_FILENO);
	status = run(&options, table, &output);
	if (!output_flush(&output)) {
		if (output.error != EPIPE)
			complain("cannot write the answer: ",
			    strerror(output.error), NULL);
		return EXIT_TROUBLE;
	}
	return (int)status;
}
