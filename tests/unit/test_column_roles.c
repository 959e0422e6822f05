/* SPDX-License-Identifier: MIT */
/* Which columns of a table hold ports, names and descriptions. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "port and name", "| Port | Service |", "| 22 | SSH |\n", "p0 1 -" },
	{ "name before port", "Service | Port", "SSH | 22\n", "p1 0 -" },
	{ "a port word in any case among others", "| The PORT no. | A |",
	    "| 22 | b |\n", "p0 1 -" },
	{ "port(s)", "| Port(s) | A |", "| 22 | b |\n", "p0 1 -" },
	{ "a longer word is no port word",
	    "| Portal | A |", "| 22 | b |\n", "other" },
	{ "the end of a longer word is no port word",
	    "| Transport | A |", "| 22 | b |\n", "other" },
	{ "Spanish", "| Puerto | Servicio |", "| 22 | b |\n", "p0 1 -" },
	{ "Russian", "| Порты | A |", "| 22 | b |\n", "p0 1 -" },
	{ "Chinese", "| A | 端口号 |", "| b | 22 |\n", "p1 0 -" },
	{ "Japanese", "| ポート番号 | A |", "| 22 | b |\n", "p0 1 -" },
	{ "the nearest name with a heading for it",
	    "| Service | Why | Port | What |", "| a | b | 22 | c |\n",
	    "p2 0 1" },
	{ "without a heading, the text before the port",
	    "| X | Why | Port | What |",
	    "| a | b | 22 | c |\n", "p2 1,3,0 3" },
	{ "a heading counts more than distance", "| X | T | Port | What |",
	    "| a | tcp | 22 | c |\n", "p2 3,0 - t1" },
	{ "an empty column names nothing", "| Port | Protocol | X |",
	    "| 1 | | a |\n", "p0 2 -" },
	{ "no column is both name and description",
	    "| Port | Service description |", "| 1 | a |\n", "p0 1 -" },
	{ "or else after the port", "| Port | What | X |", "| 22 | a | b |\n",
	    "p0 1,2 2" },
	{ "numbers are no text", "| # | Port | Service |",
	    "| 1 | 22 | a |\n| 2 | 23 | b |\n", "p1 2 -" },
	{ "a headed description", "| Port | Service | X | Notes |",
	    "| 22 | a | b | c |\n", "p0 1 3" },
	{ "a description before the name", "| Notes | Service | Port |",
	    "| a | b | 22 |\n", "p2 1 0" },
	{ "the headings that portinfo writes, whatever the cells",
	    "| port | Name | Transport | Description |",
	    "| 80 | x | Why? | both |\n", "p0 1 3 t2" },
	{ "even the ports of classes",
	    "| Port | Name | Transport | Description |",
	    "| 0-1023 | a | | |\n| 0-1023 | b | | |\n", "p0 1 3 t2" },
	{ "the same headings without ports",
	    "| Port | Name | Transport | Description |",
	    "| open | x | TCP | a |\n", "other 0" },
	{ "the headings of the registry",
	    "| Port | Service | Transport | Description |",
	    "| 22 | 10.0.0.1 | | |\n", "p0 1 3 t2" },
	{ "the same headings and another one",
	    "| Port | Service | Transport | Description | X |",
	    "| 22 | both | | a | |\n", "p0 3! - t1" },
	{ "no text at all", "| Port | T |", "| 22 | tcp |\n", "no names 0" },
	{ "rows without a name", "| Port | Service | Notes |",
	    "| 0 | - | a |\n| 1 | - | b |\n", "p0 1 2" },
	{ "names before dashes", "| Port | Protocol | Service |",
	    "| 1 | - | a |\n", "p0 2 -" },
	{ "pairs", "| Name | Port | Name | Port |",
	    "| Telnet | 23 | SSH | 22 |\n", "p1 0 - p3 2 -" },
	{ "two columns of ports", "| Port | Name | Port | Name |",
	    "| 21 | FTP | 80 | HTTP |\n", "p0 1 - p2 3 -" },
	{ "two columns of ports, names without a heading",
	    "| Port | X | Port | X |",
	    "| 21 | FTP | 80 | HTTP |\n", "p0 1 - p2 3 -" },
	{ "one name for two ports", "| Name | Port | Secure port |",
	    "| HTTP | 80 | 443 |\n", "p1 0 - p2 0 -" },
	{ "the nearer of two", "| Name | X | Port | Name |",
	    "| a | b | 22 | c |\n", "p2 3,0+ -" },
	{ "the nearer of two without a heading", "| Name | # | Port | Name |",
	    "| - | 1 | 22 | - |\n", "p2 3,0+ -" },
	{ "numbers name nothing", "| Port | 1 | 2 | 3 |", "| 1 | 2 | 3 | 4 |\n",
	    "no names 0" },
	{ "cells after the last heading are ignored", "| Port |",
	    "| 22 | tcp | b |\n", "no names 0" },
	{ "short rows count", "| Port | Name | X |", "| 22 |\n| 23 | b |\n",
	    "p0 1 -" },
	{ "without a name, the description is it",
	    "| Port | Description |", "| 22 | Secure Shell |\n", "p0 1! -" },
	{ "also in other languages",
	    "| Порт | Описание |", "| 22 | a |\n", "p0 1! -" },
	{ "any other text rather than a description",
	    "| Port | Description | X |", "| 22 | a | b |\n", "p0 2 1" },
	{ "any text that does not repeat",
	    "| Port | Floor | Notes |", "| 22 | first | a |\n", "p0 1 2" },
	{ "a source is no name", "| Source | Port |",
	    "| any one | 22 |\n", "no names 1" },
	{ "nor is what is said of a service",
	    "| What | Encrypted | Port | Auth | Policy | Status | URL |",
	    "| a | b | 22 | c | d | e | f |\n", "p2 0 1" },
	{ "the nearest aside", "| Source | Floor | Port |",
	    "| any one | c | 22 |\n", "p2 1 -" },
	{ "nor is one of several columns", "| Source | Floor | Port | Port |",
	    "| any one | c | 1 | 2 |\n", "p2 1 - p3 1 -" },
	{ "a text without a heading rather than an aside",
	    "| Source | Port | |",
	    "| any one | 22 | a |\n", "p1 2 -" },
	{ "yes and no are no names", "| Port | Open | X |",
	    "| 22 | yes | a |\n| 23 | no | b |\n", "p0 2 -" },
	{ "ticks are no names", "| Port | Open | X |",
	    "| 22 | ✓ | a |\n| 23 | ❌ | b |\n",
	    "p0 2 -" },
	{ "numbers with signs are no names", "| No. | Port | X |",
	    "| #1 | 22 | a |\n| 2. | 23 | b |\n", "p1 2 -" },
	{ "half of the cells are text", "| X | Port | Y |",
	    "| 1 | 22 | a |\n| c | 23 | b |\n", "p1 0,2 2" },
	{ "as many names as ports, in their order",
	    "| Name | # | Port | Name | Port |", "| a | 1 | 2 | b | 3 |\n",
	    "p2 0 - p4 3 -" },
	{ "as many texts as ports, in their order", "| X | Y | Port | Port |",
	    "| a | b | 1 | 2 |\n", "p2 0 - p3 1 -" },
	{ "a tie is decided as for the first port",
	    "| A | Port | B | Port | C |",
	    "| a | 1 | b | 2 | c |\n", "p1 0 - p3 2 -" },
	{ "not text under a word for ports", "| X | Port variable | Port |",
	    "| a | a_port | 1 |\n", "p2 0 1" },
	{ "nor under a number sign or an address",
	    "| Rule # | IP | To | Port | Notes |",
	    "| FW-01 | lan | b | 1 | c |\n", "p3 4! -" },
	{ "nor options", "| Purpose | Flag | Port |", "| a | -p | 1 |\n",
	    "p2 0! -" },
	{ "nor services from somewhere to elsewhere",
	    "| Service source / destination | Purpose | Port |",
	    "| lan / dmz | a | 1 |\n", "p2 1! -" },
	{ "nor sizes and times", "| Model | Size | Port |",
	    "| a | 4.5 GB | 1 |\n| b | ~2 GB | 2 |\n", "p2 0 -" },
	{ "but under a word for names", "| IP | Source name | Port |",
	    "| lan | a | 1 |\n", "p2 1 -" },
	{ "even after the port", "| Port | Name | X | Name | Port | Name |",
	    "| 1 | a | b | c | 2 | d |\n", "p0 1 - p4 5 -" },
	{ "a table that repeats its columns", "| Port | Protocol | Service | "
	    "Port | Protocol | Service |", "| 22 | TCP | a | 53 | UDP | b |\n",
	    "p0 2 - t1 p3 5 - t4" },
	{ "one of whose names has no heading for names",
	    "| Insecure protocol | Port | Instead | Port |",
	    "| a | 1 | b | 2 |\n", "p1 0 - p3 2 -" },
	{ "one of whose names repeat", "| Old | Port | New | Port |",
	    "| a | 20 | b | 22 |\n| a | 21 | c | 990 |\n",
	    "p1 0 - p3 2 -" },
	{ "one with other text at its side",
	    "| Kind | Port | Service | Port | Service |",
	    "| k | 1 | a | 2 | b |\n", "p1 2 - p3 4 -" },
	{ "not one whose ports have different headings",
	    "| Service | Port | Path | Secure port |",
	    "| a | 1 | /a | 2 |\n", "p1 0 2 p3 0 2" },
	{ "nor one with a port column without text beside it",
	    "| Port | Service | Kind | Port |", "| 1 | a | 7 | 2 |\n",
	    "p0 1 - p3 1 -" },
	{ "descriptions of each", "| Port | Name | Notes | Port | Name | Notes "
	    "|", "| 21 | a | b | 80 | c | d |\n", "p0 1 2 p3 4 5" },
	{ "before the first and after the last", "| Notes | Port | Name | "
	    "Port | Name | Notes |", "| a | 21 | b | 80 | c | d |\n",
	    "p1 2 0 p3 4 5" },
	{ "the name of the next port is no description",
	    "| Port | Name | Name, notes | Port "
	    "| Notes |", "| 21 | a | b | 80 | c |\n", "p0 1 - p3 2 -" },
	{ "one description for the whole row is not used",
	    "| Port | Name | Port | Name | Notes "
	    "|", "| 21 | a | 80 | c | d |\n", "p0 1 - p2 3 -" },
	{ "ports that share a name share a description",
	    "| Name | Port | Secure port | "
	    "Notes |", "| HTTP | 80 | 443 | a |\n", "p1 0 3 p2 0 3" },
	{ "ports of which one has another name do not",
	    "| Name | Port | Port | Port | Name | "
	    "Notes |", "| a | 1 | 2 | 3 | b | c |\n",
	    "p1 0 - p2 0 - p3 4 -" }
};

static void
headings_and_cells_decide_the_roles_of_columns(void **state)
{
	(void)state;
	check_tables(tables, LENGTH(tables));
}

/* Reads the roles of these columns, repeated, and of one more after them. */
static struct pi_column_roles
read_repeated(const char *header, const char *row, int times,
    const char *last_header, const char *last_cell)
{
	struct pi_buffer headers = { 0 }, rows = { 0 };
	struct pi_column_roles roles;
	int i;

	for (i = 0; i < times; i++) {
		pi_buffer_puts(&headers, header);
		pi_buffer_puts(&rows, row);
	}
	pi_buffer_puts(&headers, last_header);
	pi_buffer_puts(&rows, last_cell);
	roles = read_roles(headers.bytes, rows.bytes);
	pi_buffer_free(&headers);
	pi_buffer_free(&rows);
	return roles;
}

