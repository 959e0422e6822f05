/* SPDX-License-Identifier: MIT */
/* The port cells of rows. */
#include "notes.h"

/* The next row is line 3; its first cell is the port. */
#define HEAD "Port|Service\n-|-\n"
/* Enough good rows for a port column, despite some wrong ones. */
#define GOOD "1|a\n2|b\n3|c\n"
#define READ "1 - <a>\n2 - <b>\n3 - <c>\n"
#define MORE "4|a\n5|b\n6|c\n"
#define MORE_READ "4 - <a>\n5 - <b>\n6 - <c>\n"
#define NO_PORT "' is not a port, list or range such as 22, 67/68 or 137-139\n"
#define AMBIGUOUS "' is ambiguous; write ports in full, with a space after " \
	"commas\n"
#define ASIDE "' is a remark; its number is not read as a port\n"
#define IGNORED "' is not a port; it is ignored\n"
#define ENDS ": error: the row is too short to have a port\n"

static const struct note_case read[] = {
	{ "a list of each kind", HEAD "67,68|a\n20/21|b\n67&68|c\n"
	    "1812 and 1813|d\n139 + 445|e\n143, 993 · 110|f\n"
	    "80<br>443|g\n",
	    "67 - <a>\n68 - <a>\n20 - <b>\n21 - <b>\n67 - <c>\n68 - <c>\n"
	    "1812 - <d>\n1813 - <d>\n139 - <e>\n445 - <e>\n"
	    "143 - <f>\n993 - <f>\n110 - <f>\n80 - <g>\n443 - <g>\n" },
	{ "a range of each kind", HEAD "137-139|a\n137–139|b\n"
	    "137 - 139|c\n1024 to 5000|d\n49152-65535|e\n137 -> 139|f\n",
	    "137-139 - <a>\n137-139 - <b>\n137-139 - <c>\n1024-5000 - <d>\n"
	    "49152-65535 - <e>\n137-139 - <f>\n" },
	{ "a range without an end", HEAD "5900+|a\n49_152+, 50000+|b\n22|c\n",
	    "3:1: warning: the range has no end; only 5900 is used\n"
	    "5900 - <a>\n"
	    "4:1: warning: the range has no end; only 49152 is used\n"
	    "4:1: warning: the range has no end; only 50000 is used\n"
	    "49152 - <b>\n50000 - <b>\n22 - <c>\n" },
	{ "a _ between digits", HEAD "49_152|a\n", "49152 - <a>\n" },
	{ "ports and transports", HEAD "22/tcp|a\nTCP 22|b\nTCP/25|c\n"
	    "20 /TCP, UDP|d\n9 (UDP)|e\n995, /TCP|f\n80 (udp only)|g\n",
	    "22 tcp <a>\n22 tcp <b>\n25 tcp <c>\n20 tcp,udp <d>\n9 udp <e>\n"
	    "995 tcp <f>\n80 udp <g>\n" },
	{ "each port with its own transport", HEAD "445 TCP/137 UDP|a\n",
	    "445 tcp <a>\n137 udp <a>\n" },
	{ "remarks", HEAD "67(srv)/68(cli)|a\n161 (queries) / 162 (traps)|b\n"
	    "389(default)-636(secured)|c\n",
	    "67 - <a>\n68 - <a>\n161 - <b>\n162 - <b>\n389 - <c>\n"
	    "636 - <c>\n" },
	{ "marks and footnotes", HEAD "**443**|a\n`2379`|b\n465<sup>3</sup>|c\n"
	    "22 <!-- b -->|d\n",
	    "443 - <a>\n2379 - <b>\n465 - <c>\n22 - <d>\n" },
	{ "no port", HEAD GOOD "||d\n-|d\n—|d\nN/A|d\nNone|d\n"
	    "ALL|d\n--|d\n✅|d\n?|d\ntbd|d\n"
	    "N/A (a file)|d\n- (local)|d\n", READ },
	{ "a list is never one number", HEAD "161,162|a\n",
	    "161 - <a>\n162 - <a>\n" },
	{ "the word port", HEAD "TCP Port 22|a\nTCP Ports 80 & 443|b\n"
	    "Port: 22 (TCP)|c\n",
	    "22 tcp <a>\n80 tcp <b>\n443 tcp <b>\n22 tcp <c>\n" },
	{ "ports in brackets", HEAD "TCP 4001 (and 4000)|a\n"
	    "80 (HTTP/2)|b\n443 (RFC 9110)|c\n22 (1)|d\n",
	    "4001 tcp <a>\n4000 tcp <a>\n80 - <b>\n443 - <c>\n22 - <d>\n" },
	{ "a number in brackets that may be a port",
	    HEAD "80 (see 8080)|a\n443 (8443)|b\n1 (a 22), 2 (b 333)|c\n",
	    "3:4: warning: '(see 8080)" ASIDE "80 - <a>\n"
	    "4:5: warning: '(8443)" ASIDE "443 - <b>\n"
	    "5:13: warning: '(b 333)" ASIDE "1 - <c>\n2 - <c>\n" },
	{ "words after a transport and a dash",
	    HEAD "TCP 4001 - Secure Foo|a\n4002/udp – Bar|b\n",
	    "4001 tcp <a>\n4002 udp <b>\n" },
	{ "transports with colons",
	    HEAD "TCP: 4001, 4002<br>UDP: 4003|a\nANY: 443|b\n",
	    "4001 tcp <a>\n4002 tcp <a>\n4003 udp <a>\n443 - <b>\n" },
	{ "a part that is no port", HEAD "443 / —|a\nN/A, 22|b\n~5101|c\n",
	    "443 - <a>\n22 - <b>\n5101 - <c>\n" },
	{ "port zero", HEAD "0|-\n0|a\n",
	    "3:3: error: a row without a name needs a description\n"
	    "0 - <a>\n" }
};

