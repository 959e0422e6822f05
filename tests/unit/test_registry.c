/* SPDX-License-Identifier: MIT */
/* From IANA's CSV to a note, a table and lookups. */
#include "answers.h"
#include "registry.h"

/* Loads the note of the registry in registry.h. */
static struct portinfo_table *
load_registry(void)
{
	struct pi_buffer note = { 0 };
	struct pi_csv csv;
	struct portinfo_table *table;
	struct note iana;

	assert_true(make_note(&note, REGISTRY, &csv));
	iana = (struct note){ "iana.md", note.bytes };
	table = load_all(&iana, 1);
	pi_buffer_free(&note);
	return table;
}

static const struct question by_number[] = {
	{ "a reserved port", "0", { 0 }, "0 - tcp,udp iana Reserved;" },
	{ "an unassigned port", "15", { 0 }, "15 - - - Unassigned;" },
	{ "an alias with its punctuation", "66", { 0 },
	    "66 sql-net/sql*net tcp,udp iana Oracle SQL*NET;" },
	{ "aliases on some transports only", "80", { 0 },
	    "80 http/www tcp,udp iana World Wide Web HTTP;" },
	{ "the same, each row of the note", "80", { .all = true },
	    "80 http/www tcp,udp iana World Wide Web HTTP;"
	    "80 http sctp iana HTTP;" },
	{ "a port reserved on one transport", "143", { 0 },
	    "143 imap tcp iana Internet Message Access Protocol;" },
	{ "the middle of a range without a transport", "230", { 0 },
	    "225-241 - - iana Reserved;" },
	{ "three services on a port", "465", { 0 },
	    "465 urd tcp iana URL Rendezvous Directory for SSM;465 "
	    "submissions tcp iana Message Submission over TLS;465 igmpv3lite "
	    "udp iana IGMP over UDP for SSM;" },
	{ "a description of several lines, with quotes", "514/tcp", { 0 },
	    "514 shell tcp iana like exec, but automatic for a \"login\" "
	    "server;" },
	{ "no description", "514/udp", { 0 }, "514 syslog udp iana -;" },
	{ "a non-ASCII character", "4413", { 0 },
	    "4413 vision-mon tcp iana FORT\xc3\x89 Vision;" },
	{ "the first port of a range", "6000", { 0 },
	    "6000-6063 x11 tcp,udp iana X Window System;" },
	{ "the last port of a range", "6063", { 0 },
	    "6000-6063 x11 tcp,udp iana X Window System;" },
	{ "brackets in a description", "27001", { 0 },
	    "27000-27009 flex-lm - iana FLEX LM (1-10);" }
};

static const struct question by_name[] = {
	{ "a name", "imap", { 0 },
	    "143 imap tcp iana Internet Message Access Protocol;" },
	{ "an alias", "WWW", { 0 },
	    "80 http/www tcp,udp iana World Wide Web HTTP;" },
	{ "an alias with an asterisk", "SQL*Net", { 0 },
	    "66 sql-net/sql*net tcp,udp iana Oracle SQL*NET;" },
	{ "a name that starts like a range", "802-11-iapp", { 0 },
	    "3517 802-11-iapp tcp iana IEEE 802.11 WLANs WG IAPP;" },
	{ "a name on a transport", "http/sctp", { 0 },
	    "80 http sctp iana HTTP;" },
	{ "a service without a port", "dns-sd", { 0 }, "" },
	{ "reserved is not a name", "Reserved", { 0 }, "" }
};

static void
the_registry_is_found_by_number(void **state)
{
	struct portinfo_table *table = load_registry();

	(void)state;
	check_answers(table, by_number, LENGTH(by_number));
	portinfo_close_table(table);
}

static void
the_registry_is_found_by_name(void **state)
{
	struct portinfo_table *table = load_registry();

	(void)state;
	check_answers(table, by_name, LENGTH(by_name));
	portinfo_close_table(table);
}

static void
the_source_has_its_date_and_rows(void **state)
{
	struct portinfo_table *table = load_registry();
	struct portinfo_source source = portinfo_get_source(table, 0);

	(void)state;
	assert_int_equal(portinfo_count_sources(table), 1);
	assert_string_equal(source.name, "iana");
	assert_string_equal(source.date, "2026-09-17");
	assert_int_equal(source.rows, 16);
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_registry_is_found_by_number),
		cmocka_unit_test(the_registry_is_found_by_name),
		cmocka_unit_test(the_source_has_its_date_and_rows)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
