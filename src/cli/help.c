/* SPDX-License-Identifier: MIT */
#include "help.h"

#include <limits.h>

#include "option_table.h"

const char help_usage[] =
    "usage: portinfo [-1aHhjkquV] [-c class] [-f format] [-n note] "
    "[-o columns]\n"
    "                [-s sources] [-t transports] [--color when] [query ...]\n"
    "       portinfo --check [-q] note ...\n"
    "       portinfo --complete beginning [-n note]\n";

const char help_examples[] =
    "\n"
    "  portinfo 389         what a port is used for\n"
    "  portinfo ldap        the ports of a service\n"
    "  portinfo -k printer  services whose name or description has a text\n"
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
    "Exit status: 0 found, 1 not found, 2 error.  See portinfo(1).\n";

/* How --help groups the options: the first of each group, and its heading. */
static const struct {
	int first;
	char heading[16];
} groups[] = {
	{ 'k', "Queries:" },
	{ 'c', "Filters:" },
	{ 'o', "Output:" },
	{ OPTION_CHECK, "Other:" },
};
enum { GROUPS = sizeof(groups) / sizeof(groups[0]) };

enum { HELP_COLUMN = 25 };

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
help_put(struct output *output)
{
	const struct spec *spec;

	output_puts(output, help_usage);
	output_puts(output, introduction);
	for (spec = specs; spec->option != 0; spec++) {
		put_heading(output, spec->option);
		put_help(output, spec);
	}
	output_puts(output, ending);
}
