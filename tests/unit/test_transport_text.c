/* SPDX-License-Identifier: MIT */
/* Transport cells. */
#include "cmocka_test.h"

#include <string.h>

#include <portinfo.h>

#include "transport_text.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { BOTH = PORTINFO_TCP | PORTINFO_UDP };

static const struct {
	const char *text;
	unsigned int transports;
	const char *strange;
} cases[] = {
	{ "", 0, "" },
	{ "-", 0, "" },
	{ " — ", 0, "" },
	{ "–", 0, "" },
	{ "?", 0, "" },
	{ "N/A", 0, "" },
	{ "None", 0, "" },
	{ "unknown", 0, "" },
	{ "TCP", PORTINFO_TCP, "" },
	{ "udp", PORTINFO_UDP, "" },
	{ "Both", BOTH, "" },
	{ "UDP/TCP", BOTH, "" },
	{ "TCP & UDP", BOTH, "" },
	{ "TCP, UDP", BOTH, "" },
	{ "TCP and UDP", BOTH, "" },
	{ "TCP · UDP", BOTH, "" },
	{ "TCP·UDP", BOTH, "" },
	{ "TCP*/UDP", BOTH, "" },
	{ "Uses TCP", PORTINFO_TCP, "" },
	{ "UDP (can be TCP)", BOTH, "" },
	{ "SCTP; DCCP\nUDP", PORTINFO_SCTP | PORTINFO_DCCP | PORTINFO_UDP, "" },
	{ "TPC", 0, "TPC" },
	{ "TCP/TLS", PORTINFO_TCP, "TLS" },
	{ "XXX or YYY", 0, "XXX" },
	{ "TCP 6", PORTINFO_TCP, "6" },
	{ "TCP 70000", PORTINFO_TCP, "70000" },
	{ "TCP?", PORTINFO_TCP, "?" },
	{ "TCP control", PORTINFO_TCP, "control" },
	{ "no TCP", 0, "no" }
};

/* Transports after a word, in brackets and after a semicolon. */
static const struct {
	const char *text;
	unsigned int transports;
	const char *strange;
} others[] = {
	{ "tbd", 0, "" },
	{ "Secure TCP", PORTINFO_TCP, "" },
	{ "TLS (TCP)", PORTINFO_TCP, "" },
	{ "6 = TCP", PORTINFO_TCP, "" },
	{ "TCP or TLS or UDP", PORTINFO_TCP, "TLS" },
	{ "TLS, not TCP", 0, "TLS" },
	{ "TCP not UDP", PORTINFO_TCP, "not" },
	{ "UDP, TCP(rare)", BOTH, "" },
	{ "UDP (sometimes also TCP)", BOTH, "" },
	{ "UDP, (or rather TCP)", BOTH, "" },
	{ "TCP (not UDP)", PORTINFO_TCP, "" },
	{ "TCP (no UDP)", PORTINFO_TCP, "" },
	{ "TCP (or SCTP, not UDP)", PORTINFO_TCP | PORTINFO_SCTP, "" },
	{ "TCP (TLS) / UDP", BOTH, "" },
	{ "TCP (TLS) and more", PORTINFO_TCP, "more" },
	{ "TCP for some (UDP)", PORTINFO_TCP, "for" },
	{ "TCP (UDP", BOTH, "" },
	{ "UDP; TCP on other ports", PORTINFO_UDP, "" },
	{ "UDP; TCP/SCTP", BOTH | PORTINFO_SCTP, "" },
	{ "UDP; also TCP", PORTINFO_UDP, "" },
	{ "TCP6/UDP", BOTH, "" },
	{ "TCP ve UDP", BOTH, "" },
	{ "TCP или UDP", BOTH, "" },
	{ "TCP o UDP", BOTH, "" },
	{ "TCP oder UDP", BOTH, "" },
	{ "TCP of UDP", BOTH, "" },
	{ "TCPとUDP", BOTH, "" }
};

static void
transports_and_the_first_strange_word_are_returned(void **state)
{
	struct pi_span strange;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  \"%s\"\n", cases[i].text);
		assert_int_equal(pi_transports_read(pi_span(cases[i].text),
		    &strange), cases[i].transports);
		assert_int_equal(strange.length, strlen(cases[i].strange));
		assert_memory_equal(strange.bytes, cases[i].strange,
		    strange.length);
	}
}

static void
words_and_remarks_are_not_read_as_transports(void **state)
{
	struct pi_span strange;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(others); i++) {
		print_message("  \"%s\"\n", others[i].text);
		assert_int_equal(pi_transports_read(pi_span(others[i].text),
		    &strange), others[i].transports);
		assert_int_equal(strange.length, strlen(others[i].strange));
		assert_memory_equal(strange.bytes, others[i].strange,
		    strange.length);
	}
}

static void
a_text_of_transports_names_one_and_nothing_strange(void **state)
{
	struct pi_span text, strange;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		text = pi_span(cases[i].text);
		assert_int_equal(pi_transports_next(&text, &strange) != 0 &&
		    strange.length == 0, cases[i].transports != 0 &&
		    *cases[i].strange == '\0');
		if (*cases[i].strange == '\0')
			continue;
		assert_int_equal(strange.length, strlen(cases[i].strange));
		assert_memory_equal(strange.bytes, cases[i].strange,
		    strange.length);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    transports_and_the_first_strange_word_are_returned),
		cmocka_unit_test(words_and_remarks_are_not_read_as_transports),
		cmocka_unit_test(
		    a_text_of_transports_names_one_and_nothing_strange)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
