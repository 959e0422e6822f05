/* SPDX-License-Identifier: MIT */
/* The rows of a port table. */
#include "notes.h"

/* The next row is line 3. */
#define HEAD "| Port | Service | T | Notes |\n|---|---|---|---|\n"
/* Enough good rows for a port column, despite some wrong ones. */
#define GOOD "| 1 | a | TCP | |\n| 2 | b | UDP | |\n| 3 | c | TCP | |\n"
#define READ "1 tcp <a>\n2 udp <b>\n3 tcp <c>\n"
#define ABSENT "0:1: error: no port table; found tables, but none with " \
	"ports under a heading such as Port\n"
#define IGNORED "0:1: error: no port table; similar tables were " \
	"ignored\n"
#define NO_PORT "' is not a port, list or range such as 22, 67/68 or 137-139\n"
#define EXPECTED "'; expected tcp, udp, sctp, dccp or both\n"

static const struct note_case read[] = {
	{ "no rows", HEAD, ABSENT },
	{ "a row", HEAD "| 389 | LDAP | TCP | Directory |\n",
	    "389 tcp <LDAP> Directory\n" },
	{ "each item of a list", HEAD "| 20, 137-139 | a | TCP | |\n",
	    "20 tcp <a>\n137-139 tcp <a>\n" },
	{ "the cell's transport overrides the column's",
	    HEAD "| 22/udp, 23 | a | TCP | |\n| 4 | b | TCP | |\n",
	    "22 udp <a>\n23 tcp <a>\n4 tcp <b>\n" },
	{ "both", HEAD "| 53 | DNS | Both | |\n", "53 tcp,udp <DNS>\n" },
	{ "no transport given", HEAD GOOD "| 4 | d | n/a | |\n",
	    READ "4 - <d>\n" },
	{ "marks in all cells", HEAD
	    "| **`67/68`** | [DHCP](x) | `TCP/UDP` | ~~a~~ `b,c` |\n",
	    "67 tcp,udp <DHCP> a b,c\n68 tcp,udp <DHCP> a b,c\n" },
	{ "an abbreviation before the end of the name",
	    HEAD "| 143 | Internet Message Protocol (IMAP) server | TCP | |\n",
	    "143 tcp <Internet Message Protocol server><IMAP>\n" },
	{ "names and aliases", HEAD "| 22 | SSH / `cl/1` | TCP | |\n",
	    "22 tcp <SSH><cl/1>\n" },
	{ "the remark before the description",
	    HEAD "| 22 | SSH (a) | TCP | b |\n", "22 tcp <SSH> a; b\n" },
	{ "a remark alone", HEAD "| 22 | SSH: a | TCP | |\n",
	    "22 tcp <SSH> a\n" },
	{ "blanks around remark and description",
	    HEAD "| 22 | SSH ( a ) | TCP | <b> b<br> c</b>"
	    " |\n", "22 tcp <SSH> a; b c\n" },
	{ "nothing after a remark", HEAD "| 22 | SSH (a) | TCP | <b></b> |\n",
	    "22 tcp <SSH> a\n" },
	{ "a line break at the end", HEAD "| 22 | a | TCP | b<br> |\n",
	    "22 tcp <a> b\n" },
	{ "blanks in a description", HEAD "| 22 | a | TCP | b<br> c\t\td |\n",
	    "22 tcp <a> b c d\n" },
	{ "a tab in code", HEAD "| 22 | `a\tb` | TCP | `c\td` |\n",
	    "22 tcp <a b> c d\n" },
	{ "an escaped mark in a description", HEAD "| 22 | a | TCP | b\\* |\n",
	    "22 tcp <a> b*\n" },
	{ "a row without a name", HEAD GOOD "| 4 | - | TCP | Reserved |\n",
	    READ "4 tcp Reserved\n" },
	{ "names that pair up with ports",
	    HEAD "| 22 / 990 | SFTP (a)/FTPS | TCP | b |\n"
	    "| 80,443 udp,8080 | HTTP, HTTPS, Alternative HTTP (AH): c | TCP |"
	    " — |\n",
	    "22 tcp <SFTP> a; b\n990 tcp <FTPS> b\n80 udp <HTTP> c\n"
	    "443 udp <HTTPS> c\n8080 tcp <Alternative HTTP><AH> c\n" },
	{ "names beside ports with transports",
	    HEAD "| TCP 80, UDP 443 | a, b | | |\n",
	    "80 tcp <a>\n443 udp <b>\n" },
	{ "names that do not", HEAD "| 139/445 | SMB/CIFS | TCP | |\n"
	    "| 1, 2 | a / b | TCP | |\n| 1/2, 3 | a/b/c | TCP | |\n",
	    "139 tcp <SMB><CIFS>\n445 tcp <SMB><CIFS>\n"
	    "1 tcp <a><b>\n2 tcp <a><b>\n"
	    "1 tcp <a><b><c>\n2 tcp <a><b><c>\n3 tcp <a><b><c>\n" },
	{ "one of two names without a letter",
	    HEAD "| 4/5 | d /22 | TCP | |\n" GOOD, "4 tcp <d>\n"
	    "3:9: error: a service name needs a letter\n" READ },
	{ "a name in the port's cell", HEAD "| TCP 4001 - Secure Foo |  | | |\n"
	    "| 4002 (Foo) | | UDP | a |\n| 4003 (b) | c | TCP | |\n",
	    "4001 tcp <Secure Foo>\n4002 udp <a>\n4003 tcp <c>\n" },
	{ "descriptions of dashes", HEAD "| 4 | d | TCP | — |\n"
	    "| 5 | e (f) | TCP | N/A |\n", "4 tcp <d>\n5 tcp <e> f\n" },
	{ "no port", HEAD GOOD "| - | d | TCP | |\n|  | d | TCP | |\n"
	    "| `-` | d | TCP | |\n", READ },
	{ "an empty row", HEAD GOOD "| | | | |\n|\n", READ },
	{ "a short row", HEAD GOOD "| 4 | d\n", READ "4 - <d>\n" },
	{ "the same rows twice", HEAD GOOD GOOD, READ READ },
	{ "two port columns", "| Name | Port | Name | Port |\n|-|-|-|-|\n"
	    "| Telnet | 23 | SSH | 22 |\n| | | b | 1 |\n",
	    "23 - <Telnet>\n22 - <SSH>\n1 - <b>\n" },
	{ "names that repeat with their ports",
	    "Port|T|Service|Port|T|Service\n-|-|-|-|-|-\n"
	    "22|TCP|SSH|53|UDP|DNS\n", "22 tcp <SSH>\n53 udp <DNS>\n" },
	{ "two port columns with descriptions",
	    "Port|A|Notes|Port|A|Notes\n-|-|-|-|-|-\n21|FTP|a|80|HTTP|b\n",
	    "21 - <FTP> a\n80 - <HTTP> b\n" },
	{ "one name and description for two ports",
	    "Name|Port|Secure port|Notes\n-|-|-|-\nHTTP|80|443|the web\n",
	    "80 - <HTTP> the web\n443 - <HTTP> the web\n" },
	{ "a description as the name is not split",
	    "Port|Description\n-|-\n22|SSH / SCP, SFTP (a)\n",
	    "22 - <SSH / SCP, SFTP (a)>\n" },
	{ "but has one after a dash, unless it is a sentence",
	    "Port|Purpose\n-|-\n22|SSH, SCP - a / b\n23|Telnet: a - b.\n",
	    "22 - <SSH, SCP> a / b\n23 - <Telnet: a - b.>\n" },
	{ "a table in an item of a list", "- | Service | Port |\n"
	    "  |-|-|\n  | a | 1 |\n\n1) | Port | Name |\n"
	    "   |-|-|\n   | 2 | b |\n", "1 - <a>\n2 - <b>\n" },
	{ "a heading like the mark of a list", "- | Port | Service\n"
	    "-|-|-\nx | 1 | a\n", "1 - <a>\n" },
	{ "pictures and comments",
	    HEAD "| 22 ✅ | 🔒 SSH | TCP <!-- a --> | "
	    "⚠\xef\xb8\x8f b<!-- | --> |\n",
	    "3:1: warning: 5 cells under 4 headings; the extra cells are "
	    "ignored\n"
	    "22 tcp <SSH> b<!--\n" },
	{ "a pipe in code", HEAD "| 22 | `a\\|b` | TCP | `c \\| d` |\n",
	    "22 tcp <a|b> c | d\n" },
	{ "a name in brackets", HEAD "| 22 | (reserved) | TCP | |\n",
	    "22 tcp <(reserved)>\n" },
	{ "a name with one letter in parentheses",
	    HEAD "| 80 | HTTP(S) | TCP | |\n",
	    "80 tcp <HTTP(S)>\n" },
	{ "other names in another column",
	    "Service|Port|Protocol\n-|-|-\nsshd|22|SSH\nweb|80|42\ndb|5432|-\n",
	    "22 - <sshd><SSH>\n80 - <web>\n5432 - <db>\n" },
	{ "a sentence beside other names and a description",
	    "Service|Services|Port|Notes\n-|-|-|-\n"
	    "a (b)|any that is in one of seven words (XYZ)|1|c\n",
	    "1 - <any that is in one of seven words (XYZ)><XYZ><a> b; c\n" },
	{ "names among the transports", "Port|Protocol\n-|-\n3478|UDP (STUN)\n"
	    "53|UDP\n443|HTTPS\n80|TCP / TLS\n5349|TCP (TURN)\n",
	    "3478 udp <STUN>\n"
	    "4:4: error: missing service name; use - for a row without one\n"
	    "443 - <HTTPS>\n"
	    "6:4: error: missing service name; use - for a row without one\n"
	    "5349 tcp <TURN>\n" },
	{ "transports among names", "Service|Port|Protocol\n-|-|-\na|1|TCP\n"
	    "b|2|HTTP\nc|3|SOCKS\nd|53|UDP/TCP, DoH\n",
	    "1 tcp <a>\n2 - <b><HTTP>\n3 - <c><SOCKS>\n53 tcp,udp <d>\n" },
	{ "ranges in two columns", "Service|From port|To port\n-|-|-\n"
	    "a|22|\nb|2379|2380\nc|5|5\nd|9|-\ne|7\n",
	    "22 - <a>\n2379-2380 - <b>\n5 - <c>\n9 - <d>\n7 - <e>\n" },
	{ "the last port of none", "Service|Start port|End port\n-|-|-\n"
	    "a|22|21\nb|1, 2|3\nc|1-2|3\nd|4|x\ne|-|5\nf|6/tcp|7\n"
	    "g|8|[[9\n",
	    "3:6: error: '21' cannot end the range that begins in "
	    "this row\n"
	    "4:8: error: '3' cannot end the range that begins in "
	    "this row\n"
	    "5:7: error: '3' cannot end the range that begins in "
	    "this row\n"
	    "6:5: error: 'x' cannot end the range that begins in "
	    "this row\n"
	    "7:5: error: '5' cannot end the range that begins in "
	    "this row\n"
	    "6-7 tcp <f>\n"
	    "9:5: error: unclosed wiki link; expected ]]\n" },
	{ "ports before dashes and words", "Service|Ports\n-|-\n"
	    "a|53 - DNS<br>3000 - a page\nb|-\nc|8001 - d\n",
	    "3:8: warning: 'DNS' is not a port; it is ignored\n"
	    "3:3: warning: 'a page' is not a port; it is ignored\n"
	    "53 - <a>\n3000 - <a>\n"
	    "5:10: warning: 'd' is not a port; it is ignored\n8001 - <c>\n" },
	{ "names in the headings", "Node|Web (TCP)|Log (UDP)\n-|-|-\n"
	    "a|8080|514\nb|8081|515\n", "8080 tcp <Web>\n514 udp <Log>\n"
	    "8081 tcp <Web>\n515 udp <Log>\n" },
	{ "no names in headings that are not UTF-8", "Node|Web\xff (TCP)|"
	    "Log (UDP)\n-|-|-\na|8080|514\nb|8081|515\n",
	    "1:9: error: invalid UTF-8\n" },
	{ "names as portinfo writes them", "Port|Name|Transport|Description\n"
	    "-|-|-|-\n1|a / TCP / one of more than six words.|tcp|b\n",
	    "1 tcp <a><TCP><one of more than six words.> b\n" },
	{ "mapped ports", "Service|Host:Container\n-|-\na|80:8080\n"
	    "b|4101-4103:4101-4103\nc|90->91, 92\n", "80 - <a>\n"
	    "4101-4103 - <b>\n90 - <c>\n92 - <c>\n" },
	{ "a transport as description", "Port|Service|Notes\n-|-|-\n"
	    "53|DNS|tcp+udp\n54|b|udp, tcp later\n",
	    "53 tcp,udp <DNS>\n54 - <b> udp, tcp later\n" },
	{ "a transport after a name", "Port|Service\n-|-\n67,68|DHCP (UDP)\n"
	    "80|HTTP (TCP, mostly)\n22/tcp|SSH (UDP)\n25|SMTP (only)\n",
	    "67 udp <DHCP>\n68 udp <DHCP>\n80 tcp <HTTP>\n22 tcp <SSH> UDP\n"
	    "25 - <SMTP> only\n" },
	{ "a transport like a name", "Port|Service\n-|-\n3868|a / SCTP, TCP\n"
	    "502/udp|Modbus/TCP\n1, 2|b/UDP\n",
	    "3868 tcp,sctp <a>\n502 udp <Modbus>\n1 udp <b>\n2 udp <b>\n" },
	{ "the same port with another name", HEAD "| 22 | a | TCP | |\n"
	    "| 22 | b | TCP | |\n", "22 tcp <a>\n22 tcp <b>\n" },
	{ "no port is carried down", HEAD "| 22 | a | TCP | |\n"
	    "|  | b | UDP | |\n", "22 tcp <a>\n" },
	{ "port zero", HEAD "| 0 | - | TCP | Reserved |\n",
	    "0 tcp Reserved\n" }
};

