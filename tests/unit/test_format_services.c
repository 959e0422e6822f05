/* SPDX-License-Identifier: MIT */
/* The format services, services(5). */
#include "formats.h"

static const char note[] = HEAD
    ROW("22", "SSH / SCP / SFTP", "tcp, udp", "Secure # shell")
    ROW("137-139", "NetBIOS", "tcp, dccp", "")
    ROW("7", "MS SQL `#1` / c `#`", "sctp", "")
    ROW("8", "-", "udp", "nobody")
    ROW("9", "unknown", "", "")
    ROW("65534-65535", "last", "udp", "the end");

static const struct format_case cases[] = {
	{ "a line a transport, without headings", "22", NULL, true, 10,
	    "SSH\t22/tcp\tSCP SFTP\t# Secure # shell\n"
	    "SSH\t22/udp\tSCP SFTP\t# Secure # shell\n" },
	{ "a line a port of a range", "138", NULL, true, 0,
	    "NetBIOS\t137/tcp\nNetBIOS\t137/dccp\n"
	    "NetBIOS\t138/tcp\nNetBIOS\t138/dccp\n"
	    "NetBIOS\t139/tcp\nNetBIOS\t139/dccp\n" },
	{ "the last port of all", "65535", NULL, true, 0,
	    "last\t65534/udp\t# the end\nlast\t65535/udp\t# the end\n" },
	{ "neither blanks nor # in names", "7", NULL, true, 0,
	    "MS-SQL--1\t7/sctp\tc--\n" },
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

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(services_are_lines_of_services_5)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
