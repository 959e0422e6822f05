/* SPDX-License-Identifier: MIT */
/* Columns of ports under other headings, of mapped ports, and of a switch. */
#include "roles_printed.h"

static const struct table tables[] = {
	{ "`22/tcp` needs no word for ports", "| Node | Rule | Opens |",
	    "| n1 | ssh | 22/tcp |\n| n1 | dns | 53/udp |\n", "p2 1 -" },
	{ "nor is the right column under that word", "| Port | Service |",
	    "| ssh | 22/tcp |\n| dns | 53/udp |\n", "p1 0 -, swapped 1" },
	{ "one row is not enough", "| Rule | Opens |", "| ssh | 22/tcp |\n",
	    "other" },
	{ "nor are eight of ten", "| Rule | Opens |", "| a | 1/tcp |\n"
	    "| b | 2/tcp |\n| c | 3/tcp |\n| d | 4/tcp |\n| e | f |\n",
	    "other" },
	{ "cells with the word for ports need none above",
	    "| VPN | Let through | Notes |", "| a | UDP port 500 | |\n"
	    "| b | TCP port 1723, and GRE | |\n| c | 1 | |\n", "p1 0 -" },
	{ "if half have it, they do", "| VPN | Let through |",
	    "| a | port 500 |\n| b | GRE |\n", "other" },
	{ "and in a description", "| VPN | Notes |",
	    "| a | port 500, or so |\n| b | port 501, or so |\n", "other" },
	{ "nor do they count beside ports", "| Port | A | Old |",
	    "| 80 | b | port 8080 |\n| 81 | c | port 8081 |\n", "p0 1 -" },
	{ "addresses with a port", "| Endpoint | Program | Since |",
	    "| `0.0.0.0:80` | a | 1 |\n| `[::]:22` | b | 2 |\n"
	    "| `*:9100` | c | 3 |\n| `/run/d` | e | 4 |\n", "p0 1 -" },
	{ "hosts with a port may be images", "| A | B |",
	    "| `a:80` | c |\n| `b:81` | d |\n", "other" },
	{ "ports of the source do not count beside others",
	    "| Rule | Source port | Destination port |",
	    "| a | 1024-65535 | 22 |\n| b | 68 | 67 |\n", "p2 0 -" },
	{ "but alone they do", "| Rule | Source port |",
	    "| a | 22 |\n| b | 68 |\n", "p1 0 -" },
	{ "as do those of both ends",
	    "| Rule | Source/destination port | Port |",
	    "| a | 22 | 23 |\n| b | 68 | 67 |\n", "p1 0 - p2 0 -" },
	{ "a heading above may say that it is of ports",
	    "### Ports\n"
	    "| Service | Default |", "| web | 8080 |\n| ssh | 2222 |\n",
	    "p1 0 -, by title 1" },
	{ "another heading does not", "### Options\n"
	    "| Service | Default |",
	    "| web | 8080 |\n| ssh | 2222 |\n", "other" },
	{ "running numbers beside them are none", "### Ports\n"
	    "| # | Service | Default |",
	    "| 1 | web | 8080 |\n| 2 | ssh | 2222 |\n| 3 | dns | 53 |\n",
	    "p2 1 -, by title 2" },
	{ "of two columns neither is taken", "# Ports\n"
	    "| Service | Default | Limit |",
	    "| web | 8080 | 10 |\n| ssh | 2222 | 30 |\n", "other" },
	{ "transports as headings", "| Service | TCP | UDP |",
	    "| dns | 53 | 53 |\n| sip | 5060 | 5060 |\n",
	    "p1 0 - =1 p2 0 - =2" },
	{ "with fewer other cells, in any number of rows",
	    "| Description | UDP | TCP |", "| files | -- | 445 (see note 1) |\n"
	    "| rpc | 135 | dynamic |\n", "p1 0! - =2 p2 0! - =1" },
	{ "even one", "| Description | UDP | TCP |", "| dns | 53 | 53 |\n",
	    "p1 0! - =2 p2 0! - =1" },
	{ "but not with as many", "| Feature | UDP | TCP |",
	    "| header | 8 | 20 |\n| order | never | always |\n", "other" },
	{ "one alone may be a number of anything", "| Service | UDP |",
	    "| dns | 53 |\n| sip | 5060 |\n", "other" },
	{ "unless it has another word", "| Service | Opens (UDP) |",
	    "| dns | 53 |\n| sip | 5060 |\n", "p1 'Opens' - =2" },
	{ "also below a heading of ports", "### Ports\n"
	    "| Service | Opens (UDP) |",
	    "| dns | 53 |\n| sip | 5060 |\n", "p1 'Opens' - =2" },
	{ "in the first columns, too", "| TCP | UDP | Service |",
	    "| 53 | 53 | dns |\n", "p0 2 - =1 p1 2 - =2" },
	{ "whose text describes no service",
	    "| Web (TCP) | Log (UDP) | Notes |",
	    "| 8080 | 514 | a |\n| 8081 | 515 | b |\n",
	    "p0 'Web' - =1 p1 'Log' - =2" },
	{ "headings that name the service, too",
	    "| Node | Web (TCP) | Log (UDP) |",
	    "| n1 | 8080 | 514 |\n| n2 | 8081 | 515 |\n",
	    "p1 'Web' - =1 p2 'Log' - =2" },
	{ "at most eight that each name one",
	    "|A (TCP)|B (TCP)|C (TCP)|D (TCP)|E (TCP)|F (TCP)|G (TCP)|H (TCP)|"
	    "I (TCP)|", "|1|2|3|4|5|6|7|8|9|\n|11|12|13|14|15|16|17|18|19|\n",
	    "p0 'A' - =1 p1 'B' - =1 p2 'C' - =1 p3 'D' - =1 p4 'E' - =1 "
	    "p5 'F' - =1 p6 'G' - =1 p7 'H' - =1" },
	{ "a transport heads the names of the ports after it",
	    "| TCP | Port | UDP | Port |", "| http | 80 | ntp | 123 |\n"
	    "| ssh | 22 | dns | 53 |\n", "p1 0 - =1 p3 2 - =2" },
	{ "a host before a port", "| Service | Port |",
	    "| web | localhost:8080 |\n| db | 127.0.0.1:5432 |\n", "p1 0 -" },
	{ "pairs under a heading for mappings", "| Service | Host:Container |",
	    "| web | 80:8080 |\n", "p1 0 - m" },
	{ "ports outside", "| Service | Host port |", "| web | 80->8080 |\n",
	    "p1 0 - m" },
	{ "ports of images", "| Name | Image | Ports |",
	    "| web | nginx | 80->8080 |\n| db | postgres | 5432->5432 |\n",
	    "p2 0 1 m" },
	{ "ranges of images", "| Name | Image | Ports |",
	    "| web | nginx | 8001-8003->80 |\n| db | pg | 9001-9002->5432 |\n",
	    "p2 0 1 m" },
	{ "pairs of which one runs backwards", "| Service | Port |",
	    "| web | 8080:80 |\n| db | 15000:25000 |\n", "p1 0 - m" },
	{ "pairs that may be ranges", "| Service | Port |",
	    "| rtp | 35000:35999 |\n| ftp | 40000:40100 |\n", "p1 0 -" },
	{ "short arrows that run forwards are ranges", "| Service | Port |",
	    "| a | 137 -> 139 |\n| b | 20 -> 21 |\n", "p1 0 -" },
	{ "the ports of a switch", "| Port | Connected to |",
	    "| 1 | desk |\n| 2 | printer |\n| 4 | door |\n", "switch 0" },
	{ "and ranges of them", "| Ports | VLAN |",
	    "| 1-2 | desks |\n| 3-16 | staff |\n| 17-48 | hall |\n",
	    "switch 0" },
	{ "with transports, those of services", "| Port | Name | Transport |",
	    "| 1 | tcpmux | TCP |\n| 7 | echo | TCP |\n| 9 | discard | TCP |\n",
	    "p0 1 - t2" },
	{ "and with one above 64", "| Port | Name |",
	    "| 1 | tcpmux |\n| 7 | echo |\n| 80 | http |\n", "p0 1 -" }
};

static void
columns_of_ports_are_found_by_what_they_hold(void **state)
{
	(void)state;
	check_tables(tables, LENGTH(tables));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_of_ports_are_found_by_what_they_hold)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