static const struct note_case wrong[] = {
	{ "a range that runs backwards",
	    HEAD "| 137 -> 129 | NetBIOS | TCP | |\n",
	    "3:3: error: the range '137 -> 129' runs backwards; did you mean "
	    "137 -> 139?\n" },
	{ "a range with its ends swapped", HEAD "|993-143| a | TCP | |\n",
	    "3:2: error: the range '993-143' runs backwards; did you mean "
	    "143-993?\n" },
	{ "no port", HEAD GOOD "| ssh | d | TCP | |\n",
	    READ "6:3: error: 'ssh" NO_PORT },
	{ "a colon without a port", HEAD GOOD "| `80:` | d | TCP | |\n",
	    READ "6:3: error: '80:" NO_PORT },
	{ "too large", HEAD GOOD "| 65536 | d | TCP | |\n",
	    READ "6:3: error: '65536' is not a port; the highest port is "
	    "65535\n" },
	{ "a range without an end", HEAD "| 5900+ | VNC | TCP | |\n",
	    "3:3: warning: the range has no end; only 5900 is used\n"
	    "5900 tcp <VNC>\n" },
	{ "no transport", HEAD GOOD "| 4 | d | TPC | |\n",
	    READ "6:11: warning: unknown transport 'TPC" EXPECTED "4 - <d>\n" },
	{ "no transport under the heading for it",
	    "| Port | Service | Transport |\n|-|-|-|\n| 4 | d | TPC |\n",
	    "3:11: warning: unknown transport 'TPC" EXPECTED "4 - <d>\n" },
	{ "no transport under a heading that names several",
	    "| Port | TCP / UDP | Service |\n|-|-|-|\n| 4 | TLS | d |\n",
	    "3:7: warning: unknown transport 'TLS" EXPECTED "4 - <d>\n" },
	{ "no transport after a heading with one",
	    "# UDP\n| Port | A | Transport |\n|-|-|-|\n| 4 | d | TPC |\n",
	    "4:11: warning: unknown transport 'TPC" EXPECTED "4 - <d>\n" },
	{ "a port outside of the class of its heading",
	    "# Well-known ports\nPort|A\n-|-\n1023|a\n1024, 2|b\n"
	    "1000-50000|c\n", "1023 - <a>\n"
	    "5:1: warning: 1024 is registered, but the heading above says "
	    "well-known\n1024 - <b>\n2 - <b>\n"
	    "6:1: warning: 50000 is dynamic, but the heading above says "
	    "well-known\n1000-50000 - <c>\n" },
	{ "a range that begins outside of it",
	    "1024-49151\n==\nPort|A\n-|-\n1023-1025|a\n1024-49151|b\n",
	    "5:1: warning: 1023 is well-known, but the heading above says "
	    "registered\n1023-1025 - <a>\n1024-49151 - <b>\n" },
	{ "a heading without a class ends it",
	    "# Dynamic ports\n# Other ports\nPort|A\n-|-\n1|a\n",
	    "1 - <a>\n" },
	{ "swapped headings", "| Service | Port |\n|-|-|\n| 22 | SSH |\n",
	    "1:13: error: the ports are under 'Service', not under 'Port'; "
	    "are the headings swapped?\n" },
	{ "swapped headings in a quote, after a table", "Port|A\n-|-\n1|a\n\n"
	    "> é | Ports, all | Name\n> -|-|-\n> SSH | - | 22\n",
	    "1 - <a>\n5:7: error: the ports are under 'Name', not under "
	    "'Ports, all'; are the headings swapped?\n" },
	{ "too few ports", "> | A | Port |\n> |-|-|\n> | a | 22 |\n"
	    "> | b | x |\n> | c | y |\n",
	    "4:9: warning: table ignored: 'x' is not a port, nor are most "
	    "cells of this column\n" IGNORED },
	{ "too few ports and short rows", "| A | Port |\n|-|-|\n| a |\n"
	    "| b | x |\n| c | y |\n| d | 22 |\n",
	    "4:7: warning: table ignored: 'x' is not a port, nor are most "
	    "cells of this column\n" IGNORED },
	{ "too few ports in a second column",
	    "A|Port|Other port\n-|-|-\na|22||\nb|80|-\nc|443|x\n"
	    "d|25|8111 b\ne|70|\n",
	    "5:7: warning: column ignored: 'x' is not a port, nor are most "
	    "cells of this column\n22 - <a>\n80 - <b>\n443 - <c> x\n"
	    "25 - <d> 8111 b\n70 - <e>\n" },
	{ "a port mapped to nothing", "Service|Host:Container\n-|-\na|80:8080\n"
	    "b|90:x\nc|81:8080\n", "80 - <a>\n4:3: error: '90:x" NO_PORT
	    "81 - <c>\n" },
	{ "no name, and the next column cannot be read",
	    "Port|Service|A\n-|-|-\n22||[[a\n80|HTTP|b\n",
	    "3:5: error: unclosed wiki link; expected ]]\n80 - <HTTP> b\n" },
	{ "no ports anywhere", "| Service | Port |\n|-|-|\n| a | SSH |\n",
	    ABSENT },
	{ "no heading for ports", "| Service | A |\n|-|-|\n| 22 | SSH |\n",
	    ABSENT },
	{ "no heading for ports beside transports",
	    "No.|L4|A\n-|-|-\n79|TCP|a\n43|TCP|b\n",
	    "1:1: warning: table ignored: 'No.' may hold ports; use a "
	    "heading such as Port\n" IGNORED },
	{ "no heading for ports, but one above",
	    "# Default ports\n\nA|B\n-|-\n22|ssh\n80|http\n",
	    "3:1: warning: ports read from 'A' because of the heading above\n"
	    "22 - <ssh>\n80 - <http>\n" },
	{ "no name", HEAD GOOD "| 4 |  | TCP | |\n",
	    READ "6:8: error: missing service name; use - for a row without "
	    "one\n" },
	{ "no name column", "| Port |\n|-|\n| 4 |\n",
	    "1:3: warning: table ignored: the ports under 'Port' have no "
	    "column for names\n" IGNORED },
	{ "no name and no description", HEAD GOOD "| 4 | - | TCP | |\n",
	    READ "6:7: error: a row without a name needs a description\n" },
	{ "no letter in a name", HEAD GOOD "| 4 | 5 | TCP | |\n",
	    READ "6:7: error: a service name needs a letter\n" },
	{ "an unclosed parenthesis", HEAD GOOD "| 4 | d (e | TCP | |\n",
	    READ "6:7: error: unclosed parenthesis\n" },
	{ "an unclosed wiki link", HEAD GOOD "| 4 | d [[e | TCP | |\n",
	    READ "6:9: error: unclosed wiki link; expected ]]\n" },
	{ "an unclosed link in the port cell",
	    HEAD GOOD "| [[4 | d | TCP | |\n",
	    READ "6:3: error: unclosed wiki link; expected ]]\n" },
	{ "an unclosed link in the transport cell",
	    HEAD GOOD "| 4 | d | [[TCP | |\n",
	    READ "6:11: error: unclosed wiki link; expected ]]\n" },
	{ "an unclosed link in the description",
	    HEAD "| 4 | d | TCP | [[e |\n| 1 | a | TCP | "
	    "b |\n",
	    "3:17: error: unclosed wiki link; expected ]]\n1 tcp <a> b\n" },
	{ "too many cells", HEAD GOOD "| 4 | d | TCP | e | f |\n",
	    READ "6:1: warning: 5 cells under 4 headings; the extra cells are "
	    "ignored\n4 tcp <d> e\n" },
	{ "a description that is no name",
	    "Port|Description\n-|-\n80|a\n22|\n23|-\n24|25\n", "80 - <a>\n"
	    "4:4: error: missing service name; use - for a row without one\n"
	    "5:4: error: a row without a name needs a description\n"
	    "6:4: error: a service name needs a letter\n" },
	{ "a name that is a picture",
	    HEAD GOOD "| 4 | ✅ | TCP | |\n", READ
	    "6:7: error: missing service name; use - for a row without one\n" },
	{ "a description that is a picture", HEAD GOOD "| 4 | - | TCP | ✅ "
	    "|\n", READ
	    "6:7: error: a row without a name needs a description\n" },
	{ "in a quote", "> | Port | Service |\n> |-|-|\n> | 9-8 | a |\n",
	    "3:5: error: the range '9-8' runs backwards; did you mean 8-9?\n" },
	{ "columns are characters", HEAD "| 4 | é€ (a | TCP "
	    "| |\n| 5 | e | TPC | |\n",
	    "3:7: error: unclosed parenthesis\n5 - <e> TPC\n" },
	{ "a control character", HEAD GOOD "| 4 | d\x1b[m | TCP | |\n",
	    READ "6:8: error: unexpected control character\n" },
	{ "a control character that is used for an escaped sign",
	    HEAD GOOD "| 4 | d\x01" "e | "
	    "TCP | |\n", READ "6:8: error: unexpected control character\n" },
	{ "invalid UTF-8", HEAD GOOD "| 4 | d | TCP | \xe2\x82 |\n",
	    READ "6:17: error: invalid UTF-8\n" },
	{ "a carriage return in the line", HEAD GOOD "| 4 | d\r | TCP | |\n",
	    READ "6:8: error: unexpected control character\n" }
};

