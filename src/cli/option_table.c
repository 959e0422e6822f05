/* SPDX-License-Identifier: MIT */
#include "option_table.h"

#include <limits.h>
#include <stddef.h>

const struct spec specs[] = {
	{ 'k', "keyword", "",
	    "search names, descriptions and headings",
	    offsetof(struct options, keyword), true },
	{ 'u', "unassigned", "", "list unassigned ports instead",
	    offsetof(struct options, filter.gaps), true },
	{ 'n', "note", "FILE", 
	    "search this file of ports before the built-in data", 0, 0 },
	{ 'c', "class", "CLASS", "print only ports of this class", 0, 0 },
	{ 't', "transport", "LIST",
	    "print only services on these transports", 0, 0 },
	{ 's', "source", "LIST", "print only rows from these sources",
	    0, 0 },
	{ 'a', "all", "", "print every source's rows, not one per service",
	    offsetof(struct options, filter.all), true },
	{ '1', "first", "", "print one row per query, or - if there is none",
	    offsetof(struct options, first), true },
	{ 'o', "columns", "LIST",
	    "columns to print: port, name, transport, class,\n"
	    "                         source, aliases, description, query",
	    0, 0 },
	{ 'f', "format", "FORMAT",
	    "table, tsv, csv, json, jsonl, services or markdown", 0, 0 },
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

_Static_assert(sizeof(specs) / sizeof(specs[0]) <= SPECS_MAX + 1,
    "SPECS_MAX is too small");
const struct spec *
find_spec(int option)
{
	const struct spec *spec = specs;

	while (spec->option != 0 && spec->option != option)
		spec++;
	return spec;
}

/*
 * The letters begin with `+`, which stops getopt_long at each operand whatever
 * POSIXLY_CORRECT says, and `:`, which keeps it silent and has it return `:`
 * for a missing argument.
 */
void
make_getopt_lists(struct getopt_lists *lists)
{
	char *letter = lists->letters;
	struct option *name = lists->names;
	const struct spec *spec;

	*letter++ = '+';
	*letter++ = ':';
	for (spec = specs; spec->option != 0; spec++) {
		bool has_argument = *spec->argument != '\0';

		*name++ = (struct option){ spec->name, has_argument ?
			required_argument : no_argument, NULL, spec->option };
		if (spec->option > UCHAR_MAX)
			continue;
		*letter++ = (char)spec->option;
		if (has_argument)
			*letter++ = ':';
	}
	*letter = '\0';
	*name = (struct option){ NULL, 0, NULL, 0 };
}
