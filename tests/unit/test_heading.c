/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include <portinfo.h>

enum {
	PORT = PI_HEADING_PORT,
	NAME = PI_HEADING_NAME,
	DESCRIPTION = PI_HEADING_DESCRIPTION,
	TRANSPORT = PI_HEADING_TRANSPORT,
	ASIDE = PI_HEADING_ASIDE,
	RULE = PI_HEADING_RULE,
	FOREIGN = PI_HEADING_FOREIGN
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
	/* Translations. */
	{ "Puertos", PORT },
	{ "PORTA", PORT },
	{ "Porte", PORT },
	{ "\xd0\xbf\xd0\xbe\xd1\x80\xd1\x82", PORT },
	{ "\xd0\x9f\xd0\x9e\xd0\xa0\xd0\xa2", PORT },
	{ "\xd0\x9d\xd0\xbe\xd0\xbc\xd0\xb5\xd1\x80 "
	  "\xd0\xbf\xd0\xbe\xd1\x80\xd1\x82\xd0\xb0", PORT },
	{ "\xe5\x9f\xa0\xe8\x99\x9f", PORT },
	{ "\xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88\xe7\x95\xaa\xe5\x8f\xb7",
	  PORT },
	{ "\xed\x8f\xac\xed\x8a\xb8", PORT },
	{ "Protocole", NAME },
	{ "Protocolo", NAME },
	{ "Dienst", NAME },
	{ "Servi\xc3\xa7os", 0 },
	{ "Servi\xc3\xa7o", NAME },
	{ "\xd0\x9f\xd1\x80\xd0\xbe\xd1\x82\xd0\xbe\xd0\xba\xd0\xbe\xd0\xbb",
	  NAME },
	{ "\xe5\x8d\x8f\xe8\xae\xae", NAME },
	{ "\xe3\x82\xb5\xe3\x83\xbc\xe3\x83\x93\xe3\x82\xb9", NAME },
	{ "\xec\x84\x9c\xeb\xb9\x84\xec\x8a\xa4", NAME },
	{ "Descripci\xc3\xb3n", DESCRIPTION },
	{ "Beschreibung", DESCRIPTION },
	{ "\xd0\x9e\xd0\xbf\xd0\xb8\xd1\x81\xd0\xb0\xd0\xbd\xd0\xb8\xd0\xb5",
	  DESCRIPTION },
	{ "\xe7\x94\xa8\xe9\x80\x94", DESCRIPTION },
	{ "Purpose & notes", DESCRIPTION },
	{ "Transporte", TRANSPORT },
	/* What no name stands under, and what no port table has. */
	{ "Source", ASIDE },
	{ "From / To", ASIDE },
	{ "Tool", ASIDE },
	{ "Default port", ASIDE | PORT },
	{ "Destination service", ASIDE | NAME },
	{ "Rule #", RULE },
	{ "R\xc3\xa8gle", RULE },
	{ "Priority", RULE },
	{ "Ruler", 0 },
	{ "Host", FOREIGN },
	{ "Host name", FOREIGN | NAME },
	{ "Hostname(s)", FOREIGN },
	{ "Docker image", FOREIGN },
	{ "Question", FOREIGN },
	{ "Answers", FOREIGN },
	{ "Ghost", 0 },
	{ "Hosting", 0 },
	/* Words begin and end where letters do. */
	{ "Service/Port", NAME | PORT },
	{ "port2", PORT },
	{ "ports_", PORT },
	{ "\xc3\xa9port", 0 },
	{ "port\xc3\xa9", 0 },
};

static const struct {
	const char *heading;
	unsigned int transport;
} transports[] = {
	{ "", 0 },
	{ "Ports", 0 },
	{ "# UDP ports", PORTINFO_UDP },
	{ "TCP Port", PORTINFO_TCP },
	{ "ports (sctp)", PORTINFO_SCTP },
	{ "DCCP", PORTINFO_DCCP },
	{ "tcp, only TCP", PORTINFO_TCP },
	{ "TCP and UDP", 0 },
	{ "TCP/UDP", 0 },
	{ "both", 0 },
	{ "TCP/IP", 0 },
	{ "TCP/IP: udp", PORTINFO_UDP },
	{ "UDP/IP", PORTINFO_UDP },
	{ "UDPlite", 0 },
	{ "\xc3\xa9tcp", 0 },
	{ "tcp6", PORTINFO_TCP },
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

static void
a_heading_names_one_transport_or_none(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(transports) / sizeof(transports[0]); i++) {
		print_message("  %s\n", transports[i].heading);
		assert_int_equal(pi_heading_transport(
		    pi_span(transports[i].heading)), transports[i].transport);
	}
}

static void
no_part_of_a_heading_is_read_past_its_end(void **state)
{
	static const char text[] = "port tcp/ip \xd0\xbf\xd0\xbe\xd1\x80"
	    "\xd1\x82 TCP / UDP host";
	size_t begin, end;

	(void)state;
	for (begin = 0; begin < sizeof(text); begin++) {
		for (end = begin + 1; end < sizeof(text); end++) {
			char *copy = malloc(end - begin);
			struct pi_span part = { copy, end - begin };

			assert_non_null(copy);
			memcpy(copy, text + begin, end - begin);
			pi_heading_read(part);
			pi_heading_transport(part);
			free(copy);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_announce_by_their_words),
		cmocka_unit_test(a_heading_names_one_transport_or_none),
		cmocka_unit_test(no_part_of_a_heading_is_read_past_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
