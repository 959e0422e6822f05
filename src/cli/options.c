/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <stddef.h>

#include "complain.h"

const char options_usage[] =
    "usage: portinfo [-1aHhkquV] [-c class] [-f format] [-o columns]\n"
    "                [-s sources] [-t transports] [query ...]\n";

const char options_help[] =
    "\n"
    "A query is a port (389), a range (137-139), a list (22,80,443-445), a\n"
    "service (ldap), each also with a transport (389/udp); or a class\n"
    "(well-known, registered, dynamic) or a transport (tcp, udp, sctp, dccp).\n"
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

static const struct option long_options[] = {
	{ "first", no_argument, NULL, '1' },
	{ "all", no_argument, NULL, 'a' },
	{ "class", required_argument, NULL, 'c' },
	{ "format", required_argument, NULL, 'f' },
	{ "help", no_argument, NULL, 'h' },
	{ "keyword", no_argument, NULL, 'k' },
	{ "no-header", no_argument, NULL, 'H' },
	{ "columns", required_argument, NULL, 'o' },
	{ "quiet", no_argument, NULL, 'q' },
	{ "source", required_argument, NULL, 's' },
	{ "transport", required_argument, NULL, 't' },
	{ "unassigned", no_argument, NULL, 'u' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 }
};

/* Reads an option that has a value. */
static bool
read_value(struct options *options, int option, const char *value,
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
read_option(struct options *options, int option, const char *value,
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

/* Says what is wrong with an option, '?' or ':' as getopt_long tells it. */
static void
tell_option(int wrong, const char *word)
{
	char letter[3] = { '-', (char)optopt, '\0' };

	complain(wrong == ':' ? "an option without its value: "
			      : "unknown option: ",
	    optopt > 0 && word[1] != '-' ? letter : word, NULL);
	complain_usage(options_usage);
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
options_read(struct options *options, int argc, char **argv,
    const struct portinfo_table *table)
{
	int option;

	*options = (struct options){ .queries = argv + 1 };
	while ((option = getopt_long(argc, argv, ":1ac:f:hHko:qs:t:uV",
	    long_options, NULL)) != -1) {
		if (option == '?' || option == ':') {
			tell_option(option, argv[optind - 1]);
			return false;
		}
		if (!read_option(options, option, optarg, table))
			return false;
	}
	options->queries = argv + optind;
	return is_answerable(options);
}
