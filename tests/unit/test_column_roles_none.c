/* SPDX-License-Identifier: MIT */
/* Tables that are not port tables, or look as if they were not. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "no rows, no ports", "| Port | Service |", "", "other 0" },
	{ "no port word, despite a name",
	    "| Number | Name | Transport | Description |",
	    "| 22 | a | TCP | b |\n", "other" },
	{ "no port word", "| Number | Service |", "| 22 | SSH |\n", "other" },
	{ "no port word beside transports",
	    "| From | To | Transport | Used for |",
	    "| 1 | 5 | TCP | b |\n| 8000 | | UDP | c |\n", "unheaded 0" },
	{ "a word for an aside", "| Default | Service |",
	    "| 22 | SSH |\n", "other" },
	{ "less than half of the cells are too few", "| Port | A |",
	    "| 22 | b |\n| x | b |\n| y | b |\n", "few ports 0" },
	{ "also after words or hosts", "| Port | A |",
	    "| ::1:22 | b |\n| a:22 | b |\n| x | c |\n| y | c |\n"
	    "| z | c |\n", "few ports 0" },
	{ "half are enough", "| Port | A |",
	    "| 22 | a |\n| x | b |\n", "p0 1 -" },
	{ "cells without a port are ignored", "| Port | A |",
	    "| 22 | b |\n| - | b |\n|  | b |\n| N/A | b |\n", "p0 1 -" },
	{ "a range that runs backwards counts", "| Port | A |",
	    "| 137-129 | b |\n", "p0 1 -" },
	{ "marks are ignored", "| Port | A |",
	    "| **22** | b |\n| `67-68` | c |\n", "p0 1 -" },
	{ "an unreadable cell counts as filled", "| Port | A |",
	    "| [[22 | b |\n| 22 | b |\n| [[23 | b |\n", "few ports 0" },
	{ "transports alone are no port", "| Port | A |",
	    "| tcp | b |\n", "other 0" },
	{ "arrows between equal ports map them", "| Port | A |",
	    "| 80->80 | b |\n| 81->81 | c |\n", "p0 1 - m" },
	{ "a column of changes", "| Port | A |",
	    "| 143 → 993 | b |\n| 110 → 995 | b |\n",
	    "changes 0" },
	{ "one arrow may be a range", "| Port | A |", "| 137->139 | b |\n",
	    "p0 1 -" },
	{ "some arrows may be ranges", "| Port | A |",
	    "| 101->102 | b |\n| 103->104 | c |\n| 105 | d |\n| 106 | e |\n",
	    "p0 1 -" },
	{ "swapped headings", "| Service | Port |", "| 22 | SSH |\n",
	    "misheaded 0" },
	{ "swapped headings after other columns", "| Ports | A | No. | Name |",
	    "| - | b | 22 | c |\n", "misheaded 2" },
	{ "pairs that are no ranges map ports", "| Port | A |",
	    "| 8080:80 | b |\n| 81:81 | c |\n| 22 | d |\n", "p0 1 - m" },
	{ "a single pair is no mapping", "| Port | A |", "| 8080:80 | b |\n",
	    "p0 1 -" },
	{ "a single cell that says that it is a port", "| A | B |",
	    "| listen | :8080 |\n", "other" },
	{ "pairs under another heading do not matter", "| Port | Docker | A |",
	    "| 80 | 8080:80 | b |\n| 81 | 81:81 | c |\n", "p0 2 -" },
	{ "a single pair is text", "| Port | A | B |",
	    "| 80 | 8080:80 | b |\n| 81 | c | d |\n", "p0 1,2 2" },
	{ "the classes", "| Port | A |",
	    "| 0-1023 | b |\n| 1024 - 49,151 | b |\n", "classes 0" },
	{ "the classes among other ranges", "| Ports | A |",
	    "| 0-1023 | b |\n| 1024-49151 | b |\n| 49152+ | b |\n",
	    "classes 0" },
	{ "a single class", "| Ports | A |", "| 49152-65535 | b |\n",
	    "p0 1 -" },
	{ "half of the cells are classes", "| Port | A |",
	    "| 0-1023 | b |\n| 22 | c |\n", "p0 1 -" },
	{ "classes under another heading", "| Port | A | X |",
	    "| 22 | b | 0-1023 |\n", "p0 1 -" },
	{ "addresses are no names", "| Port | A | Server |",
	    "| 22 | b | 10.0.0.1 |\n", "p0 1 -" },
	{ "nor are host names", "| A | B | Port |",
	    "| a | b.example.org | 22 |\n",
	    "p2 0 -" },
	{ "images may be, unless they are headed so", "| A | B | Port |",
	    "| a | `postgres:16` | 5432 |\n", "p2 1,0 -" },
	{ "half of the cells are text", "| A | B | Port |",
	    "| a | 10.0.0.1 | 22 |\n| b | c | 23 |\n", "p2 1,0 -" },
	{ "their heading does not matter", "| Port | A | Host |",
	    "| 22 | b | c |\n", "p0 1,2 2" },
	{ "an empty column of hosts", "| Port | A | Host |",
	    "| 22 | b | - |\n", "p0 1 -" },
	{ "ticks are no hosts", "| Port | A | Host |", "| 22 | b | x |\n",
	    "p0 1 -" },
	{ "an image", "| Image | Port |", "| a | 22 |\n", "no names 1" },
	{ "questions", "| Port | A |", "| 22 | What is it? |\n", "no names 0" },
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
	{ "a quiz", "| Question | Port |", "| SSH is at | 22 |\n",
	    "no names 1" },
	{ "the answers of a quiz", "| Port | Answer |",
	    "| 22 | SSH |\n", "no names 0" },
	{ "numbers of rules do not matter", "| Rule | Port | A |",
	    "| 10 | 22 | b |\n", "p1 2 -" },
	{ "priorities", "| Priority | Port | A |",
	    "| 100 | 22 | b |\n| 110 | 23 | b |\n", "no names 1" },
	{ "names of rules are text", "| Rule | Port | X |",
	    "| Allow it | 22 | b |\n", "p1 0,2 2" },
	{ "other numbers are no rules", "| # | Port | A |",
	    "| 10 | 22 | b |\n", "p1 2 -" },
	{ "a table of hosts has no swapped headings", "| Host | Port | A |",
	    "| b | c | 22 |\n", "misheaded 2" }
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
