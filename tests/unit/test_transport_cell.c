/* SPDX-License-Identifier: MIT */
/* The transports of rows, from their cells or from the headings above. */
#include "notes.h"

#define COLUMN "Port|A|Transport\n-|-|-\n"
#define TICKS "Port|A|TCP|UDP\n-|-|-|-\n1|a|x|\n2|b||x\n"
#define READ "1 tcp <a>\n2 udp <b>\n"
#define EXPECTED "'; expected tcp, udp, sctp, dccp or both\n"

static const struct note_case columns[] = {
	{ "the words", COLUMN "1|a|TCP\n2|b|udp\n3|c|SCTP\n4|d|DCCP\n"
	    "5|e|Both\n",
	    "1 tcp <a>\n2 udp <b>\n3 sctp <c>\n4 dccp <d>\n5 tcp,udp <e>\n" },
	{ "two of them", COLUMN "1|a|TCP/UDP\n2|b|TCP & UDP\n3|c|TCP, UDP\n"
	    "4|d|TCP and UDP\n5|e|TCP · UDP\n6|f|TCP*/UDP\n",
	    "1 tcp,udp <a>\n2 tcp,udp <b>\n3 tcp,udp <c>\n4 tcp,udp <d>\n"
	    "5 tcp,udp <e>\n6 tcp,udp <f>\n" },
	{ "with words between", COLUMN "1|a|Uses TCP\n2|b|UDP (can be TCP)\n"
	    "3|c|TCP only\n4|d|mostly UDP\n",
	    "1 tcp <a>\n2 tcp,udp <b>\n3 tcp <c>\n4 udp <d>\n" },
	{ "unknown is not both", COLUMN "1|a|\n2|b|n/a\n3|c|?\n4|d\n",
	    "1 - <a>\n2 - <b>\n3 - <c>\n4 - <d>\n" },
	{ "an unknown word", COLUMN "1|a|TPC\n2|b|IPX\n3|c|TCP/TLS\n",
	    "3:5: warning: unknown transport 'TPC" EXPECTED "1 - <a>\n"
	    "4:5: warning: unknown transport 'IPX" EXPECTED "2 - <b>\n"
	    "5:5: warning: unknown transport 'TLS" EXPECTED "3 tcp <c>\n" },
	{ "protocols without ports", COLUMN "1|a|ICMP\n2|b|icmpv6\n3|c|IGMP\n"
	    "4|d|gre\n5|e|ESP\n6|f|AH\n7|g|OSPF\n8|h|VRRP\n9|i|TCP\n",
	    "3:5: error: 'ICMP' has no ports\n"
	    "4:5: error: 'icmpv6' has no ports\n"
	    "5:5: error: 'IGMP' has no ports\n"
	    "6:5: error: 'gre' has no ports\n"
	    "7:5: error: 'ESP' has no ports\n"
	    "8:5: error: 'AH' has no ports\n"
	    "9:5: error: 'OSPF' has no ports\n"
	    "10:5: error: 'VRRP' has no ports\n"
	    "9 tcp <i>\n" },
	{ "a protocol without ports beside one with them",
	    COLUMN "1|a|TCP/ICMP\n",
	    "3:5: warning: unknown transport 'ICMP" EXPECTED "1 tcp <a>\n" },
	{ "words before and remarks after", COLUMN "1|a|Mostly over TCP\n"
	    "2|b|UDP, TCP(rare)\n3|c|UDP; TCP on other ports\n"
	    "4|d|TCP (not UDP)\n5|e|TCP (TLS)\n6|f|tcp6\n",
	    "1 tcp <a>\n2 tcp,udp <b>\n3 udp <c>\n4 tcp <d>\n5 tcp <e>\n"
	    "6 tcp <f>\n" },
	{ "fillers beside transports", "Port|A|Type\n-|-|-\n1|a|TCP\n"
	    "2|b|XXX\n3|c|tbd\n4|d|?\n5|e|TODO\n6|f|UDP\n",
	    "1 tcp <a>\n"
	    "4:5: warning: unknown transport 'XXX" EXPECTED "2 - <b>\n"
	    "3 - <c>\n4 - <d>\n"
	    "7:5: warning: unknown transport 'TODO" EXPECTED "5 - <e>\n"
	    "6 udp <f>\n" },
	{ "a cell that cannot be read", COLUMN "1|a|[[TCP\n2|b|TCP\n",
	    "3:5: error: unclosed wiki link; expected ]]\n2 tcp <b>\n" },
	{ "however far down, one is no name", "Port|Protocol\n-|-\n"
	    "101|a\n102|b\n103|c\n104|d\n105|TCP (echo)\n106|UDP\n",
	    "101 - <a>\n102 - <b>\n103 - <c>\n104 - <d>\n105 tcp <echo>\n"
	    "8:5: error: missing service name; use - for a row without one\n" },
	{ "some cells of a column of protocols",
	    "Protocol|Port|A\n-|-|-\n"
	    "HTTP|1|a\nTCP|2|b\nHTTP|3|c\nover TCP|4|d\nHTTP|5|e\n"
	    "TCP|6|f\n[[|7|g\n",
	    "1 - <a>\n2 tcp <b>\n3 - <c>\n4 tcp <d>\n5 - <e>\n6 tcp <f>\n"
	    "9:1: error: unclosed wiki link; expected ]]\n" },
	{ "not if the headings have transports",
	    "A|TCP port|UDP port|Protocol\n-|-|-|-\na|1|1|HTTP\n"
	    "b|2|2|HTTP\n", "1 tcp <a> HTTP\n1 udp <a> HTTP\n"
	    "2 tcp <b> HTTP\n2 udp <b> HTTP\n" },
	{ "the port cell overrides it", COLUMN "1/udp|a|TCP\n2|b|TCP\n",
	    "1 udp <a>\n2 tcp <b>\n" }
};

