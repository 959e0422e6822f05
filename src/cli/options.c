/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "message.h"
#include "note_files.h"
#include "show.h"

static const char usage[] =
    "usage: portinfo [-1aHhjkquV] [-c class] [-f format] [-n note] "
    "[-o columns]\n"
    "                [-s sources] [-t transports] [--color when] [query ...]\n"
    "       portinfo --check [-q] note ...\n"
    "       portinfo --complete beginning [-n note]\n";

/* What follows the usage if somebody tries the bare command. */
static const char examples[] =
    "\n"
    "  portinfo 389         what a port is used for\n"
    "  portinfo ldap        the ports of a service\n"
    "  portinfo -k printer  the services with a text in their description\n"
    "\n"
    "portinfo --help lists the options.\n";

static const char introduction[] =
    "\n"
    "A query is a port (389), a range (137-139), a list (22,80,443-445) or a\n"
    "service (ldap), any of them with a transport (389/udp); or a class\n"
    "(well-known: 0-1023, registered: 1024-49151, dynamic: 49152-65535); or a\n"
    "transport (tcp, udp, sctp, dccp, or both for tcp and udp).  The query -\n"
    "reads queries from standard input.\n";

static const char ending[] =
    "\n"
    "Exit status: 0 found, 1 not found, 2 trouble.  See portinfo(1).\n";

/* Options with a long name only: no letter has these values. */
enum { OPTION_CHECK = 256, OPTION_COLOUR, OPTION_COMPLETE };

/* How --help groups the options: the first of each group, and its heading. */
static const struct {
	int first;
	char heading[16];
} groups[] = {
	{ 'k', "What to ask:" },
	{ 'c', "Narrowing:" },
	{ 'o', "Output:" },
	{ OPTION_CHECK, "Other:" },
};
enum { GROUPS = sizeof(groups) / sizeof(groups[0]) };

/*
 * All options, in the order of --help.  Arrays, not pointers, which would take
 * 0.4 % of each start to be relocated.
 */
static const struct spec {
	int option; /* its letter, or one of those above */
	char name[CHOICE_SIZE];
	char argument[8]; /* its name in --help; empty if it takes none */
	char help[120];
	/* Without an argument, it sets a byte of struct options. */
	unsigned char offset;
	unsigned char value;
} specs[] = {
	{ 'k', "keyword", "",
	    "search names, aliases and descriptions",
	    offsetof(struct options, keyword), true },
	{ 'u', "unassigned", "", "list unassigned ports instead",
	    offsetof(struct options, filter.gaps), true },
	{ 'n', "note", "FILE", "read this note of ports first", 0, 0 },
	{ 'c', "class", "CLASS", "print only ports of this class", 0, 0 },
	{ 't', "transport", "LIST",
	    "print only services on these transports", 0, 0 },
	{ 's', "source", "LIST", "print only what these sources list", 0, 0 },
	{ 'a', "all", "", "print the rows of each source as they are",
	    offsetof(struct options, filter.all), true },
	{ '1', "first", "", "print one row per query, - if none",
	    offsetof(struct options, first), true },
	{ 'o', "columns", "LIST",
	    "columns to print: port, name, transport, class,\n"
	    "                         source, aliases, description, query",
	    0, 0 },
	{ 'f', "format", "FORMAT",
	    "as table, tsv, csv, json, jsonl, services or markdown", 0, 0 },
	{ 'j', "json", "", "same as -f json",
	    offsetof(struct options, format), FORMAT_JSON },
	{ 'H', "no-header", "", "print no headings",
	    offsetof(struct options, no_header), true },
	{ 'q', "quiet", "", "print nothing, only set the exit status",
	    offsetof(struct options, quiet), true },
	{ OPTION_COLOUR, "color", "WHEN", "use colour: auto, always or never",
	    0, 0 },
	{ OPTION_CHECK, "check", "", "only check the given notes",
	    offsetof(struct options, action), ACTION_CHECK },
	{ OPTION_COMPLETE, "complete", "TEXT",
	    "print the names that begin with this text", 0, 0 },
	{ 'h', "help", "", "print this help",
	    offsetof(struct options, action), ACTION_HELP },
	{ 'V', "version", "",
	    "print the version and the sources of the data",
	    offsetof(struct options, action), ACTION_VERSION },
	{ 0 } /* the end */
};
enum { SPECS = sizeof(specs) / sizeof(specs[0]) - 1, HELP_COLUMN = 25 };

/* Writes the heading before the first option of a group. */
static void
put_heading(struct output *output, int option)
{
	size_t i;

	for (i = 0; i < GROUPS; i++) {
		if (groups[i].first != option)
			continue;
		output_puts(output, "\n");
		output_puts(output, groups[i].heading);
		output_puts(output, "\n");
	}
}

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
	for (i = 0; i < SPECS; i++) {
		put_heading(output, specs[i].option);
		put_help(output, &specs[i]);
	}
	output_puts(output, ending);
}

