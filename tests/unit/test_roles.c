/* SPDX-License-Identifier: MIT */
/* What the columns of a table hold, told by their headings and cells. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "roles.h"
#include "text.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * A table without its delimiter row, and what is told of it: for each port
 * column `p name description`, numbers from 0 or `-`, then `t` and the
 * transports' column.  Where the headings are wrong, `m` is the column of
 * ports and the heading that belongs there.
 */
struct table {
	const char *claim;
	const char *header;
	const char *body;
	const char *told;
};

static const struct table tables[] = {
	{ "no rows, no ports", "| Port | Service |", "", "" },
	{ "no port word", "| Number | Service |", "| 22 | SSH |\n", "" },
	{ "port and name", "| Port | Service |", "| 22 | SSH |\n", "p0 1 -" },
	{ "name before port", "Service | Port", "SSH | 22\n", "p1 0 -" },
	{ "a port word in any case among others", "| The PORT no. | A |",
	    "| 22 | b |\n", "p0 1 -" },
	{ "port(s)", "| Port(s) | A |", "| 22 | b |\n", "p0 1 -" },
	{ "a longer word is none", "| Portal | A |", "| 22 | b |\n", "" },
	{ "nor the end of one", "| Transport | A |", "| 22 | b |\n", "" },
	{ "Spanish", "| Puerto | Servicio |", "| 22 | b |\n", "p0 1 -" },
	{ "Russian", "| \xd0\x9f\xd0\xbe\xd1\x80\xd1\x82\xd1\x8b | A |",
	    "| 22 | b |\n", "p0 1 -" },
	{ "Chinese", "| A | \xe7\xab\xaf\xe5\x8f\xa3\xe5\x8f\xb7 |",
	    "| b | 22 |\n", "p1 0 -" },
	{ "Japanese",
	    "| \xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88\xe7\x95\xaa\xe5\x8f\xb7"
	    " | A |", "| 22 | b |\n", "p0 1 -" },
	{ "half of the cells are too few", "| Port | A |",
	    "| 22 | b |\n| x | b |\n", "" },
	{ "more than half are enough", "| Port | A |",
	    "| 22 | b |\n| x | b |\n| 23 | b |\n", "p0 1 -" },
	{ "cells without a port don't count", "| Port | A |",
	    "| 22 | b |\n| - | b |\n|  | b |\n| N/A | b |\n", "p0 1 -" },
	{ "a range that runs backwards counts", "| Port | A |",
	    "| 137-129 | b |\n", "p0 1 -" },
	{ "marks are not in the way", "| Port | A |",
	    "| **22** | b |\n| `67-68` | b |\n", "p0 1 -" },
	{ "an unreadable cell counts as filled", "| Port | A |",
	    "| [[22 | b |\n| 22 | b |\n", "" },
	{ "transports alone are no port", "| Port | A |",
	    "| tcp | b |\n", "" },
	{ "containers map ports", "| Port | A |",
	    "| 80->80 | b |\n| 81->81 | b |\n", "" },
	{ "a change maps ports", "| Port | A |",
	    "| 143 \xe2\x86\x92 993 | b |\n| 110 \xe2\x86\x92 995 | b |\n",
	    "" },
	{ "one arrow may be a range", "| Port | A |", "| 137->139 | b |\n",
	    "p0 1 -" },
	{ "some arrows may be ranges", "| Port | A |",
	    "| 1->2 | b |\n| 3->4 | b |\n| 5 | b |\n| 6 | b |\n", "p0 1 -" },
	{ "the transports' column", "| Port | Protocol | Service |",
	    "| 22 | TCP | SSH |\n| 53 | UDP/TCP | DNS |\n| 1 |  | a |\n",
	    "p0 2 - t1" },
	{ "a protocol that is a name", "| Port | Protocol | TCP / UDP |",
	    "| 22 | SSH | TCP |\n", "p0 1 - t2" },
	{ "half strange words are no transports", "| Port | A | B |",
	    "| 22 | a | TCP |\n| 23 | b | TLS |\n", "p0 1 2" },
	{ "their heading is enough", "| Port | A | Transport |",
	    "| 22 | b | TPC |\n", "p0 1 - t2" },
	{ "in any case and among others", "| Port | TRANSPORT type | A |",
	    "| 22 | x | b |\n", "p0 2 - t1" },
	{ "one that names several, too", "| Port | TCP / UDP | A |",
	    "| 22 | TLS | b |\n", "p0 2 - t1" },
	{ "both", "| Port | Both | A |", "| 22 | x | b |\n", "p0 2 - t1" },
	{ "one that names a single one is not", "| Port | A | UDP |",
	    "| 22 | b | c d |\n", "p0 1 2" },
	{ "nor one with other words", "| Port | A | TCP, UDP or TLS |",
	    "| 22 | b | c |\n", "p0 1 2" },
	{ "nor a longer word", "| Port | A | Transports |",
	    "| 22 | b | c |\n", "p0 1 2" },
	{ "nor one with ports under it", "| Port | A | Transport |",
	    "| 22 | b | 23 |\n", "p0 1 -" },
	{ "the nearest name, those headed first",
	    "| Service | Why | Port | What |", "| a | b | 22 | c |\n",
	    "p2 0 1" },
	{ "without a heading what stands before", "| X | Why | Port | What |",
	    "| a | b | 22 | c |\n", "p2 1 3" },
	{ "be it farther", "| X | T | Port | What |",
	    "| a | tcp | 22 | c |\n", "p2 0 3 t1" },
	{ "an empty column names nothing", "| Port | Protocol | X |",
	    "| 1 | | a |\n", "p0 2 -" },
	{ "a column is not name and description",
	    "| Port | Service description |", "| 1 | a |\n", "p0 1 -" },
	{ "or else behind", "| Port | What | X |", "| 22 | a | b |\n",
	    "p0 1 2" },
	{ "running numbers are no text", "| # | Port | Service |",
	    "| 1 | 22 | a |\n| 2 | 23 | b |\n", "p1 2 -" },
	{ "a headed description", "| Port | Service | X | Notes |",
	    "| 22 | a | b | c |\n", "p0 1 3" },
	{ "a description before the name", "| Notes | Service | Port |",
	    "| a | b | 22 |\n", "p2 1 0" },
	{ "no text at all", "| Port | T |", "| 22 | tcp |\n", "p0 - - t1" },
	{ "rows without a name", "| Port | Service | Notes |",
	    "| 0 | - | a |\n| 1 | - | b |\n", "p0 1 2" },
	{ "names before dashes", "| Port | Protocol | Service |",
	    "| 1 | - | a |\n", "p0 2 -" },
	{ "pairs", "| Name | Port | Name | Port |",
	    "| Telnet | 23 | SSH | 22 |\n", "p1 0 - p3 2 -" },
	{ "two up", "| Port | Name | Port | Name |",
	    "| 21 | FTP | 80 | HTTP |\n", "p0 1 - p2 3 -" },
	{ "two up without a heading", "| Port | X | Port | X |",
	    "| 21 | FTP | 80 | HTTP |\n", "p0 1 - p2 3 -" },
	{ "one name for two ports", "| Name | Port | Secure port |",
	    "| HTTP | 80 | 443 |\n", "p1 0 - p2 0 -" },
	{ "the nearer of two", "| Name | X | Port | Name |",
	    "| a | b | 22 | c |\n", "p2 3 -" },
	{ "swapped headings", "| Service | Port |", "| 22 | SSH |\n",
	    "m0 1" },
	{ "those of one table's other columns", "| Ports | A | No. | Name |",
	    "| - | b | 22 | c |\n", "m2 0" },
	{ "cells past the header's don't count", "| Port |",
	    "| 22 | tcp | b |\n", "p0 - -" },
	{ "short rows do", "| Port | Name | X |", "| 22 |\n| 23 | b |\n",
	    "p0 1 -" }
};

