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
	{ "n° de port(s)", PORT },
	{ "端口号", PORT },
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
	{ "порт", PORT },
	{ "ПОРТ", PORT },
	{ "Номер порта", PORT },
	{ "埠號", PORT },
	{ "ポート番号", PORT },
	{ "포트", PORT },
	{ "Protocole", NAME },
	{ "Protocolo", NAME },
	{ "Dienst", NAME },
	{ "Serviços", 0 },
	{ "Serviço", NAME },
	{ "Протокол", NAME },
	{ "协议", NAME },
	{ "サービス", NAME },
	{ "서비스", NAME },
	{ "Descripción", DESCRIPTION },
	{ "Beschreibung", DESCRIPTION },
	{ "Описание", DESCRIPTION },
	{ "用途", DESCRIPTION },
	{ "Purpose & notes", DESCRIPTION },
	{ "Transporte", TRANSPORT },
	/* Headings of other columns and of other tables. */
	{ "Source", ASIDE },
	{ "From / To", ASIDE },
	{ "Tool", ASIDE },
	{ "Default port", ASIDE | PORT },
	{ "Destination service", ASIDE | NAME },
	{ "Rule #", RULE },
	{ "Règle", RULE },
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
	{ "éport", 0 },
	{ "porté", 0 },
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
	{ "étcp", 0 },
	{ "tcp6", PORTINFO_TCP },
};

static void
headings_announce_what_their_words_mean(void **state)
{
	unsigned int transport;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		print_message("  %s\n", cases[i].heading);
		assert_int_equal(pi_heading_read(pi_span(cases[i].heading),
		    &transport), cases[i].announces);
	}
}

static void
a_heading_names_one_transport_or_none(void **state)
{
	unsigned int transport;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(transports) / sizeof(transports[0]); i++) {
		print_message("  %s\n", transports[i].heading);
		pi_heading_read(pi_span(transports[i].heading), &transport);
		assert_int_equal(transport, transports[i].transport);
	}
}

static void
no_part_of_a_heading_is_read_past_its_end(void **state)
{
	static const char text[] = "port tcp/ip порт TCP / UDP host";
	unsigned int transport;
	size_t begin, end;

	(void)state;
	for (begin = 0; begin < sizeof(text); begin++) {
		for (end = begin + 1; end < sizeof(text); end++) {
			char *copy = malloc(end - begin);
			struct pi_span part = { copy, end - begin };

			assert_non_null(copy);
			memcpy(copy, text + begin, end - begin);
			pi_heading_read(part, &transport);
			free(copy);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_announce_what_their_words_mean),
		cmocka_unit_test(a_heading_names_one_transport_or_none),
		cmocka_unit_test(no_part_of_a_heading_is_read_past_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
