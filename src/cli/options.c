/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "message.h"
#include "note_files.h"
#include "show.h"

static const char usage[] =
    "usage: portinfo [-1aHhjkquV] [-c class] [-f format] [-n note]\n"
    "                [-o columns] [-s sources] [-t transports]\n"
    "                [--color when] [query ...]\n"
    "       portinfo --check note ...\n";

static const char introduction[] =
    "\n"
    "A query is a port (389), a range (137-139), a list (22,80,443-445) or a\n"
    "service (ldap), any of them with a transport (389/udp); or a class\n"
    "(well-known, registered, dynamic) or a transport (tcp, udp, sctp, dccp).\n"
    "The query - reads queries from standard input.\n"
    "\n";

static const char ending[] =
    "\n"
    "Exit status: 0 found, 1 not found, 2 trouble.  See portinfo(1).\n";

/* Options with a long name only: no letter has these values. */
enum { OPTION_CHECK = 256, OPTION_COLOUR };

/*
 * All options, in the order of --help.  Arrays, not pointers, which would take
 * 0.4 % of each start to be relocated.
 */
static const struct spec {
	int option; /* its letter, or one of those above */
	char name[12];
	char argument[8]; /* its name in --help; empty if it takes none */
	char help[120];
} specs[] = {
	{ 'c', "class", "CLASS", "print only ports of this class" },
	{ 't', "transport", "LIST",
	    "print only services on these transports" },
	{ 's', "source", "LIST", "print only what these sources list" },
	{ 'a', "all", "", "print the rows of each source as they are" },
	{ '1', "first", "", "print one row per query, - if none" },
	{ 'k', "keyword", "",
	    "search names, aliases and descriptions for the\n"
	    "                         queries" },
	{ 'u', "unassigned", "", "list unassigned ports instead" },
	{ 'n', "note", "FILE", "read this Markdown note of ports first" },
	{ OPTION_CHECK, "check", "", "only check the given notes" },
	{ 'o', "columns", "LIST",
	    "columns to print: port, name, transport, class,\n"
	    "                         source, aliases, description, query" },
	{ 'f', "format", "FORMAT",
	    "print as table, tsv, csv, json, services or markdown" },
	{ 'j', "json", "", "same as -f json" },
	{ 'H', "no-header", "", "print no headings" },
	{ 'q', "quiet", "", "print nothing, only set the exit status" },
	{ OPTION_COLOUR, "color", "WHEN", "use colour: auto, always or never" },
	{ 'h', "help", "", "print this help" },
	{ 'V', "version", "",
	    "print the version and the sources of the data" }
};
enum { SPECS = sizeof(specs) / sizeof(specs[0]), HELP_COLUMN = 25 };

/* Writes a line such as `  -c, --class CLASS      print only ...`. */
static void
put_help(struct output *output, const struct spec *spec)
{
	size_t begin = output->length;

	output_puts(output, spec->option > UCHAR_MAX ? "      --" : "  -");
	if (spec->option <= UCHAR_MAX) {
		output_byte(output, (char)spec->option);
		output_puts(output, ", --");
	}
	output_puts(output, spec->name);
	output_puts(output, *spec->argument != '\0' ? " " : "");
	output_puts(output, spec->argument);
	while (output->length - begin < HELP_COLUMN)
		output_byte(output, ' ');
	output_puts(output, spec->help);
	output_byte(output, '\n');
}

void
options_put_help(struct output *output)
{
	size_t i;

	output_puts(output, usage);
	output_puts(output, introduction);
	for (i = 0; i < SPECS; i++)
		put_help(output, &specs[i]);
	output_puts(output, ending);
}

