/* SPDX-License-Identifier: MIT */
/* Which column names the services, and which ones follow. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "a word for names first", "| What | Port | X | Service |",
	    "| a | 22 | b | c |\n", "p1 3 -" },
	{ "even if it repeats", "| Service | Port | X |",
	    "| a | 22 | b |\n| a | 23 | c |\n", "p1 0 2" },
	{ "but not a protocol that does", "| Protocol | Port | X |",
	    "| a | 22 | b |\n| a | 23 | c |\n", "p1 2 -" },
	{ "other columns of names give other names",
	    "| Name | Port | Protocol | Service |", "| a | 22 | b | c |\n",
	    "p1 0,2+,3+ -" },
	{ "a use names a service, but gives no other name",
	    "| Name | Port | Use |", "| a | 22 | b |\n", "p1 0,2 2" },
	{ "or else the nearest text that does not repeat",
	    "| X | Port | Y | Z |", "| a | 22 | b | c |\n| d | 23 | b | e |\n",
	    "p1 0,3 2" },
	{ "a description comes after it", "| X | T | Port | Notes |",
	    "| a | tcp | 22 | b |\n| c | tcp | 23 | d |\n", "p2 0 3 t1" },
	{ "or else a description that does", "| X | Port | Notes |",
	    "| a | 22 | b |\n| a | 23 | b |\n", "p1 2! -" },
	{ "or else transports that are none now and then",
	    "| Port | Transport | Allowed |", "| 22 | TCP | allow |\n"
	    "| 3478 | UDP (STUN) | allow |\n| 443 | HTTPS | allow |\n",
	    "p0 1 2 t1" },
	{ "a destination comes last", "| Port | Destination |",
	    "| 22 | a |\n| 23 | b |\n", "p0 1 -" },
	{ "after anything else", "| Destination | Port | X | Y |",
	    "| a | 22 | y | b |\n| b | 23 | y | c |\n", "p1 3 -" },
	{ "as does one that uses a service",
	    "| Port | Purpose | Used by |",
	    "| 22 | a | b |\n| 23 | a c | d |\n", "p0 1! 2" },
	{ "a protocol names no row by its transport",
	    "| Port | Protocol | X |",
	    "| 22 | HTTP | a |\n| 23 | HTTP | b |\n", "p0 2 -" },
	{ "a source never is", "| Port | Source |",
	    "| 22 | a |\n| 23 | b |\n", "no names 0" },
	{ "nor is what repeats", "| Port | X |", "| 22 | a |\n| 23 | a |\n",
	    "no names 0" },
	{ "values of rows without a port do not count", "| Port | X |",
	    "| 22 | a |\n| 23 | b |\n| - | c |\n| - | c |\n| - | c |\n",
	    "p0 1 -" }
};

static void
names_are_in_the_likeliest_column(void **state)
{
	(void)state;
	check_tables(tables, LENGTH(tables));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_in_the_likeliest_column)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
