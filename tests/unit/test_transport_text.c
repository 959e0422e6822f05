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
	{ "TCP?", PORTINFO_TCP, "?" }
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
		cmocka_unit_test(
		    a_text_of_transports_names_one_and_nothing_strange)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