/* Reads an option that takes an argument. */
static bool
read_argument(struct options *options, struct notes *notes, int option,
    const char *value)
{
	static const char colours[COLOURS][CHOICE_SIZE] = { "auto", "always",
		"never" };
	struct portinfo_message error;
	bool good = true;

	switch (option) {
	case 'c':
		good = portinfo_parse_class(value, &options->filter.classes,
		    &error);
		break;
	case 'f':
		options->format = (enum format)choice_read(pi_span(value),
		    format_names, FORMATS, "format", &error);
		good = options->format != FORMATS;
		break;
	case OPTION_COLOUR:
		options->colour = (enum colour)choice_read(pi_span(value),
		    colours, COLOURS, "--color value", &error);
		good = options->colour != COLOURS;
		break;
	case 'n':
		good = notes_add(notes, value, &error);
		break;
	case 'o':
		good = columns_read(value, &options->columns, &error);
		break;
	case 's':
		options->sources = value;
		break;
	case 't':
		good = portinfo_parse_transports(value,
		    &options->filter.transports, &error);
		break;
	}
	if (!good)
		message_put(error.text, NULL);
	return good;
}

static bool
read_option(struct options *options, struct notes *notes, int option,
    const char *value)
{
	switch (option) {
	case '1':
		options->first = true;
		return true;
	case 'a':
		options->filter.all = true;
		return true;
	case OPTION_CHECK:
		options->action = ACTION_CHECK;
		return true;
	case 'h':
		options->action = ACTION_HELP;
		return true;
	case 'H':
		options->no_header = true;
		return true;
	case 'j':
		options->format = FORMAT_JSON;
		return true;
	case 'k':
		options->keyword = true;
		return true;
	case 'q':
		options->quiet = true;
		return true;
	case 'u':
		options->filter.gaps = true;
		return true;
	case 'V':
		options->action = ACTION_VERSION;
		return true;
	default:
		return read_argument(options, notes, option, value);
	}
}

/* Counts the operands that are standard input. */
static unsigned int
count_stdin(const struct options *options)
{
	unsigned int count = 0;
	char **word;

	for (word = options->queries; *word != NULL; word++)
		count += (*word)[0] == '-' && (*word)[1] == '\0';
	return count;
}

/* Can --check be carried out? */
static bool
is_checkable(const struct options *options, const struct notes *notes)
{
	if (notes->count > 0)
		message_put("--check and -n are mutually exclusive", NULL);
	else if (*options->queries == NULL)
		message_put("--check requires a file", NULL);
	else if (count_stdin(options) > 1)
		message_put("standard input can be read only once: "
		    "- is given twice", NULL);
	else
		return true;
	message_put_text(usage);
	return false;
}

/* Do the options and operands go together? */
static bool
is_answerable(const struct options *options, const struct notes *notes)
{
	const struct portinfo_filter *filter = &options->filter;

	if (options->action == ACTION_CHECK)
		return is_checkable(options, notes);
	if (options->action != ACTION_ANSWER)
		return true;
	if (notes_have_stdin(notes) && count_stdin(options) > 0)
		message_put("standard input can be read only once: "
		    "by -n - or for queries", NULL);
	else if (options->keyword && options->filter.gaps)
		message_put("-k and -u are mutually exclusive", NULL);
	else if (options->keyword && *options->queries == NULL)
		message_put("-k requires a text to search for", NULL);
	else if (*options->queries == NULL && filter->classes == 0 &&
	    filter->transports == 0 && options->sources == NULL &&
	    !options->filter.gaps)
		message_put("no query given", NULL);
	else if (options->columns.count > 0 &&
	    format_is_fixed(options->format))
		message_put("-o cannot be used with -f ",
		    format_names[options->format], NULL);
	else
		return true;
	message_put_text(usage);
	return false;
}

bool
options_read_sources(struct options *options,
    const struct portinfo_table *table)
{
	struct portinfo_message error;

	if (options->sources == NULL || portinfo_parse_sources(table,
	    options->sources, &options->filter.sources, &error))
		return true;
	message_put(error.text, NULL);
	return false;
}

/* The options as getopt_long wants them. */
struct getopt_lists {
	char letters[2 + 2 * SPECS + 1];
	struct option names[SPECS + 1];
};

