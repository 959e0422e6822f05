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

/* Returns as much of a row's own name as is remembered of the row before. */
static struct pi_span
own_name(const struct portinfo_taken *row)
{
	enum { MOST = sizeof(((struct pairing *)0)->name) };
	struct pi_span name = pi_span(row->names);

	if (name.length > MOST)
		name.length = MOST;
	return name;
}

static bool
has_several_names(const struct portinfo_taken *row)
{
	return *row->names != '\0' &&
	    row->names[strlen(row->names) + 1] != '\0';
}

void
pairing_put(struct pairing *pairing, struct output *output,
    const struct portinfo_taken *row)
{
	const struct portinfo_diagnostic *place = &row->place;
	/* The records of a registry have no line. */
	bool is_same_cell = place->line > 0 && pairing->line == place->line &&
	    pairing->column == place->column;
	struct pi_span name = own_name(row);
	bool is_same_name = pi_same(name, (struct pi_span){ pairing->name,
	    pairing->name_length });

	if (pairing->table != row->table)
		*pairing = (struct pairing){ .table = row->table };
	if (is_same_cell && !is_same_name && !pairing->said_in_order) {
		pairing->said_in_order = true;
		put(output, row, ": names and ports are paired in order, "
		    "such as ");
	} else if (is_same_cell && is_same_name && has_several_names(row) &&
	    !pairing->said_every) {
		pairing->said_every = true;
		put(output, row, ": every name is on every port, such as ");
	}
	pairing->line = place->line;
	pairing->column = place->column;
	memcpy(pairing->name, name.bytes, name.length);
	pairing->name_length = name.length;
}