/* Returns an option, or the end of the table if there is none. */
static const struct spec *
find_spec(int option)
{
	const struct spec *spec = specs;

	while (spec->option != 0 && spec->option != option)
		spec++;
	return spec;
}

static bool
goes_with_check(int option)
{
	return option == 'q' || option == 'h' || option == 'V' ||
	    option == OPTION_CHECK;
}

/* Returns true, or false with the error set. */
static bool
read_option(struct options *options, struct notes *notes, int option,
    const char *value, struct portinfo_message *error)
{
	static const char colours[COLOURS][CHOICE_SIZE] = { "auto", "always",
		"never" };
	const struct spec *spec = find_spec(option);

	if (options->not_checking == 0 && !goes_with_check(option))
		options->not_checking = option;
	switch (option) {
	case 'c':
		return portinfo_parse_class(value, &options->filter.classes,
		    error);
	case 'f':
		options->format = (unsigned char)choice_read(pi_span(value),
		    format_names, FORMATS, "format", error);
		return options->format != FORMATS;
	case OPTION_COLOUR:
		options->colour = (unsigned char)choice_read(pi_span(value),
		    colours, COLOURS, "--color value", error);
		return options->colour != COLOURS;
	case OPTION_COMPLETE:
		options->action = ACTION_COMPLETE;
		options->beginning = value;
		return true;
	case 'n':
		return notes_add(notes, value, error);
	case 'o':
		return columns_read(value, &options->columns, error);
	case 's':
		options->sources = value;
		return true;
	case 't':
		return portinfo_parse_transports(value,
		    &options->filter.transports, error);
	default:
		((unsigned char *)options)[spec->offset] = spec->value;
		return true;
	}
}

/* Counts the operands that are standard input. */
static unsigned int
count_stdin(char *const *word)
{
	unsigned int count = 0;

	for (; *word != NULL; word++)
		count += is_stdin(*word);
	return count;
}

bool
options_ask(const struct options *options)
{
	const struct portinfo_filter *filter = &options->filter;

	return *options->queries != NULL || filter->classes != 0 ||
	    filter->transports != 0 || options->sources != NULL || filter->gaps;
}

/* Reports what is wrong with the command line, and returns false. */
static bool
refuse(const char *why, const char *what, const char *hint)
{
	message_put(why, what, NULL);
	message_put_text(usage);
	message_put_text(hint);
	return false;
}

/* Do the options and operands go together, to answer? */
static bool
is_answerable(const struct options *options, const struct notes *notes)
{
	const struct portinfo_filter *filter = &options->filter;
	bool none = *options->queries == NULL;

	if (notes->have_stdin && count_stdin(options->queries) > 0)
		return refuse("standard input can be read only once: "
		    "by -n - or for queries", "", "");
	if (options->keyword && filter->gaps)
		return refuse("-k and -u are mutually exclusive", "", "");
	if (options->keyword && none)
		return refuse("-k requires a text to search for", "", "");
	if (notes->count == 0 && !options_ask(options))
		return refuse("no query given", "",
		    isatty(STDERR_FILENO) ? examples : "");
	if (options->columns.count > 0 && options->format != FORMATS &&
	    formatters[options->format].is_fixed)
		return refuse("-o cannot be used with -f ",
		    format_names[options->format], "");
	return true;
}

/* The same for --check. */
static bool
is_checkable(const struct options *options)
{
	if (options->not_checking != 0)
		return refuse("--check cannot be used with --",
		    find_spec(options->not_checking)->name, "");
	if (*options->queries == NULL)
		return refuse("--check requires a file", "", "");
	if (count_stdin(options->queries) > 1)
		return refuse("standard input can be read only once: "
		    "- is given twice", "", "");
	return true;
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
	const struct spec *spec;

	do
		spec = find_spec((unsigned char)*++word);
	while (spec->option != 0 && *spec->argument == '\0');
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
	struct portinfo_message error;
	int at = 1, option;

	make_lists(&lists);
	optind = 0; /* resets it in glibc, musl and the BSDs */
	while ((option = getopt_long(argc, argv, lists.letters, lists.names,
	    NULL)) != -1 || (optind == at && at < argc)) {
		if (option == '?' || option == ':') {
			refuse_option(option, argv[at]);
			return false;
		}
		if (option == -1) {
			*operand++ = argv[optind++];
		} else if (!read_option(options, notes, option, optarg,
		    &error)) {
			message_put(error.text, NULL);
			return false;
		}
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
	switch ((enum action)options->action) {
	case ACTION_ANSWER:
		return is_answerable(options, notes);
	case ACTION_CHECK:
		return is_checkable(options);
	case ACTION_COMPLETE:
		return *options->queries == NULL ||
		    refuse("--complete takes no queries", "", "");
	case ACTION_HELP:
	case ACTION_VERSION:
		break;
	}
	return true;
}