static void
rows_are_read(void **state)
{
	(void)state;
	check_notes(read, LENGTH(read));
}

static void
errors_are_reported_and_the_other_rows_are_read(void **state)
{
	(void)state;
	check_notes(wrong, LENGTH(wrong));
}

static void
a_nul_is_a_control_character(void **state)
{
	static const char note[] = HEAD "| 4 | a\0b | TCP | |\n";
	struct pi_buffer printed = { 0 };

	(void)state;
	read_note(&printed, note, sizeof(note) - 1);
	assert_string_equal(printed.bytes,
	    "3:8: error: unexpected control character\n");
	pi_buffer_free(&printed);
}

/* Writes a cell of many ports, and what is printed for it. */
static void
read_ports(struct pi_buffer *printed, int count)
{
	struct pi_buffer note = { 0 };
	int i;

	pi_buffer_puts(&note, HEAD "| ");
	for (i = 0; i < count; i++)
		pi_buffer_printf(&note, "%s%d", i == 0 ? "" : ",", i);
	pi_buffer_puts(&note, " | a | TCP | |\n");
	read_note(printed, note.bytes, note.length);
	pi_buffer_free(&note);
}

static void
a_cell_lists_at_most_256_ports(void **state)
{
	struct pi_buffer printed = { 0 };

	(void)state;
	read_ports(&printed, 256);
	assert_non_null(strstr(printed.bytes, "\n255 tcp <a>\n"));
	assert_null(strstr(printed.bytes, "error"));
	pi_buffer_free(&printed);
	read_ports(&printed, 257);
	assert_string_equal(printed.bytes,
	    "3:3: error: more than 256 ports in one cell\n");
	pi_buffer_free(&printed);
}