static const struct note_case wrong[] = {
	{ "too large", HEAD GOOD "65536|d\n70000|e\n", READ
	    "6:1: error: '65536' is not a port; the highest port is 65535\n"
	    "7:1: error: '70000' is not a port; the highest port is 65535\n" },
	{ "words and templates", HEAD GOOD "[[n.port.80]]|d\nssh|e\n", READ
	    "6:1: error: 'n.port.80" NO_PORT "7:1: error: 'ssh" NO_PORT },
	{ "an unclosed wiki link", HEAD GOOD "[[a|b\n",
	    READ "6:1: error: unclosed wiki link; expected ]]\n" },
	{ "a range that runs backwards", HEAD "137 -> 129|a\n139-137|b\n",
	    "3:1: error: the range '137 -> 129' runs backwards; did you mean "
	    "137 -> 139?\n"
	    "4:1: error: the range '139-137' runs backwards; did you mean "
	    "137-139?\n" },
	{ "one bad part of a list", HEAD GOOD "22, 70000, 80|d\n"
	    "0.0.0.0/0, 443|e\n**81, 0x61**|f\n21-20, 90|g\n22 23|h\n" MORE,
	    READ
	    "6:5: error: '70000' is not a port; the highest port is 65535\n"
	    "22 - <d>\n80 - <d>\n"
	    "7:1: error: '0.0.0.0/0" NO_PORT "443 - <e>\n"
	    "8:1: error: '0x61" NO_PORT "81 - <f>\n"
	    "9:1: error: the range '21-20' runs backwards; did you mean "
	    "20-21?\n"
	    "90 - <g>\n10:1: error: '22 23" NO_PORT MORE_READ },
	{ "words after a port", HEAD GOOD "443 or configurable|d\n"
	    "135 + dynamic|e\n4001/path|f\n80 web, 81|g\n" MORE, READ
	    "6:8: warning: 'configurable" IGNORED "443 - <d>\n"
	    "7:7: warning: 'dynamic" IGNORED "135 - <e>\n"
	    "8:6: warning: 'path" IGNORED "4001 - <f>\n"
	    "9:4: warning: 'web" IGNORED "80 - <g>\n81 - <g>\n"
	    MORE_READ },
	{ "a number after a filler", HEAD GOOD "N/A (or 80)|d\n", READ
	    "6:1: error: 'N/A (or 80)" NO_PORT },
	{ "fillers", HEAD GOOD "XXX|d\nTODO|e\n", READ
	    "6:1: error: 'XXX" NO_PORT "7:1: error: 'TODO" NO_PORT },
	{ "ambiguous lists", HEAD GOOD "67/8|d\n1,024|e\n",
	    READ "6:1: error: '67/8" AMBIGUOUS "7:1: error: '1,024" AMBIGUOUS },
	{ "lists that are not ambiguous",
	    HEAD "443/80|a\n20/21|b\n67,8|c\n65530/9|d\n",
	    "443 - <a>\n80 - <a>\n20 - <b>\n21 - <b>\n67 - <c>\n8 - <c>\n"
	    "65530 - <d>\n9 - <d>\n" }
};

static const struct note_case short_rows[] = {
	{ "a row that is too short", "A|Port\n-|-\na|1\nb|2\nc\n",
	    "1 - <a>\n2 - <b>\n5:2" ENDS },
	{ "also if its first cell is empty",
	    "A|B|Port\n-|-|-\na|b|1\n||c\n", "1 - <b>\n4:4" ENDS },
	{ "in a quote, with blanks", "> A | Port\n> -|-\n> a | 1\n> | c  |\n",
	    "1 - <a>\n4:9" ENDS },
	{ "a row without other cells",
	    "A|Port|T|Notes\n-|-|-|-\na|1|TCP|b\nc|2\n",
	    "1 tcp <a> b\n2 - <c>\n" },
	{ "an empty row", "A|Port\n-|-\na|1\n|\n||\n", "1 - <a>\n" },
	{ "an empty cell", "A|Port\n-|-\na|1\nb||\n", "1 - <a>\n" },
	{ "a pair without the second half",
	    "A|Port|B|Port\n-|-|-|-\na|1|b|2\nc|3\n",
	    "1 - <a>\n2 - <b>\n3 - <c>\n" },
	{ "half of the second half", "A|Port|B|Port\n-|-|-|-\na|1|b|2\nc|3|d\n",
	    "1 - <a>\n2 - <b>\n3 - <c>\n4:6" ENDS },
	{ "half of the first half", "A|Port|B|Port\n-|-|-|-\na|1|b|2\nc\n",
	    "1 - <a>\n2 - <b>\n4:2" ENDS }
};

static void
port_cells_are_read_as_people_write_them(void **state)
{
	(void)state;
	check_notes(read, LENGTH(read));
}

static void
invalid_port_cells_are_errors(void **state)
{
	(void)state;
	check_notes(wrong, LENGTH(wrong));
}

static void
a_row_that_ends_before_its_port_is_an_error(void **state)
{
	(void)state;
	check_notes(short_rows, LENGTH(short_rows));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(port_cells_are_read_as_people_write_them),
		cmocka_unit_test(invalid_port_cells_are_errors),
		cmocka_unit_test(a_row_that_ends_before_its_port_is_an_error)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
