/* SPDX-License-Identifier: MIT */
/* Slips in notes, compared with the built-in table. */
#include "answers.h"

#include "lint.h"

/* A note that is checked, and what is printed. */
struct linting {
	struct note_names names;
	struct pi_buffer printed;
};

/* Prints `line:column text;`. */
static void
print_slip(void *user, const struct portinfo_taken *row)
{
	struct linting *linting = user;
	struct portinfo_message message;

	if (lint_row(row, &linting->names, &message))
		pi_buffer_printf(&linting->printed, "%zu:%zu %s;",
		    row->place.line, row->place.column, message.text);
	else
		assert_string_equal(message.text, "");
}

static void
load_rows(const char *text, void *user,
    void (*take)(void *, const struct portinfo_taken *))
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, NULL, NULL);

	assert_non_null(loader);
	portinfo_report_rows(loader, take, user);
	assert_true(portinfo_load_bytes(loader, "a.md", text, strlen(text),
	    NULL));
	portinfo_close_loader(loader);
}

static void
check_slips(const char *rows, const char *printed)
{
	struct linting linting = { .printed = { 0 } };
	char text[1024];

	print_message("  %s\n", rows);
	assert_true((size_t)snprintf(text, sizeof(text),
	    "Port|Service|Transport\n-|-|-\n%s\n", rows) < sizeof(text));
	pi_buffer_puts(&linting.printed, "");
	load_rows(text, &linting.names, note_names_add);
	assert_true(note_names_end(&linting.names));
	load_rows(text, &linting, print_slip);
	assert_string_equal(linting.printed.bytes, printed);
	note_names_free(&linting.names);
	pi_buffer_free(&linting.printed);
}

/* Rows, and what is wrong with them. */
struct rows {
	const char *rows;
	const char *printed;
};

static void
check_all(const struct rows *cases, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		check_slips(cases[i].rows, cases[i].printed);
}

/* Slips that people make: a digit wrong, missing, too many, or swapped. */
static const struct rows slips[] = {
	{ "646|LDAPS|TCP", "3:1 LDAPS is on 636, not 646;" },
	{ "663|LDAPS|TCP", "3:1 LDAPS is on 636, not 663;" },
	{ "686|ldaps|TCP", "3:1 ldaps is on 636, not 686;" },
	{ "379|LDAP|TCP", "3:1 LDAP is on 389, not 379;" },
	{ "398|LDAP|TCP", "3:1 LDAP is on 389, not 398;" },
	{ "433|HTTPS|TCP", "3:1 HTTPS is on 443, not 433;" },
	{ "4433|HTTPS|", "3:1 HTTPS is on 443, not 4433;" },
	{ "3398|RDP|TCP", "3:1 RDP is on 3389, not 3398;" },
	{ "3339|RDP|TCP", "3:1 RDP is on 3389, not 3339;" },
	{ "5000|DB2|TCP", "3:1 DB2 is on 50000, not 5000;" },
	{ "3316|MySQL|TCP", "3:1 MySQL is on 3306, not 3316;" },
	{ "5342|PostgreSQL|TCP", "3:1 PostgreSQL is on 5432, not 5342;" },
	{ "6739|Redis|TCP", "3:1 Redis is on 6379, not 6739;" },
	{ "27107|MongoDB|TCP", "3:1 MongoDB is on 27017, not 27107;" },
	{ "1533|MSSQL|TCP", "3:1 MSSQL is on 1433, not 1533;" },
	{ "455|SMB|TCP", "3:1 SMB is on 445, not 455;" },
	{ "996|POP3S|TCP", "3:1 POP3S is on 995, not 996;" },
	{ "933|IMAPS|TCP", "3:1 IMAPS is on 993, not 933;" },
	{ "1732|PPTP|TCP", "3:1 PPTP is on 1723, not 1732;" },
	{ "132|NTP|UDP", "3:1 NTP is on 123, not 132;" },
	{ "136|NetBIOS|UDP", "3:1 NetBIOS is on 137-139, not 136;" },
	{ "6064|x11|TCP", "3:1 x11 is on 6000-6063, not 6064;" },
	/* Not by a slip, but an exam knows one port only. */
	{ "869|LDAPS|TCP", "3:1 LDAPS is on 636, not 869;" },
	{ "5426|Kerberos|UDP", "3:1 Kerberos is on 88, not 5426;" },
	{ "78|SSH|", "3:1 SSH is on 22, not 78;" },
	{ "49151|Telnet|TCP", "3:1 Telnet is on 23, not 49151;" },
	{ "47011|WinRM|TCP", "3:1 WinRM is on 47001, not 47011;" },
	{ "646|LDAPS / RDP|TCP", "3:1 LDAPS is on 636, not 646;" },
	/* The cell may have marks. */
	{ "**646**|LDAPS|TCP", "3:1 LDAPS is on 636, not 646;" },
	{ "`0646`|LDAPS|TCP", "3:1 LDAPS is on 636, not 646;" },
};

