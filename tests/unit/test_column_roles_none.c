/* SPDX-License-Identifier: MIT */
/* Tables that look like port tables but are not. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "no rows, no ports", "| Port | Service |", "", "" },
	{ "no port word, despite a name",
	    "| Number | Name | Transport | Description |",
	    "| 22 | a | TCP | b |\n", "" },
	{ "no port word", "| Number | Service |", "| 22 | SSH |\n", "" },
	{ "a word for an aside", "| Default | Service |",
	    "| 22 | SSH |\n", "" },
	{ "half of the cells are too few", "| Port | A |",
	    "| 22 | b |\n| x | b |\n", "" },
	{ "more than half are enough", "| Port | A |",
	    "| 22 | b |\n| x | b |\n| 23 | b |\n", "p0 1 -" },
	{ "cells without a port are ignored", "| Port | A |",
	    "| 22 | b |\n| - | b |\n|  | b |\n| N/A | b |\n", "p0 1 -" },
	{ "a range that runs backwards counts", "| Port | A |",
	    "| 137-129 | b |\n", "p0 1 -" },
	{ "marks are ignored", "| Port | A |",
	    "| **22** | b |\n| `67-68` | b |\n", "p0 1 -" },
	{ "an unreadable cell counts as filled", "| Port | A |",
	    "| [[22 | b |\n| 22 | b |\n", "" },
	{ "transports alone are no port", "| Port | A |",
	    "| tcp | b |\n", "" },
	{ "containers map ports", "| Port | A |",
	    "| 80->80 | b |\n| 81->81 | b |\n", "" },
	{ "a change maps ports", "| Port | A |",
	    "| 143 → 993 | b |\n| 110 → 995 | b |\n",
	    "" },
	{ "one arrow may be a range", "| Port | A |", "| 137->139 | b |\n",
	    "p0 1 -" },
	{ "some arrows may be ranges", "| Port | A |",
	    "| 1->2 | b |\n| 3->4 | b |\n| 5 | b |\n| 6 | b |\n", "p0 1 -" },
	{ "swapped headings", "| Service | Port |", "| 22 | SSH |\n",
	    "m0 1" },
	{ "swapped headings after other columns", "| Ports | A | No. | Name |",
	    "| - | b | 22 | c |\n", "m2 0" },
	{ "pairs map ports", "| Port | A |",
	    "| 8080:80 | b |\n| 81:81 | b |\n| 22 | b |\n", "" },
	{ "mappings under any heading", "| Port | Docker | A |",
	    "| 80 | 8080:80 | b |\n| 81 | 81:81 | b |\n", "" },
	{ "a single mapping is none", "| Port | A | B |",
	    "| 80 | 8080:80 | b |\n| 81 | c | b |\n", "p0 1 2" },
	{ "the classes", "| Port | A |",
	    "| 0-1023 | b |\n| 1024 - 49,151 | b |\n", "" },
	{ "the classes among other ranges", "| Ports | A |",
	    "| 0-1023 | b |\n| 1024-49151 | b |\n| 49152+ | b |\n", "" },
	{ "a single class", "| Ports | A |", "| 49152-65535 | b |\n",
	    "p0 1 -" },
	{ "half of the cells are classes", "| Port | A |",
	    "| 0-1023 | b |\n| 22 | b |\n", "p0 1 -" },
	{ "classes under another heading", "| Port | A | X |",
	    "| 22 | b | 0-1023 |\n", "p0 1 -" },
	{ "addresses", "| Port | A | Server |", "| 22 | b | 10.0.0.1 |\n", "" },
	{ "host names", "| A | B | Port |", "| a | b.example.org | 22 |\n",
	    "" },
	{ "images", "| A | B | Port |", "| a | `postgres:16` | 5432 |\n", "" },
	{ "half of the cells are text", "| A | B | Port |",
	    "| a | 10.0.0.1 | 22 |\n| b | c | 23 |\n", "p2 1 -" },
	{ "a host of any name", "| Port | A | Host |", "| 22 | b | c |\n", "" },
	{ "an empty column of hosts", "| Port | A | Host |",
	    "| 22 | b | - |\n", "p0 1 -" },
	{ "ticks are no hosts", "| Port | A | Host |", "| 22 | b | x |\n",
	    "p0 1 -" },
	{ "images of any name", "| Image | Port |", "| a | 22 |\n", "" },
	{ "questions", "| Port | A |", "| 22 | What is it? |\n", "" },
	{ "a question that is a description", "| Port | A | Notes |",
	    "| 22 | b | What is it? |\n", "p0 1 2" },
	{ "a host in a description", "| Port | A | Notes |",
	    "| 22 | b | a.example.org |\n", "p0 1 2" },
	{ "a transport in a description", "| Port | A | Notes |",
	    "| 22 | b | UDP |\n", "p0 1 2" },
	{ "a number in a description", "| Port | A | Notes |",
	    "| 22 | b | 70000. |\n", "p0 1 2" },
	{ "half of the cells are questions", "| Port | A |",
	    "| 22 | What is it? |\n| 23 | b |\n", "p0 1 -" },
	{ "a quiz", "| Question | Port |", "| SSH is at | 22 |\n", "" },
	{ "the answers of a quiz", "| Port | Answer |", "| 22 | SSH |\n", "" },
	{ "numbers of rules", "| Rule | Port | A |", "| 10 | 22 | b |\n", "" },
	{ "priorities", "| Priority | Port | A |",
	    "| 100 | 22 | b |\n| 110 | 23 | b |\n", "" },
	{ "names of rules are text", "| Rule | Port | X |",
	    "| Allow it | 22 | b |\n", "p1 0 2" },
	{ "other numbers are no rules", "| # | Port | A |",
	    "| 10 | 22 | b |\n", "p1 2 -" },
	{ "a table of hosts has no swapped headings", "| Host | Port | A |",
	    "| b | c | 22 |\n", "" }
};

static void
tables_of_other_things_are_no_port_tables(void **state)
{
	(void)state;
	check_tables(tables, LENGTH(tables));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_of_other_things_are_no_port_tables)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
