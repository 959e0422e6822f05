/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include <portinfo.h>

enum {
	PORT = PI_HEADING_PORT,
	PORTS = PI_HEADING_PORT | PI_HEADING_PORTS,
	NAME = PI_HEADING_NAME,
	USE = PI_HEADING_NAME | PI_HEADING_USE,
	PROTOCOL = PI_HEADING_NAME | PI_HEADING_PROTOCOL,
	DESCRIPTION = PI_HEADING_DESCRIPTION,
	TRANSPORT = PI_HEADING_TRANSPORT,
	MAPPING = PI_HEADING_PORT | PI_HEADING_MAPPING,
	OUTER = PI_HEADING_OUTER,
	TARGET = PI_HEADING_TARGET,
	IMAGE = PI_HEADING_IMAGE,
	NO_NAME = PI_HEADING_NO_NAME,
	FIRST = PI_HEADING_FIRST,
	LAST = PI_HEADING_LAST,
	SOURCE = PI_HEADING_NO_NAME | PI_HEADING_SOURCE
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
	{ "**Ports**", PORTS },
	{ "n° de port(s)", PORT },
	{ "端口号", PORTS },
	{ "Support", 0 },
	{ "Ported", 0 },
	{ "Transportation", 0 },
	{ "Service", NAME },
	{ "Acronym", NAME },
	{ "Protocol / Application", PROTOCOL },
	{ "Service name and port", NAME | PORT },
	{ "Used by", TARGET },
	{ "Utilisé par", TARGET },
	{ "Consumer", TARGET },
	{ "User", 0 },
	{ "Description", DESCRIPTION },
	{ "Notes", DESCRIPTION },
	{ "Transport", TRANSPORT },
	{ "TRANSPORT PROTOCOL", TRANSPORT | PROTOCOL },
	{ "TCP / UDP", TRANSPORT },
	{ "TCP/UDP", TRANSPORT },
	{ "Both", TRANSPORT },
	{ "TCP", 0 },
	{ "TCP/IP", 0 },
	/* Translations. */
	{ "Puertos", PORTS },
	{ "PORTA", PORT },
	{ "Porte", PORTS },
	{ "порт", PORT },
	{ "ПОРТ", PORT },
	{ "Номер порта", PORT },
	{ "埠號", PORT },
	{ "ポート番号", PORTS },
	{ "포트", PORTS },
	{ "Protocole", PROTOCOL },
	{ "Protocolo", PROTOCOL },
	{ "Dienst", NAME },
	{ "Serviços", NAME },
	{ "Serviço", NAME },
	{ "Протокол", PROTOCOL },
	{ "协议", PROTOCOL },
	{ "サービス", NAME },
	{ "서비스", NAME },
	{ "Descripción", DESCRIPTION },
	{ "Beschreibung", DESCRIPTION },
	{ "Описание", DESCRIPTION },
	{ "用途", DESCRIPTION },
	{ "Purpose & notes", DESCRIPTION },
	{ "Transporte", TRANSPORT },
	/* Headings of other columns and of other tables. */
	{ "Proto", PROTOCOL },
	{ "Usage", USE },
	{ "Bağlantı Noktası", PORT },
	{ "Numer portu", PORT },
	{ "Zielport", PORT },
	{ "Usługa", NAME },
	{ "Giao thức", PROTOCOL },
	{ "منفذ", PORT },
	{ "Source", SOURCE },
	{ "From / To", NO_NAME | TARGET | FIRST | LAST },
	{ "Tool", 0 },
	{ "Component", NAME },
	{ "组件", NAME },
	{ "Endpoint (VIP)", NAME },
	{ "Источник", SOURCE },
	{ "结果", NO_NAME },
	{ "Default port", PORT },
	{ "Destination service", TARGET | NAME },
	{ "Rule #", NO_NAME },
	{ "Remote IP", NO_NAME },
	{ "Origine", SOURCE },
	{ "Motif", DESCRIPTION },
	{ "TCP/IP service", NAME },
	{ "Priority", NO_NAME },
	{ "Start port", FIRST | PORT },
	{ "to_port", LAST | TARGET | PORT },
	{ "Source name", SOURCE | NAME },
	{ "src_port", SOURCE | PORT },
	{ "送信元", SOURCE },
	{ "源", SOURCE },
	{ "资源", NAME | SOURCE },
	{ "พอร์ต", PORT },
	{ "Standardport", PORT },
	{ "Транспорт", TRANSPORT },
	{ "импорт", 0 },
	{ "СЕРВИС", NAME },
	{ "ОПИСАНИЕ", DESCRIPTION },
	{ "ΘΎΡΑ", 0 },
	{ "Ім'я", 0 },
	{ "Aplikasi", NAME },
	{ "שם", NAME },
	{ "Tjenestenavn", NAME },
	{ "Mô tả", DESCRIPTION },
	{ "Host", OUTER },
	{ "Host port", OUTER | PORT },
	{ "Host:Container", MAPPING },
	{ "Port mapping", MAPPING },
	{ "Published ports", MAPPING | PORTS },
	{ "Hostname(s)", 0 },
	{ "Docker image", IMAGE },
	{ "Ghost", 0 },
	{ "Hosting", 0 },
	{ "NodePort", PORT },
	{ "hostPorts", PORTS },
	{ "REPORT, Nodeport", 0 },
	/* Words begin and end where letters do. */
	{ "Service/Port", NAME | PORT },
	{ "port2", PORT },
	{ "ports_", PORTS },
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

static const struct {
	const char *heading;
	unsigned int class;
} classes[] = {
	{ "", 0 },
	{ "# Ports", 0 },
	{ "# Well-known ports", PORTINFO_WELL_KNOWN },
	{ "Well known ports (0-1023)", PORTINFO_WELL_KNOWN },
	{ "## SYSTEM PORTS", PORTINFO_WELL_KNOWN },
	{ "0 - 1023", PORTINFO_WELL_KNOWN },
	{ "Registered ports", PORTINFO_REGISTERED },
	{ "User ports", PORTINFO_REGISTERED },
	{ "Ports 1024 – 49151", PORTINFO_REGISTERED },
	{ "Ports 1,024 to 49,151", PORTINFO_REGISTERED },
	{ "Dynamic ports", PORTINFO_DYNAMIC },
	{ "dynamic/private ports", PORTINFO_DYNAMIC },
	{ "Ephemeral ports (49,152+)", PORTINFO_DYNAMIC },
	{ "Ports from 49152", PORTINFO_DYNAMIC },
	/* None, or more than one. */
	{ "Well-known services", 0 },
	{ "System requirements", 0 },
	{ "Dynamic DNS", 0 },
	{ "Well-known and registered ports", 0 },
	{ "Dynamic and registered ports", 0 },
	{ "0-1023 and 1024-49151", 0 },
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
a_heading_above_a_table_may_say_that_it_is_of_ports(void **state)
{
	static const char *const titles[] = { "Ports", "## Default ports",
		"Ports:", "### The usual TCP ports", "Ports (since 2.0)",
		"Ports {#ports}", "Puertos", "デフォルトのポート" };
	static const char *const others[] = { "", "#", "Port", "Ports of call",
		"Support", "## The ports that it needs open: ports",
		"(ports)", "Settings",
		"## Ports, in a heading that goes on and on, that is of far "
		"more words than any heading of a table has, and so is none "
		"of them: ports" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		print_message("  %s\n", titles[i]);
		assert_true(pi_heading_is_of_ports(pi_span(titles[i])));
	}
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		print_message("  %s\n", others[i]);
		assert_false(pi_heading_is_of_ports(pi_span(others[i])));
	}
}

static void
a_heading_names_one_class_or_none(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		print_message("  %s\n", classes[i].heading);
		assert_int_equal(pi_heading_class(pi_span(classes[i].heading)),
		    classes[i].class);
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
			pi_heading_is_of_ports(part);
			pi_heading_class(part);
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
		cmocka_unit_test(
		    a_heading_above_a_table_may_say_that_it_is_of_ports),
		cmocka_unit_test(a_heading_names_one_class_or_none),
		cmocka_unit_test(no_part_of_a_heading_is_read_past_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