static const struct rows quiet[] = {
	{ "636|LDAPS|TCP", "" },
	{ "6010|x11|TCP", "" },
	/* Another use of the port explains it. */
	{ "20|FTP|TCP", "" },
	{ "162|SNMP|UDP", "" },
	{ "220|IMAP|TCP", "" },
	{ "464|Kerberos|TCP", "" },
	{ "5986|WinRM|TCP", "" },
	{ "8080|HTTP|TCP", "" },
	{ "8443|HTTPS|TCP", "" },
	{ "9100|SSH|TCP", "" },
	/* So does one with another name of the service. */
	{ "853|Domain Name System|TCP", "" },
	{ "647|Dynamic Host Configuration Protocol|TCP", "" },
	/* No exam asks for it, or it has several ports. */
	{ "9999|Redis|TCP", "" },
	{ "6387|Redis|TCP", "" },
	{ "63|Redis|TCP", "" },
	{ "40404|SIP|TCP", "" },
	{ "40404|RADIUS|UDP", "" },
	/* Nobody knows it. */
	{ "646|my own service|TCP", "" },
	{ "646|-|TCP", "" },
	/* One of the names is right. */
	{ "443|HTTP / HTTPS|TCP", "" },
	{ "49|TACACS / TACACS+|TCP", "" },
	{ "481|ph / LDAPS|TCP", "" },
	/* Another port, or anything else, is in the cell. */
	{ "646, 647|LDAPS|TCP", "" },
	{ "646-648|LDAPS|TCP", "" },
	{ "646/tcp|LDAPS|TCP", "" },
	{ "646 (old)|LDAPS|TCP", "" },
	/* A service may take any dynamic port. */
	{ "50022|SSH|TCP", "" },
	{ "49152|inspider|TCP", "" },
};

static const struct rows elsewhere[] = {
	{ "636|ldaps|TCP\n1|a|TCP\n646|LDAPS|TCP",
	    "5:1 LDAPS is on 636, not 646; see line 3;" },
	{ "646|LDAPS|TCP\n636|LDAPS|TCP\n636|LDAPS|UDP",
	    "3:1 LDAPS is on 636, not 646; see line 4;" },
	{ "88|kerberos|TCP\n1|a|TCP\n5426|My Realm / Kerberos|UDP",
	    "5:1 Kerberos is on 88, not 5426; see line 3;" },
	{ "637|LDAPS|TCP\n646|LDAPS|TCP", "3:1 LDAPS is on 636, not 637;"
	    "4:1 LDAPS is on 636, not 646;" },
};

static const struct rows transports[] = {
	{ "161|SNMP|TCP", "3:1 SNMP uses udp on 161, not tcp;" },
	{ "69|TFTP|TCP", "3:1 TFTP uses udp on 69, not tcp;" },
	{ "161, 162|SNMP|TCP", "3:1 SNMP uses udp on 161, not tcp;" },
	{ "3306|MySQL|UDP", "3:1 MySQL uses tcp on 3306, not udp;" },
	{ "138|NetBIOS|SCTP", "3:1 NetBIOS uses tcp,udp on 138, not sctp;" },
	{ "80|HTTP|UDP", "3:1 HTTP uses tcp on 80, not udp;" },
	{ "137-139|NetBIOS|SCTP", "3:1 NetBIOS uses tcp,udp on 137, not "
	    "sctp;" },
	/* Not on that one alone, or unknown. */
	{ "161|SNMP|both", "" },
	{ "161|SNMP|UDP", "" },
	{ "161|SNMP|TCP\n161|snmp|UDP", "" },
	{ "161|SNMP|TCP\n161|snmp|", "" },
	{ "161|SNMP|", "" },
	{ "161|SNMP|?", "" },
	{ "53|DNS|TCP", "" },
	/* Only the registry has it, or nobody. */
	{ "1|tcpmux|SCTP", "" },
	{ "161|my own|TCP", "" },
};

static void
a_port_is_compared_with_the_known_one(void **state)
{
	(void)state;
	check_all(slips, LENGTH(slips));
}

static void
other_uses_and_unknown_names_are_none(void **state)
{
	(void)state;
	check_all(quiet, LENGTH(quiet));
}

static void
the_line_with_the_right_port_is_named(void **state)
{
	(void)state;
	check_all(elsewhere, LENGTH(elsewhere));
}

static void
transports_are_compared(void **state)
{
	(void)state;
	check_all(transports, LENGTH(transports));
}

/* They are counted in characters. */
static void
a_cell_is_found_after_other_characters(void **state)
{
	struct linting linting = { .printed = { 0 } };
	static const char text[] = "Name é|Port\n-|-\nLDAPS é, LDAPS|646\n";

	(void)state;
	load_rows(text, &linting.names, note_names_add);
	assert_true(note_names_end(&linting.names));
	load_rows(text, &linting, print_slip);
	assert_string_equal(linting.printed.bytes,
	    "3:16 LDAPS is on 636, not 646;");
	note_names_free(&linting.names);
	pi_buffer_free(&linting.printed);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_port_is_compared_with_the_known_one),
		cmocka_unit_test(other_uses_and_unknown_names_are_none),
		cmocka_unit_test(the_line_with_the_right_port_is_named),
		cmocka_unit_test(transports_are_compared),
		cmocka_unit_test(a_cell_is_found_after_other_characters)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
