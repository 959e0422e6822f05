/* SPDX-License-Identifier: MIT */
/* The format services, services(5). */
#include "formats.h"

static const char note[] = HEAD
    ROW("22", "SSH / scp / SFTP", "tcp, udp", "Secure # shell")
    ROW("137-139", "NetBIOS", "tcp, dccp", "")
    ROW("138", "datagram", "tcp", "")
    ROW("7", "MS SQL `#1` / c `#`", "sctp", "")
    ROW("8", "-", "udp", "nobody")
    ROW("9", "unknown", "", "")
    ROW("1645", "RADIUS", "udp", "old")
    ROW("1646", "RADIUS / radacct", "udp", "")
    ROW("1812", "RADIUS", "tcp, udp", "")
    ROW("100", "Web Proxy / B C", "tcp", "")
    ROW("101", "web-proxy / b-c / B`#`C", "tcp, udp", "")
    ROW("65534-65535", "last", "udp", "the end");

static const struct format_case cases[] = {
	{ "a line a transport, lower case first", "22", NULL, true, 10,
	    "ssh\t22/tcp\tSSH scp sftp SFTP\t# Secure # shell\n"
	    "ssh\t22/udp\tSSH scp sftp SFTP\t# Secure # shell\n" },
	{ "a line a port of a range, but for another service's", "137-139",
	    NULL, true, 0,
	    "netbios\t137/tcp\tNetBIOS\nnetbios\t137/dccp\tNetBIOS\n"
	    "netbios\t138/dccp\tNetBIOS\n"
	    "netbios\t139/tcp\tNetBIOS\nnetbios\t139/dccp\tNetBIOS\n"
	    "datagram\t138/tcp\n" },
	{ "the last port of all", "65535", NULL, true, 0,
	    "last\t65534/udp\t# the end\nlast\t65535/udp\t# the end\n" },
	{ "neither blanks nor # in names", "7", NULL, true, 0,
	    "ms-sql--1\t7/sctp\tMS-SQL--1 c--\n" },
	{ "a name where a query leads", "RADIUS", NULL, true, 0,
	    "radius\t1645/udp\tRADIUS\t# old\n"
	    "radacct\t1646/udp\n"
	    "radius\t1812/tcp\tRADIUS\n" },
	{ "the name without blanks is another's", "100", NULL, true, 0, "" },
	{ "no name twice", "101", NULL, true, 0,
	    "web-proxy\t101/tcp\tb-c B-C\nweb-proxy\t101/udp\tb-c B-C\n" },
	{ "no row without a name", "8", NULL, true, 0, "" },
	{ "none without a known transport", "9", NULL, true, 0, "" },
	{ "no fact", "4", NULL, true, 0, "" },
	{ "a miss prints no row", NULL, NULL, true, 0, "" },
	{ "an empty answer prints nothing", "nosuch", NULL, true, 0, "" }
};

static void
services_are_lines_of_services_5(void **state)
{
	(void)state;
	check_formats(FORMAT_SERVICES, note, cases, LENGTH(cases));
}

/* A name that fits to the byte, and one that is longer by a byte. */
static void
a_line_has_the_names_that_fit(void **state)
{
	enum { NAME_LENGTH = 1023 };
	static char text[3 * NAME_LENGTH + 256], line[NAME_LENGTH + 16];
	static char name[NAME_LENGTH + 1];
	const struct format_case fits[] = {
		{ "a name that fits", "1", NULL, true, 0, line },
		{ "a name too long", "2", NULL, true, 0, "other\t2/tcp\n" },
		{ "no name that fits", "3", NULL, true, 0, "" }
	};

	(void)state;
	memset(name, 'a', NAME_LENGTH);
	snprintf(line, sizeof(line), "%s\t1/tcp\n", name);
	snprintf(text, sizeof(text), HEAD "| 1 | %s / rest | tcp | |\n"
	    "| 2 | %sb / other | tcp | |\n| 3 | %sb | tcp | |\n", name, name,
	    name);
	check_formats(FORMAT_SERVICES, text, fits, LENGTH(fits));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(services_are_lines_of_services_5),
		cmocka_unit_test(a_line_has_the_names_that_fit)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
