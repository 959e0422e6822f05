/* SPDX-License-Identifier: MIT */
#include "row_names.h"

#include <string.h>

#include "read_roles.h"
#include "transport_text.h"

struct pi_names
pi_row_begin_names(struct pi_row *row)
{
	enum { EXTRA = (PI_NAME_COLUMNS_MAX + 1) * PI_NAMES_EXTRA };
	size_t size = row->line->whole.length +
	    row->ports->heading_name.length + EXTRA;
	struct pi_names names = { .names = row->room,
		.remark = row->room + size };

	*names.names = *names.remark = '\0';
	row->room += 2 * size;
	return names;
}

bool
pi_row_add_names(struct pi_row *row, struct pi_names *names,
    struct pi_span cell, struct pi_span text, enum pi_names_form form)
{
	static const char wrong[][64] = {
		[PI_NAMES_EMPTY] =
		    "missing service name; use - for a row without one",
		[PI_NAMES_NO_LETTER] = "a service name needs a letter",
		[PI_NAMES_UNCLOSED] = "unclosed parenthesis",
		[PI_NAMES_MANY] = "more than 64 names in one cell",
	};
	enum pi_names_status status = pi_names_add(names, text,
	    row->table->is_data ? PI_NAMES_ONE : form);

	if (status != PI_NAMES_READ)
		pi_diagnose(row->reading, true, row->line, cell, "%s",
		    wrong[status]);
	return status == PI_NAMES_READ;
}

/*
 * Returns the part of a text that names a service, usually all of it.  Adds the
 * transports with which it begins; only brackets after those hold a name, as in
 * `UDP (STUN)`.
 */
static struct pi_span
take_transports(struct pi_span text, unsigned int *transports)
{
	struct pi_span rest = text, strange;
	unsigned int found = pi_transports_next(&rest, &strange);
	size_t length;

	*transports |= found;
	if (found == 0)
		return text;
	text = pi_after(text, pi_length_to(text, "("));
	length = pi_parentheses_length(text);
	return length == 0 ? text :
	    pi_between(text.bytes + 1, text.bytes + length - 1);
}

/* Reads the cell of a column that may hold names. */
static bool
read_name_cell(struct pi_row *row, struct pi_names *names,
    const struct pi_name_column *column)
{
	struct pi_span cell = pi_row_cell(row, column->column);
	struct pi_span text = pi_row_text(row, cell, false);

	if (text.bytes == NULL)
		return false;
	if (column->has_transports && !row->table->is_data)
		text = take_transports(text, &names->transports);
	if (text.length == 0 || (row->name != NULL && !pi_has_letter(text)))
		return true;
	if (row->name == NULL)
		row->name = column;
	return pi_row_add_names(row, names, cell, text, column->form);
}

/* Reads the names in the columns for them. */
static bool
read_name_cells(struct pi_row *row, struct pi_names *names)
{
	const struct pi_port_column *ports = row->ports;
	size_t i;

	for (i = 0; i < ports->name_count; i++)
		if ((row->name == NULL || ports->names[i].is_other) &&
		    !read_name_cell(row, names, &ports->names[i]))
			return false;
	return true;
}

/* Reads the name after the port or in brackets, as in `4001 (Foo)`. */
static bool
read_name_of_port(struct pi_row *row, struct pi_names *names)
{
	struct pi_span cell = pi_row_cell(row, row->ports->names[0].column);

	return pi_row_add_names(row, names, cell,
	    take_transports(row->remark, &names->transports),
	    PI_NAMES_ONE);
}

bool
pi_row_names(struct pi_row *row, struct pi_names *names)
{
	struct pi_column_roles *roles = row->roles;
	const struct pi_span heading = row->ports->heading_name;

	if (heading.length > 0)
		return pi_row_add_names(row, names, heading, heading,
		    PI_NAMES_ONE);
	if (!read_name_cells(row, names))
		return false;
	if (row->table->is_data)
		return true;
	if (row->name == NULL && !roles->names_are_final) {
		pi_column_roles_add_names(roles, row->table, row->room);
		if (!read_name_cells(row, names))
			return false;
	}
	return row->name != NULL || read_name_of_port(row, names);
}

bool
pi_row_description(struct pi_row *row, struct pi_names *names)
{
	const size_t column = row->ports->description;
	struct pi_span text;

	if (column == PI_NO_COLUMN ||
	    (row->name != NULL && row->name->column == column))
		return true;
	text = pi_row_text(row, pi_row_cell(row, column), false);
	if (text.bytes == NULL)
		return false;
	pi_names_remark(names, text);
	return true;
}

bool
pi_row_pairs_up(struct pi_row *row, struct pi_name_parts *parts, size_t count)
{
	const struct pi_name_column *column = row->ports->names;
	struct pi_span text;

	if (row->ports->name_count == 0 || row->table->is_data ||
	    column->form == PI_NAMES_PHRASE ||
	    row->ports->heading_name.length > 0)
		return false;
	text = pi_row_text(row, pi_row_cell(row, column->column), false);
	return text.bytes != NULL &&
	    pi_names_pair(parts, text, count, row->joint);
}
