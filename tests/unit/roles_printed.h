/* SPDX-License-Identifier: MIT */
/* Reads small tables and prints the roles of their columns. */
#ifndef ROLES_PRINTED_H
#define ROLES_PRINTED_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "column_roles.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * A table without its delimiter row, and what is printed for it.  Columns are
 * numbers from 0, or `-`.  For each port column, `p port name description`,
 * with `!` after a name without aliases, then `t` and the column of transports,
 * or `=` and the transports in the heading; then `x` for each column of ticks
 * and their transport.  For swapped headings only `m`, the column of ports and
 * the one that has their heading.
 */
struct table {
	const char *claim;
	const char *header;
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
print_port(struct pi_buffer *printed, const struct pi_port_column *ports)
{
	print(printed, printed->length == 0 ? "p" : " p", ports->port);
	print(printed, " ", ports->name);
	pi_buffer_puts(printed, ports->whole_name ? "!" : "");
	print(printed, " ", ports->description);
	if (ports->transport != PI_NO_COLUMN)
		print(printed, " t", ports->transport);
	if (ports->transports != 0)
		pi_buffer_printf(printed, " =%u", ports->transports);
}

static inline void
print_roles(struct pi_buffer *printed, const struct pi_column_roles *roles)
{
	size_t i;

	pi_buffer_puts(printed, "");
	for (i = 0; i < roles->port_count; i++)
		print_port(printed, &roles->ports[i]);
	for (i = 0; roles->has_ticks && i < PI_COLUMNS_MAX; i++)
		if (roles->ticks[i] != 0)
			pi_buffer_printf(printed, " x%zu=%u", i,
			    roles->ticks[i]);
	if (roles->port_count > 0 || roles->misplaced == PI_NO_COLUMN ||
	    roles->heading == PI_NO_COLUMN)
		return;
	print(printed, "m", roles->misplaced);
	print(printed, " ", roles->heading);
}

/* Reads the roles in scratch of exactly the size of the longest row. */
static inline struct pi_column_roles
read_roles(const char *header, const char *body)
{
	struct pi_pipe_table grid = {
		.header = { .text = pi_span(header) },
		.body = { .rest = pi_span(body) } };
	struct pi_lines lines = grid.body;
	struct pi_line line;
	struct pi_column_roles roles;
	size_t size = 1;
	char *scratch;

	for (; pi_next_line(&lines, &line); grid.rows++)
		if (line.text.length > size)
			size = line.text.length;
	scratch = malloc(size);
	assert_non_null(scratch);
	roles = pi_column_roles_read(&grid, scratch);
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
