/* SPDX-License-Identifier: MIT */
#include "pairing.h"

#include <string.h>

#include "span.h"

static void
put(struct output *output, const struct portinfo_taken *row, const char *how)
{
	output_show(output, pi_span(row->place.file));
	output_puts(output, ": line ");
	output_number(output, row->place.line);
	output_puts(output, how);
	output_show(output, pi_span(row->names));
	output_puts(output, " on ");
	output_number(output, row->first);
	output_puts(output, "\n");
}

static bool
has_several_names(const struct portinfo_taken *row)
{
	return *row->names != '\0' && row->names[strlen(row->names) + 1] != '\0';
}

void
pairing_put(struct pairing *pairing, struct output *output,
    const struct portinfo_taken *row)
{
	const struct portinfo_diagnostic *place = &row->place;
	/* The records of a registry have no line. */
	bool is_same_cell = place->line > 0 && pairing->line == place->line &&
	    pairing->column == place->column;
	bool is_same_name = strncmp(pairing->name, row->names,
	    sizeof(pairing->name) - 1) == 0;

	if (pairing->table != row->table)
		*pairing = (struct pairing){ .table = row->table };
	if (is_same_cell && !is_same_name && !pairing->said_in_order) {
		pairing->said_in_order = true;
		put(output, row, ": names and ports are paired in order, ");
	} else if (is_same_cell && is_same_name && has_several_names(row) &&
	    !pairing->said_every) {
		pairing->said_every = true;
		put(output, row, ": every name is on every port, ");
	}
	pairing->line = place->line;
	pairing->column = place->column;
	strncpy(pairing->name, row->names, sizeof(pairing->name) - 1);
}
