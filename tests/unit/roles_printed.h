/* SPDX-License-Identifier: MIT */
/* Small tables of our own, and what their columns hold, as text. */
#ifndef ROLES_PRINTED_H
#define ROLES_PRINTED_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "column_roles.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * A table without its delimiter row, and what is told of it: for each port
 * column `p name description`, numbers from 0 or `-`, a `!` behind a name
 * that has no aliases; then `t` and the column of its transports, or `=` and
 * those that the port's heading names.  In the end `x`, a column of ticks and
 * what they mean.  Where the headings are wrong, `m` is the column of ports
 * and the heading that belongs there.
 */
struct table {
	const char *claim;
	const char *header;
	const char *body;
	const char *told;
};

static inline void
tell(struct pi_buffer *told, const char *label, size_t column)
{
	if (column == PI_NO_COLUMN)
		pi_buffer_printf(told, "%s-", label);
	else
		pi_buffer_printf(told, "%s%zu", label, column);
}

static inline void
tell_port(struct pi_buffer *told, const struct pi_port_column *ports)
{
	tell(told, told->length == 0 ? "p" : " p", ports->port);
	tell(told, " ", ports->name);
	pi_buffer_puts(told, ports->whole_name ? "!" : "");
	tell(told, " ", ports->description);
	if (ports->transport != PI_NO_COLUMN)
		tell(told, " t", ports->transport);
	if (ports->transports != 0)
		pi_buffer_printf(told, " =%u", ports->transports);
}

static inline void
tell_roles(struct pi_buffer *told, const struct pi_column_roles *roles)
{
	size_t i;

	pi_buffer_puts(told, "");
	for (i = 0; i < roles->port_count; i++)
		tell_port(told, &roles->ports[i]);
	for (i = 0; roles->has_ticks && i < PI_COLUMNS_MAX; i++)
		if (roles->ticks[i] != 0)
			pi_buffer_printf(told, " x%zu=%u", i, roles->ticks[i]);
	if (roles->port_count > 0 || roles->misplaced == PI_NO_COLUMN ||
	    roles->heading == PI_NO_COLUMN)
		return;
	tell(told, "m", roles->misplaced);
	tell(told, " ", roles->heading);
}

/* Reads the roles in scratch of just the size of the longest row. */
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
		struct pi_buffer told = { 0 };

		print_message("  %s\n", c->claim);
		tell_roles(&told, &roles);
		assert_string_equal(told.bytes, c->told);
		pi_buffer_free(&told);
	}
}

#endif
