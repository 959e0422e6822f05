/* SPDX-License-Identifier: MIT */
/* Reads small tables and prints the roles of their columns. */
#ifndef ROLES_PRINTED_H
#define ROLES_PRINTED_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "read_roles.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * A table without its delimiter row, and what is printed for it.  Columns are
 * numbers from 0, or `-`.  For each port column, `p port names description`,
 * the names separated by `,`, with `!` after one without aliases and `+` after
 * one that gives other names, or the name in the heading; then `m` for mapped
 * ports, `t` and the column of transports, or `=` and the transports in the
 * headings; then `x` for each column of ticks and their transport.  At the end
 * what kind of table it is, unless the usual one, and the column that decided.
 */
struct table {
	const char *claim;
	const char *header; /* perhaps after the heading above the table */
	const char *body;
	const char *printed;
};

static inline void
print(struct pi_buffer *printed, const char *label, size_t column)
{
	if (column == PI_NO_COLUMN)
		pi_buffer_printf(printed, "%s-", label);
	else
		pi_buffer_printf(printed, "%s%zu", label, column);
}

static inline void
print_names(struct pi_buffer *printed, const struct pi_port_column *ports)
{
	const struct pi_name_column *name = ports->names;

	pi_buffer_puts(printed, ports->name_count == 0 ? " -" : "");
	for (; name < ports->names + ports->name_count; name++) {
		print(printed, name == ports->names ? " " : ",", name->column);
		pi_buffer_puts(printed, name->form == PI_NAMES_PHRASE ?
		    "!" : "");
		pi_buffer_puts(printed, name > ports->names && name->is_other ?
		    "+" : "");
	}
}

static inline void
print_port(struct pi_buffer *printed, const struct pi_port_column *ports)
{
	print(printed, printed->length == 0 ? "p" : " p", ports->port);
	if (ports->heading_name.length > 0)
		pi_buffer_printf(printed, " '%.*s'",
		    (int)ports->heading_name.length,
		    ports->heading_name.bytes);
	else
		print_names(printed, ports);
	print(printed, " ", ports->description);
	pi_buffer_puts(printed, ports->is_mapping ? " m" : "");
	if (ports->transport != PI_NO_COLUMN)
		print(printed, " t", ports->transport);
	if (ports->heading_transports != 0)
		pi_buffer_printf(printed, " =%u", ports->heading_transports);
}

static inline void
print_roles(struct pi_buffer *printed, const struct pi_column_roles *roles)
{
	static const char *const kinds[] = { [PI_TABLE_SWAPPED] = "swapped",
		[PI_TABLE_BY_TITLE] = "by title",
		[PI_TABLE_IN_PART] = "in part",
		[PI_TABLE_OTHER] = "other",
		[PI_TABLE_FEW_PORTS] = "few ports",
		[PI_TABLE_MISHEADED] = "misheaded",
		[PI_TABLE_CLASSES] = "classes",
		[PI_TABLE_CHANGES] = "changes",
		[PI_TABLE_UNHEADED] = "unheaded", [PI_TABLE_SWITCH] = "switch",
		[PI_TABLE_NO_NAMES] = "no names" };
	size_t i;

	pi_buffer_puts(printed, "");
	for (i = 0; i < roles->port_count; i++)
		print_port(printed, &roles->ports[i]);
	for (i = 0; roles->has_ticks && i < PI_COLUMNS_MAX &&
	    roles->port_count > 0; i++)
		if (roles->ticks[i] != 0)
			pi_buffer_printf(printed, " x%zu=%u", i,
			    roles->ticks[i]);
	if (roles->kind == PI_TABLE_OF_PORTS)
		return;
	pi_buffer_printf(printed, "%s%s", printed->length > 0 ? ", " : "",
	    kinds[roles->kind]);
	if (roles->decisive != PI_NO_COLUMN)
		print(printed, " ", roles->decisive);
}

/* Reads the roles in scratch of exactly the size of the longest row. */
static inline struct pi_column_roles
read_roles(const char *header, const char *body)
{
	struct pi_span head = pi_span(header);
	struct pi_span title = { header, pi_length_to(head, "\n") };
	struct pi_pipe_table grid = { .body = { .rest = pi_span(body) } };
	struct pi_lines lines = grid.body;
	struct pi_line line;
	struct pi_column_roles roles;
	size_t size = 1;
	char *scratch;

	for (; pi_next_line(&lines, &line); grid.rows++)
		if (line.text.length > size)
			size = line.text.length;
	if (title.length == head.length)
		title.length = 0;
	else
		head = pi_after(head, title.length + 1);
	grid.header.line.text = head;
	grid.header.count = pi_split_row(head, grid.header.cells,
	    PI_COLUMNS_MAX);
	scratch = malloc(size);
	assert_non_null(scratch);
	roles = pi_column_roles_read(&grid, title, scratch);
	free(scratch);
	return roles;
}

static inline void
check_tables(const struct table *tables, size_t count)
{
	const struct table *c;

	for (c = tables; c < tables + count; c++) {
		struct pi_column_roles roles = read_roles(c->header, c->body);
		struct pi_buffer printed = { 0 };

		print_message("  %s\n", c->claim);
		print_roles(&printed, &roles);
		assert_string_equal(printed.bytes, c->printed);
		pi_buffer_free(&printed);
	}
}

#endif
