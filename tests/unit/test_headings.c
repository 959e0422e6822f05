/* SPDX-License-Identifier: MIT */
#include "headings.h"

#include "cmocka_test.h"

enum {
	PORT = PI_HEADING_PORT,
	NAME = PI_HEADING_NAME,
	DESCRIPTION = PI_HEADING_DESCRIPTION,
	TRANSPORT = PI_HEADING_TRANSPORT
};

static const struct {
	const char *heading;
	unsigned int announces;
} cases[] = {
	{ "", 0 },
	{ "-", 0 },
	{ "Port", PORT },
	{ "PORT NUMBER", PORT },
	{ "Port(s)", PORT },
	{ "**Ports**", PORT },
	{ "n\xc2\xb0 de port(s)", PORT },
	{ "\xe7\xab\xaf\xe5\x8f\xa3\xe5\x8f\xb7", PORT },
	{ "Support", 0 },
	{ "Ported", 0 },
	{ "Transportation", 0 },
	{ "Service", NAME },
	{ "Protocol / Application", NAME },
	{ "Service name and port", NAME | PORT },
	{ "Used by", 0 },
	{ "User", 0 },
	{ "Description", DESCRIPTION },
	{ "Notes", DESCRIPTION },
	{ "Transport", TRANSPORT },
	{ "TRANSPORT PROTOCOL", TRANSPORT | NAME },
	{ "TCP / UDP", TRANSPORT },
	{ "TCP/UDP", TRANSPORT },
	{ "Both", TRANSPORT },
	{ "TCP", 0 },
	{ "TCP/IP", 0 },
};

static void
headings_announce_by_their_words(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (pi_heading_read(pi_span(cases[i].heading)) !=
		    cases[i].announces)
			print_error("heading: %s\n", cases[i].heading);
		assert_int_equal(pi_heading_read(pi_span(cases[i].heading)),
		    cases[i].announces);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_announce_by_their_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
