/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <stddef.h>

#include "complain.h"
#include "getoption.h"
#include "note_files.h"

const char options_usage[] =
    "usage: portinfo [-1aHhjkquV] [-c class] [-f format] [-n note]\n"
    "                [-o columns] [-s sources] [-t transports]\n"
    "                [--color when] [query ...]\n"
    "       portinfo --check note ...\n";

const char options_help[] =
    "\n"
    "A query is a port (389), a range (137-139), a list (22,80,443-445), a\n"
    "service (ldap), each also with a transport (389/udp); or a class\n"
    "(well-known, registered, dynamic) or a transport (tcp, udp, sctp, dccp);\n"
    "- stands for the queries on standard input.\n"
    "\n"
    "  -c, --class CLASS      only ports of this class\n"
    "  -t, --transport LIST   only services on one of these transports\n"
    "  -s, --source LIST      only what these sources claim\n"
    "  -a, --all              every claim, as its source has it\n"
    "  -1, --first            one row a query: the best, or one of `-`\n"
    "  -k, --keyword          queries are looked for in names, aliases and\n"
    "                         descriptions\n"
    "  -u, --unassigned       the gaps instead: ports without any row\n"
    "  -n, --note FILE        read this markdown note of ports first\n"
    "      --check            only say what is wrong in the notes named\n"
    "  -o, --columns LIST     port, name, transport, class, source, aliases,\n"
    "                         description, query\n"
    "  -f, --format FORMAT    table, tsv, csv, json, services or markdown\n"
    "  -j, --json             the same as -f json\n"
    "  -H, --no-header        no headings\n"
    "  -q, --quiet            only the exit status\n"
    "      --color WHEN       auto, always or never\n"
    "  -h, --help             this text\n"
    "  -V, --version          the version, and the sources of the data\n"
    "\n"
    "Exit status: 0 found, 1 not found, 2 trouble. More in portinfo(1).\n";

/* Options with a name alone, see getoption.h. */
enum { LETTER_COLOUR = 1, LETTER_CHECK = 2 };

static const struct option_spec specs[] = {
	{ '1', false, "first" },
	{ 'a', false, "all" },
	{ 'c', true, "class" },
	{ LETTER_CHECK, false, "check" },
	{ 'f', true, "format" },
	{ LETTER_COLOUR, true, "color" },
	{ 'h', false, "help" },
	{ 'H', false, "no-header" },
	{ 'j', false, "json" },
	{ 'k', false, "keyword" },
	{ 'n', true, "note" },
	{ 'o', true, "columns" },
	{ 'q', false, "quiet" },
	{ 's', true, "source" },
	{ 't', true, "transport" },
	{ 'u', false, "unassigned" },
	{ 'V', false, "version" },
	{ '\0', false, "" }
};

/* Reads an option that has a value. */
static bool
read_value(struct options *options, struct notes *notes, char option,
    const char *value)
{
	struct portinfo_message error;
	bool good = true;

	switch (option) {
	case 'c':
		good = portinfo_parse_class(value, &options->filter.classes,
		    &error);
		break;
	case 'f':
		options->format = format_find(value, &error);
		good = options->format != FORMATS;
		break;
	case LETTER_COLOUR:
		options->colour = terminal_read_colour(value, &error);
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
		complain(error.text, NULL);
	return good;
}

static bool
read_option(struct options *options, struct notes *notes, char option,
    const char *value)
{
	switch (option) {
	case '1':
		options->first = true;
		return true;
	case 'a':
		options->filter.all = true;
		return true;
	case LETTER_CHECK:
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
		return read_value(options, notes, option, value);
	}
}

/* How often is `-`, standard input, among the operands? */
static unsigned int
count_stdin(const struct options *options)
{
	unsigned int count = 0;
	char **word;

	for (word = options->queries; *word != NULL; word++)
		count += (*word)[0] == '-' && (*word)[1] == '\0';
	return count;
}

/* Are there notes to be checked, and nothing else? */
static bool
is_checkable(const struct options *options, const struct notes *notes)
{
	if (notes->count > 0)
		complain("--check and -n can't be told together", NULL);
	else if (*options->queries == NULL)
		complain("--check needs a file", NULL);
	else if (count_stdin(options) > 1)
		complain("standard input is read once: "
		    "- can't be told twice", NULL);
	else
		return true;
	complain_text(options_usage);
	return false;
}

/* Is what is asked for something that can be answered? */
static bool
is_answerable(const struct options *options, const struct notes *notes)
{
	const struct portinfo_filter *filter = &options->filter;

	if (options->action == ACTION_CHECK)
		return is_checkable(options, notes);
	if (options->action != ACTION_ANSWER)
		return true;
	if (notes_have_stdin(notes) && count_stdin(options) > 0)
		complain("standard input is read once: by -n - or for "
		    "queries", NULL);
	else if (options->keyword && filter->gaps)
		complain("-k and -u can't be told together", NULL);
	else if (options->keyword && *options->queries == NULL)
		complain("-k needs a text to look for", NULL);
	else if (*options->queries == NULL && filter->classes == 0 &&
	    filter->transports == 0 && options->sources == NULL &&
	    !filter->gaps)
		complain("nothing is asked for", NULL);
	else if (options->columns.count > 0 &&
	    format_is_fixed(options->format))
		complain("-o can't be told with -f ",
		    format_name(options->format), NULL);
	else
		return true;
	complain_text(options_usage);
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
	complain(error.text, NULL);
	return false;
}

/* Reads the options, wherever they stand among the words. */
static bool
read_options(struct options *options, struct notes *notes, char **words)
{
	struct option_reader reader;
	enum option_status status;

	option_begin(&reader, specs, words);
	while ((status = option_next(&reader)) == OPTION_READ)
		if (!read_option(options, notes, reader.letter, reader.value))
			return false;
	if (status == OPTION_END)
		return true;
	complain(status == OPTION_NO_VALUE ?
	    "an option without its value: " : "unknown option: ",
	    reader.wrong_word, NULL);
	complain_text(options_usage);
	return false;
}

bool
options_read(struct options *options, struct notes *notes, char **words)
{
	char **word = words;

	/* Not as a whole: the list of columns need not be cleared. */
	options->filter = (struct portinfo_filter){ 0 };
	options->columns.count = 0;
	options->format = FORMATS;
	options->colour = COLOUR_AUTO;
	options->first = options->keyword = options->no_header = false;
	options->quiet = false;
	options->sources = NULL;
	options->action = ACTION_ANSWER;
	options->queries = words;
	/*
	 * Where no word begins with `-` there is nothing to read or permute:
	 * 24 instructions instead of 101.
	 */
	while (*word != NULL && **word != '-')
		word++;
	if (*word != NULL && !read_options(options, notes, words))
		return false;
	return is_answerable(options, notes);
}