static const struct note_case ticks[] = {
	{ "ticks", TICKS "3|c|x|X\n4|d|yes|no\n5|e|✅|❌\n"
	    "6|f|-|?\n7|g\n", READ "3 tcp,udp <c>\n4 tcp <d>\n5 tcp <e>\n"
	    "6 - <f>\n7 - <g>\n" },
	{ "the words", TICKS "3|c|TCP|UDP\n4|d||udp\n5|e|UDP|\n",
	    READ "3 tcp,udp <c>\n4 udp <d>\n5 udp <e>\n" },
	{ "other words", TICKS "3|c|x|x\n4|d|x|x\n5|e|TPC|x\n6|f|icmp|\n"
	    "7|g|[[x|\n", READ "3 tcp,udp <c>\n4 tcp,udp <d>\n"
	    "7:5: warning: unknown transport 'TPC" EXPECTED "5 udp <e>\n"
	    "8:5: error: 'icmp' has no ports\n"
	    "9:5: error: unclosed wiki link; expected ]]\n" },
	{ "a word for no port", TICKS "3|c|ALL|x\n", READ
	    "5:5: warning: unknown transport 'ALL" EXPECTED "3 udp <c>\n" },
	{ "before the port", "TCP|UDP|A|Port\n-|-|-|-\nx||a|1\n||x|b|2\n"
	    "x||c|3\n", "1 tcp <a>\n2 udp <b>\n3 tcp <c>\n" },
	{ "one column of them", "Port|SCTP|A\n-|-|-\n1|x|a\n2||b\n",
	    "1 sctp <a>\n2 - <b>\n" },
	{ "below a heading", "# UDP\n" TICKS "3|c||\n", READ "3 - <c>\n" }
};

static const struct note_case headings[] = {
	{ "the port's", "TCP Port|A\n-|-\n1|a\n2/udp|b\n",
	    "1 tcp <a>\n2 udp <b>\n" },
	{ "one for each port", "A|TCP port|UDP port\n-|-|-\nDNS|53|53\n"
	    "SSH|22|-\n", "53 tcp <DNS>\n53 udp <DNS>\n22 tcp <SSH>\n" },
	{ "it overrides the section's", "# UDP\nTCP Port|A\n-|-\n1|a\n",
	    "1 tcp <a>\n" },
	{ "the section's, if it is of nothing else",
	    "## Both\nPort|A\n-|-\n1|a\n\nTCP and UDP\n===\n"
	    "Port|A\n-|-\n2|b\n", "1 tcp,udp <a>\n2 tcp,udp <b>\n" },
	{ "but not if it has another word", "## TCP and UDP ports\n"
	    "Port|A\n-|-\n1|a\n", "1 - <a>\n" },
	{ "a heading that names two does not",
	    "# UDP\nTCP/UDP Port|A\n-|-\n1|a\n",
	    "1 udp <a>\n" },
	{ "the column overrides it", "TCP Port|A|T\n-|-|-\n1|a|UDP\n",
	    "1 udp <a>\n" },
	{ "two columns of each, in their order",
	    "Port|T|A|Port|T|A\n-|-|-|-|-|-\n"
	    "1|TCP|a|2|UDP|b\n", "1 tcp <a>\n2 udp <b>\n" },
	{ "two columns of ports, one of transports",
	    "Port|A|Port|A|T\n-|-|-|-|-\n"
	    "1|a|2|b|UDP\n", "1 udp <a>\n2 udp <b>\n" }
};

static void
a_column_gives_the_transports(void **state)
{
	(void)state;
	check_notes(columns, LENGTH(columns));
}

static void
ticks_give_the_transports_in_their_headings(void **state)
{
	(void)state;
	check_notes(ticks, LENGTH(ticks));
}

static void
headings_give_one_if_cells_do_not(void **state)
{
	(void)state;
	check_notes(headings, LENGTH(headings));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_column_gives_the_transports),
		cmocka_unit_test(ticks_give_the_transports_in_their_headings),
		cmocka_unit_test(headings_give_one_if_cells_do_not)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
