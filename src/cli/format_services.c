/* SPDX-License-Identifier: MIT */
/* services: a services(5) file, a line for each port and transport. */
#include "format.h"

/* Writes a name; neither a blank nor a # may be part of it. */
static void
put_name(struct output *output, const char *name)
{
	for (; *name != '\0'; name++)
		output_byte(output, *name == ' ' || *name == '#' ? '-' : *name);
}

static void
put_line(struct output *output, const struct portinfo_row *row,
    unsigned int port, unsigned int transport)
{
	struct portinfo_aliases aliases;
	const char *alias;
	char sign = '\t';

	put_name(output, row->name);
	output_byte(output, '\t');
	output_number(output, port);
	output_byte(output, '/');
	output_puts(output, portinfo_transport_names(transport));
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases)) {
		output_byte(output, sign);
		put_name(output, alias);
		sign = ' ';
	}
	if (row->description != NULL) {
		output_puts(output, "\t# ");
		output_puts(output, row->description);
	}
	output_byte(output, '\n');
}

void
format_services_row(struct writer *writer, const struct answer *answer)
{
	const struct portinfo_row *row = answer->row;
	unsigned int port, bit;

	if (row->name == NULL)
		return;
	writer->left_out += row->transports == 0;
	for (port = row->first; port <= row->last; port++)
		for (bit = 1; bit <= row->transports; bit <<= 1)
			if ((row->transports & bit) != 0)
				put_line(writer->output, row, port, bit);
}