static void
a_cell_lists_at_most_64_names(void **state)
{
	struct pi_buffer note = { 0 }, printed = { 0 };
	int i;

	(void)state;
	pi_buffer_puts(&note, HEAD "| 1 | a");
	for (i = 0; i < 64; i++)
		pi_buffer_puts(&note, "/a");
	pi_buffer_puts(&note, " | TCP | |\n");
	read_note(&printed, note.bytes, note.length);
	assert_string_equal(printed.bytes,
	    "3:7: error: more than 64 names in one cell\n");
	pi_buffer_free(&note);
	pi_buffer_free(&printed);
}

static void
ten_thousand_columns_are_read_up_to_the_64th(void **state)
{
	struct pi_buffer note = { 0 }, printed = { 0 };
	int i, row;

	(void)state;
	for (row = 0; row < 3; row++) {
		static const char *const first[] = { "Port | Service",
			"-|-", "22 | SSH" };

		pi_buffer_puts(&note, first[row]);
		for (i = 2; i < 10000; i++)
			pi_buffer_puts(&note, row == 1 ? "|-" : "| 1");
		pi_buffer_puts(&note, "\n");
	}
	read_note(&printed, note.bytes, note.length);
	assert_string_equal(printed.bytes, "22 - <SSH>\n");
	pi_buffer_free(&note);
	pi_buffer_free(&printed);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_read),
		cmocka_unit_test(
		    errors_are_reported_and_the_other_rows_are_read),
		cmocka_unit_test(a_nul_is_a_control_character),
		cmocka_unit_test(a_cell_lists_at_most_256_ports),
		cmocka_unit_test(a_cell_lists_at_most_64_names),
		cmocka_unit_test(ten_thousand_columns_are_read_up_to_the_64th)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
