/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <stddef.h>

#include "complain.h"

static const char usage[] =
    "usage: portinfo [-1aHhqV] [-c class] [-f format] [-o columns]\n"
    "                [-s sources] [-t transports] [query ...]\n";

const char options_help[] =
    "usage: portinfo [-1aHhqV] [-c class] [-f format] [-o columns]\n"
    "                [-s sources] [-t transports] [query ...]\n"
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
	{ "no-header", no_argument, NULL, 'H' },
	{ "columns", required_argument, NULL, 'o' },
	{ "quiet", no_argument, NULL, 'q' },
	{ "source", required_argument, NULL, 's' },
	{ "transport", required_argument, NULL, 't' },
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
	case 'q':
		options->quiet = true;
		return true;
	case 'V':
		options->action = ACTION_VERSION;
		return true;
	default:
		return read_value(options, option, value, table);
	}
}

bool
options_read(struct options *options, int argc, char **argv,
    const struct portinfo_table *table)
{
	int option;

	*options = (struct options){ .queries = argv + 1 };
	while ((option = getopt_long(argc, argv, "1ac:f:hHo:qs:t:V",
	    long_options, NULL)) != -1) {
		if (option == '?') {
			complain_usage(usage);
			return false;
		}
		if (!read_option(options, option, optarg, table))
			return false;
	}
	options->queries = argv + optind;
	if (options->action == ACTION_ANSWER && *options->queries == NULL &&
	    options->filter.classes == 0 && options->filter.transports == 0 &&
	    options->filter.sources == 0) {
		complain("nothing is asked for", NULL);
		complain_usage(usage);
		return false;
	}
	return true;
}