/*
 * The letters begin with `+`, which stops getopt_long at each operand whatever
 * POSIXLY_CORRECT says, and `:`, which keeps it silent and has it return `:`
 * for a missing argument.
 */
static void
make_lists(struct getopt_lists *lists)
{
	char *letter = lists->letters;
	size_t i;

	*letter++ = '+';
	*letter++ = ':';
	for (i = 0; i < SPECS; i++) {
		bool has_argument = *specs[i].argument != '\0';

		lists->names[i] = (struct option){ specs[i].name,
			has_argument ? required_argument : no_argument, NULL,
			specs[i].option };
		if (specs[i].option > UCHAR_MAX)
			continue;
		*letter++ = (char)specs[i].option;
		if (has_argument)
			*letter++ = ':';
	}
	*letter = '\0';
	lists->names[i] = (struct option){ NULL, 0, NULL, 0 };
}

/* Lists the options that an abbreviation may mean; returns how many. */
static size_t
list_candidates(const char *word, char *text, size_t size)
{
	struct pi_shown list = pi_show_begin(text, size);
	size_t length = strcspn(word + 2, "="), count = 0, i;

	for (i = 0; i < SPECS; i++) {
		if (strncmp(specs[i].name, word + 2, length) != 0)
			continue;
		pi_show(&list, count++ == 0 ? "--" : ", --");
		pi_show(&list, specs[i].name);
	}
	return count;
}

/* Returns the first letter that is unknown or takes an argument. */
static char
find_refused(const char *word)
{
	size_t i;

	do {
		word++;
		for (i = 0; i < SPECS; i++)
			if (specs[i].option == (unsigned char)*word)
				break;
	} while (i < SPECS && *specs[i].argument == '\0');
	return *word;
}

/*
 * Reports why getopt_long returned `:` or `?` for a word.  Does not use optopt,
 * which would take 1 % of each start to be relocated.
 */
static void
refuse_option(int why, const char *word)
{
	const char letter[] = { '-', find_refused(word), '\0' };
	bool is_long = word[1] == '-';
	char candidates[256];
	size_t count = is_long ? list_candidates(word, candidates,
	    sizeof(candidates)) : 0;

	if (why == ':')
		message_put("option requires an argument: ",
		    is_long ? word : letter, NULL);
	else if (count == 0)
		message_put("unknown option: ", is_long ? word : letter, NULL);
	else if (count == 1)
		message_put("option takes no argument: ", word, NULL);
	else
		message_put("option ", word, " is ambiguous: ", candidates,
		    NULL);
	message_put_text(usage);
}

/*
 * Reads the options, which may follow operands, and gathers the operands at
 * the front of argv.
 */
static bool
read_words(struct options *options, struct notes *notes, int argc,
    char **argv)
{
	char **operand = options->queries;
	struct getopt_lists lists;
	int at = 1, option;

	make_lists(&lists);
	optind = 0; /* resets it in glibc, musl and the BSDs */
	while ((option = getopt_long(argc, argv, lists.letters, lists.names,
	    NULL)) != -1 || (optind == at && at < argc)) {
		if (option == '?' || option == ':') {
			refuse_option(option, argv[at]);
			return false;
		}
		if (option == -1)
			*operand++ = argv[optind++];
		else if (!read_option(options, notes, option, optarg))
			return false;
		at = optind;
	}
	while (optind < argc)
		*operand++ = argv[optind++];
	*operand = NULL;
	return true;
}

bool
options_read(struct options *options, struct notes *notes, int argc,
    char **argv)
{
	char **word;

	*options = (struct options){ .format = FORMATS };
	options->queries = argv + (argc > 0);
	/* Without options, spare the 1 % of a start that binds getopt_long. */
	for (word = options->queries; *word != NULL && **word != '-'; word++)
		;
	if (*word != NULL && !read_words(options, notes, argc, argv))
		return false;
	return is_answerable(options, notes);
}
