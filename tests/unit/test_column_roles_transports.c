/* SPDX-License-Identifier: MIT */
/* Which columns of a table give transports. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "the transports' column", "| Port | Protocol | Service |",
	    "| 22 | TCP | SSH |\n| 53 | UDP/TCP | DNS |\n| 1 |  | a |\n",
	    "p0 2 - t1" },
	{ "a protocol that is a name", "| Port | Protocol | TCP / UDP |",
	    "| 22 | SSH | TCP |\n", "p0 1 - t2" },
	{ "half of the words are strange", "| Port | A | B |",
	    "| 22 | a | TCP |\n| 23 | b | TLS |\n", "p0 1,2 2" },
	{ "their heading alone", "| Port | A | Transport |",
	    "| 22 | b | TPC |\n", "p0 1 - t2" },
	{ "in any case and among others", "| Port | TRANSPORT type | A |",
	    "| 22 | x | b |\n", "p0 2 - t1" },
	{ "a heading that names several", "| Port | TCP / UDP | A |",
	    "| 22 | TLS | b |\n", "p0 2 - t1" },
	{ "both", "| Port | Both | A |", "| 22 | x | b |\n", "p0 2 - t1" },
	{ "a heading that names a single one", "| Port | A | UDP |",
	    "| 22 | b | c d |\n", "p0 1,2 2" },
	{ "a heading with other words", "| Port | A | TCP, UDP or TLS |",
	    "| 22 | b | c |\n", "p0 1,2 2" },
	{ "a heading with a longer word", "| Port | A | Transports |",
	    "| 22 | b | c |\n", "p0 1,2 2" },
	{ "a heading with ports under it", "| Port | A | Transport |",
	    "| 22 | b | 23 |\n", "p0 1 -" },
	{ "words in Spanish and German", "| Port | A | B |",
	    "| 22 | a | ambos |\n| 23 | b | beide |\n", "p0 1 - t2" },
	{ "a port heading names it", "| UDP Port | Service |",
	    "| 53 | DNS |\n", "p0 1 - =2" },
	{ "each port heading names its own",
	    "| Service | TCP port | UDP port |",
	    "| DNS | 53 | 53 |\n", "p1 0 - =1 p2 0 - =2" },
	{ "a port heading that names two", "| TCP/UDP port | Service |",
	    "| 53 | DNS |\n", "p0 1 -" },
	{ "a port heading with TCP/IP",
	    "| TCP/IP port | Service |", "| 53 | DNS |\n",
	    "p0 1 -" },
	{ "before all others", "| T | Port | Name |", "| TCP | 22 | a |\n",
	    "p1 2 - t0" },
	{ "two columns of ports, two of transports",
	    "| Port | T | Name | Port | T | Name "
	    "|", "| 22 | TCP | a | 53 | UDP | b |\n", "p0 2 - t1 p3 5 - t4" },
	{ "two columns of ports, one of transports",
	    "| Port | Name | Port | Name | Protocol |",
	    "| 22 | a | 53 | b | UDP |\n", "p0 1 - t4 p2 3 - t4" },
	{ "two columns of ports, three of transports",
	    "| Port | Name | T | Port | "
	    "Name | T | T |", "| 22 | a | TCP | 53 | b | UDP | TCP |\n",
	    "p0 1 - p3 4 -" },
	{ "one column of ports, two of transports", "| Port | Name | T | T |",
	    "| 22 | a | TCP | UDP |\n", "p0 1 - t2" },
	{ "ticks under a transport", "| Port | Name | TCP | UDP |",
	    "| 22 | a | x |  |\n| 53 | b | x | x |\n", "p0 1 - x2=1 x3=2" },
	{ "of any kind", "| Port | TCP | UDP | Name |",
	    "| 22 | ✓ | ✗ | a |\n"
	    "| 53 | yes | Yes | b |\n",
	    "p0 3 - x1=1 x2=2" },
	{ "words under a transport", "| Port | Name | TCP | UDP |",
	    "| 22 | a | TCP |  |\n| 53 | b | TCP | UDP |\n",
	    "p0 1 - x2=1 x3=2" },
	{ "an empty tick column", "| Port | Name | SCTP |", "| 22 | a | |\n",
	    "p0 1 - x2=4" },
	{ "an empty column of ports",
	    "| Port | Name | UDP port |", "| 22 | a | - |\n", "p0 1 -" },
	{ "beside ports of another one", "| UDP port | Name | TCP |",
	    "| 53 | a | x |\n", "p0 1 - =2 x2=1" },
	{ "ticks and words", "| Port | Name | TCP |",
	    "| 22 | a | x |\n| 23 | b | tcp |\n", "p0 1 - x2=1" },
	{ "half of the cells are enough", "| Port | Name | TCP |",
	    "| 22 | a | x |\n| 23 | b | c d |\n", "p0 1 - x2=1" },
	{ "fewer than half are not", "| Port | Name | TCP |",
	    "| 22 | a | x |\n| 23 | b | c d |\n| 24 | b | c |\n", "p0 1 2" },
	{ "ticks under another word", "| Port | Name | Open |",
	    "| 22 | a | x |\n", "p0 1 -" },
	{ "ports under a transport", "| Port | Name | TCP |",
	    "| 22 | a | 23 |\n", "p0 1 -" }
};

static void
columns_and_headings_give_transports(void **state)
{
	(void)state;
	check_tables(tables, LENGTH(tables));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_and_headings_give_transports)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