static void
no_more_than_eight_port_columns_are_read(void **state)
{
	struct pi_column_roles roles = read_repeated("| Name | Port ",
	    "| a | 22 ", 9,
	    "| Notes |", "| b |");
	size_t i;

	(void)state;
	assert_int_equal(roles.port_count, PI_PORT_COLUMNS_MAX);
	assert_int_equal(roles.ports[7].port, 15);
	assert_int_equal(roles.ports[7].names[0].column, 14);
	assert_int_equal(roles.ports[7].transport, PI_NO_COLUMN);
	roles = read_repeated("| Notes | Port ", "| a | 22 ", 8, "| T |",
	    "| TCP |");
	assert_int_equal(roles.port_count, PI_PORT_COLUMNS_MAX);
	assert_int_equal(roles.ports[0].names[0].column, 0);
	assert_int_equal(roles.ports[0].transport, 16);
	assert_int_equal(roles.ports[7].names[0].column, 14);
	assert_int_equal(roles.ports[7].transport, 16);
	for (i = 0; i < PI_COLUMNS_MAX; i++)
		assert_int_equal(roles.ticks[i], 0);
}

static void
the_64th_column_is_the_last_that_is_looked_at(void **state)
{
	struct pi_column_roles roles = read_repeated("| Name ", "| a ", 63,
	    "| Port |",
	    "| 22 |");

	(void)state;
	assert_int_equal(roles.count, 64);
	assert_int_equal(roles.port_count, 1);
	assert_int_equal(roles.ports[0].port, 63);
	assert_int_equal(roles.ports[0].names[0].column, 62);
	roles = read_repeated("| # ", "| 1 ", 62, "| Port | Name |",
	    "| 22 | a |");
	assert_int_equal(roles.count, 64);
	assert_int_equal(roles.ports[0].names[0].column, 63);
	assert_int_equal(roles.ports[0].description, PI_NO_COLUMN);
	roles = read_repeated("| Name ", "| a ", 64, "| Port |", "| 22 |");
	assert_int_equal(roles.count, 65);
	assert_int_equal(roles.port_count, 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    headings_and_cells_decide_the_roles_of_columns),
		cmocka_unit_test(no_more_than_eight_port_columns_are_read),
		cmocka_unit_test(the_64th_column_is_the_last_that_is_looked_at)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
