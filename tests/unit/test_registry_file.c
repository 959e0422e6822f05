/* SPDX-License-Identifier: MIT */
/* IANA's CSV file, given as a note. */
#include "notes.h"
#include "registry.h"

#include <stdio.h>

static const struct note_case files[] = {
	{ "all peculiarities", REGISTRY,
	    "0 tcp,udp Reserved\n"
	    "57 tcp,udp any private terminal access\n"
	    "66 tcp,udp <sql-net><sql*net> Oracle SQL*NET\n"
	    "80 tcp,udp <http><www> World Wide Web HTTP\n"
	    "80 sctp <http> HTTP\n"
	    "143 tcp <imap> Internet Message Access Protocol\n"
	    "225-241 - Reserved\n"
	    "465 tcp <urd> URL Rendezvous Directory for SSM\n"
	    "465 tcp <submissions> Message Submission over TLS\n"
	    "465 udp <igmpv3lite> IGMP over UDP for SSM\n"
	    "514 tcp <shell> like exec, but automatic for a \"login\" server\n"
	    "514 udp <syslog>\n"
	    "3517 tcp <802-11-iapp> IEEE 802.11 WLANs WG IAPP\n"
	    "4413 tcp <vision-mon> FORT\xc3\x89 Vision\n"
	    "6000-6063 tcp,udp <x11> X Window System\n"
	    "27000-27009 - <flex-lm> FLEX LM (1-10)\n" },
	{ "after a byte order mark", "\xef\xbb\xbf" HEADER
	    RECORD("ssh", "22", "tcp", "a"), "22 tcp <ssh> a\n" },
	{ "no records", HEADER,
	    "0:1: error: no port table; found plain text\n" },
	{ "no ports", HEADER RECORD("", "1", "tcp", "Unassigned"),
	    "0:1: error: no port table; found plain text\n" },
	{ "a malformed file is read like any CSV", HEADER
	    RECORD("a", "1", "tcp", "A") RECORD("b", "65536", "tcp", "")
	    RECORD("c", "3", "udp", ""), "1 tcp <a> A\n"
	    "3:3: error: '65536' is not a port; the highest port is 65535\n"
	    "3 udp <c>\n" }
};

/* Returns the counts of a note. */
static struct portinfo_counts
count(const char *note)
{
	struct portinfo_counts counts;
	struct pi_buffer printed = { 0 };
	const struct pi_note_events events = { .user = &printed,
		.record = print_record, .diagnose = print_diagnostic,
		.counts = &counts };
	char *scratch = malloc(pi_note_scratch(pi_span(note)));

	assert_non_null(scratch);
	assert_true(pi_note_read(pi_span(note), "a.csv", scratch, &events));
	free(scratch);
	pi_buffer_free(&printed);
	return counts;
}

static void
rows_are_those_of_its_note(void **state)
{
	(void)state;
	check_notes(files, LENGTH(files));
}

static void
records_are_counted(void **state)
{
	const struct portinfo_counts counts = count(REGISTRY);

	(void)state;
	assert_int_equal(counts.lines, 38);
	assert_int_equal(counts.tables, 1);
	assert_int_equal(counts.rows, 25);
	assert_int_equal(counts.ports, 16);
	assert_int_equal(counts.skipped, 5);
	assert_int_equal(counts.refused, 0);
	assert_int_equal(counts.errors, 0);
}

static bool
refuse_record(void *user, const struct pi_record *record)
{
	(void)record;
	return ++*(int *)user < 2;
}

static void
a_callback_can_stop_it(void **state)
{
	int calls = 0;
	const struct pi_note_events events = { .user = &calls,
		.record = refuse_record };
	const struct pi_span note = pi_span(REGISTRY);
	char *scratch = malloc(pi_note_scratch(note));

	(void)state;
	assert_non_null(scratch);
	assert_false(pi_note_read(note, "a.csv", scratch, &events));
	assert_int_equal(calls, 2);
	free(scratch);
}

/* A service is known by at most 64 names, and sought among near entries. */
static void
aliases_are_limited(void **state)
{
	struct pi_buffer note = { 0 }, printed = { 0 };
	char record[512];
	int i;

	(void)state;
	pi_buffer_puts(&note, HEADER RECORD("s", "1", "tcp", ""));
	for (i = 0; i < 100; i++) {
		snprintf(record, sizeof(record),
		    ALIAS("a%d", "1", "tcp", "", "%s"), i, i < 20 ? "s" :
		    "a0");
		pi_buffer_puts(&note, record);
	}
	read_note(&printed, note.bytes, note.length);
	assert_non_null(strstr(printed.bytes, "1 tcp <s><a0><a1><a10>"));
	assert_non_null(strstr(printed.bytes, "\n1 tcp <a99>\n"));
	assert_null(strstr(printed.bytes, "error"));
	pi_buffer_free(&note);
	pi_buffer_free(&printed);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_those_of_its_note),
		cmocka_unit_test(records_are_counted),
		cmocka_unit_test(a_callback_can_stop_it),
		cmocka_unit_test(aliases_are_limited)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