static void
tell(struct pi_text *told, const char *label, size_t column)
{
	if (column == PI_NO_COLUMN)
		pi_text_printf(told, "%s-", label);
	else
		pi_text_printf(told, "%s%zu", label, column);
}

static void
tell_roles(struct pi_text *told, const struct pi_roles *roles)
{
	size_t i;

	pi_text_puts(told, "");
	for (i = 0; i < roles->groups; i++) {
		tell(told, i == 0 ? "p" : " p", roles->group[i].port);
		tell(told, " ", roles->group[i].name);
		tell(told, " ", roles->group[i].description);
	}
	if (roles->groups > 0 && roles->group[0].transport != PI_NO_COLUMN)
		tell(told, " t", roles->group[0].transport);
	if (roles->groups > 0 || roles->misplaced == PI_NO_COLUMN ||
	    roles->heading == PI_NO_COLUMN)
		return;
	tell(told, i == 0 ? "m" : " m", roles->misplaced);
	tell(told, " ", roles->heading);
}

/* Reads the roles in scratch of just the size of the longest row. */
static struct pi_roles
read_roles(const char *header, const char *body)
{
	const struct pi_grid grid = {
		.header = { .text = pi_span(header) },
		.body = { .rest = pi_span(body) } };
	struct pi_lines lines = grid.body;
	struct pi_line line;
	struct pi_roles roles;
	size_t size = 1;
	char *scratch;

	while (pi_next_line(&lines, &line))
		if (line.text.length > size)
			size = line.text.length;
	scratch = malloc(size);
	assert_non_null(scratch);
	roles = pi_roles_read(&grid, scratch);
	free(scratch);
	return roles;
}

static void
columns_are_told_by_headings_and_cells(void **state)
{
	const struct table *c;

	(void)state;
	for (c = tables; c < tables + LENGTH(tables); c++) {
		struct pi_roles roles = read_roles(c->header, c->body);
		struct pi_text told = { 0 };

		print_message("  %s\n", c->claim);
		tell_roles(&told, &roles);
		assert_string_equal(told.bytes, c->told);
		pi_text_free(&told);
	}
}

static void
no_more_than_eight_port_columns_are_read(void **state)
{
	struct pi_text header = { 0 }, row = { 0 };
	struct pi_roles roles;
	int i;

	(void)state;
	for (i = 0; i < PI_GROUPS_MAX + 1; i++) {
		pi_text_puts(&header, "| Name | Port ");
		pi_text_puts(&row, "| a | 22 ");
	}
	roles = read_roles(header.bytes, row.bytes);
	assert_int_equal(roles.groups, PI_GROUPS_MAX);
	assert_int_equal(roles.group[PI_GROUPS_MAX - 1].port, 15);
	pi_text_free(&header);
	pi_text_free(&row);
}

static void
columns_past_64_are_counted_and_not_looked_at(void **state)
{
	struct pi_text header = { 0 }, row = { 0 };
	struct pi_roles roles;
	int i;

	(void)state;
	for (i = 0; i < 9999; i++) {
		pi_text_puts(&header, "| Name ");
		pi_text_puts(&row, "| a ");
	}
	pi_text_puts(&header, "| Port |");
	pi_text_puts(&row, "| 22 |");
	roles = read_roles(header.bytes, row.bytes);
	assert_int_equal(roles.count, 10000);
	assert_int_equal(roles.groups, 0);
	pi_text_free(&header);
	pi_text_free(&row);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_told_by_headings_and_cells),
		cmocka_unit_test(no_more_than_eight_port_columns_are_read),
		cmocka_unit_test(columns_past_64_are_counted_and_not_looked_at)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
