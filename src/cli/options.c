/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <stddef.h>

#include "complain.h"
#include "getoption.h"

const char options_usage[] =
    "usage: portinfo [-1aHhkquV] [-c class] [-f format] [-o columns]\n"
    "                [-s sources] [-t transports] [query ...]\n";

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
    "  -o, --columns LIST     port, name, transport, class, source, aliases,\n"
    "                         description, query\n"
    "  -f, --format FORMAT    table or tsv\n"
    "  -H, --no-header        no headings\n"
    "  -q, --quiet            only the exit status\n"
    "  -h, --help             this text\n"
    "  -V, --version          the version, and the sources of the data\n"
    "\n"
    "Exit status: 0 found, 1 not found, 2 trouble. More in portinfo(1).\n";

static const struct option_spec specs[] = {
	{ '1', false, "first" },
	{ 'a', false, "all" },
	{ 'c', true, "class" },
	{ 'f', true, "format" },
	{ 'h', false, "help" },
	{ 'H', false, "no-header" },
	{ 'k', false, "keyword" },
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
read_value(struct options *options, char option, const char *value,
    const struct portinfo_table *table)
{
	struct portinfo_error error;
	bool good = true;

	switch (option) {
	case 'c':
		good = portinfo_read_class(value, &options->filter.classes,
		    &error);
		break;
	case 'f':
		options->format = format_find(value, &error);
		good = options->format != NULL;
		break;
	case 'o':
		good = columns_read(value, &options->columns, &error);
		break;
	case 's':
		good = portinfo_read_sources(table, value,
		    &options->filter.sources, &error);
		break;
	case 't':
		good = portinfo_read_transports(value,
		    &options->filter.transports, &error);
		break;
	}
	if (!good)
		complain(error.text, NULL);
	return good;
}

static bool
read_option(struct options *options, char option, const char *value,
    const struct portinfo_table *table)
{
	switch (option) {
	case '1':
		options->first = true;
		return true;
	case 'a':
		options->filter.all = true;
		return true;
	case 'h':
		options->action = ACTION_HELP;
		return true;
	case 'H':
		options->no_header = true;
		return true;
	case 'k':
		options->keyword = true;
		return true;
	case 'q':
		options->quiet = true;
		return true;
	case 'u':
		options->unassigned = true;
		return true;
	case 'V':
		options->action = ACTION_VERSION;
		return true;
	default:
		return read_value(options, option, value, table);
	}
}

/* Is what is asked for something that can be answered? */
static bool
is_answerable(const struct options *options)
{
	const struct portinfo_filter *filter = &options->filter;

	if (options->action != ACTION_ANSWER)
		return true;
	if (options->keyword && options->unassigned)
		complain("-k and -u can't be told together", NULL);
	else if (options->keyword && *options->queries == NULL)
		complain("-k needs a text to look for", NULL);
	else if (*options->queries == NULL && filter->classes == 0 &&
	    filter->transports == 0 && filter->sources == 0 &&
	    !options->unassigned)
		complain("nothing is asked for", NULL);
	else
		return true;
	complain_usage(options_usage);
	return false;
}

bool
options_read(struct options *options, char **words,
    const struct portinfo_table *table)
{
	struct option_reader reader;
	enum option_status status;

	*options = (struct options){ .queries = words };
	option_begin(&reader, specs, words);
	while ((status = option_next(&reader)) == OPTION_READ)
		if (!read_option(options, reader.letter, reader.value, table))
			return false;
	if (status == OPTION_END)
		return is_answerable(options);
	complain(status == OPTION_NO_VALUE ?
	    "an option without its value: " : "unknown option: ",
	    reader.wrong_word, NULL);
	complain_usage(options_usage);
	return false;
}
