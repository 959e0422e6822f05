/* SPDX-License-Identifier: MIT */
/* The format json. */
#include "formats.h"

static const char note[] = HEAD
    ROW("22", "SSH / SCP / SFTP", "tcp, udp, sctp, dccp", "Secure shell")
    ROW("1000-50000", "`say \"hi\\n\"` / caf\xc3\xa9", "",
    "a \"word\" and a \\\\")
    ROW("8", "-", "udp", "nobody") ROW("9", "a", "dccp, udp", "");

static const struct format_case cases[] = {
	{ "members of every kind", "22", NULL, true, 0, "[\n"
	    " {\"port\":22,\"last\":22,\"name\":\"SSH\","
	    "\"transports\":[\"tcp\",\"udp\",\"sctp\",\"dccp\"],"
	    "\"class\":\"well-known\",\"source\":\"n\","
	    "\"aliases\":[\"SCP\",\"SFTP\"],"
	    "\"description\":\"Secure shell\"}\n]\n" },
	{ "a range, classes, no transport, and escapes", "1000-50000", NULL,
	    false, 0, "[\n"
	    " {\"port\":1000,\"last\":50000,\"name\":\"say \\\"hi\\\\n\\\"\","
	    "\"transports\":[],\"class\":\"well-known,registered,dynamic\","
	    "\"source\":\"n\",\"aliases\":[\"caf\xc3\xa9\"],"
	    "\"description\":\"a \\\"word\\\" and a \\\\\"}\n]\n" },
	{ "a row without a name, on a line of its own", "8,22",
	    "name,aliases", true, 5, "[\n {\"name\":null,\"aliases\":[]}\n"
	    ",{\"name\":\"SSH\",\"aliases\":[\"SCP\",\"SFTP\"]}\n]\n" },
	{ "transports that are not next to each other", "9", "transport",
	    true, 0, "[\n {\"transports\":[\"udp\",\"dccp\"]}\n]\n" },
	{ "a fact", "4", NULL, true, 0, "[\n"
	    " {\"port\":4,\"last\":4,\"name\":null,\"transports\":[],"
	    "\"class\":\"well-known\",\"source\":null,\"aliases\":[],"
	    "\"description\":\"Unassigned\"}\n]\n" },
	{ "members in the selected order, none twice", "8",
	    "query,name,port,name", true, 0,
	    "[\n {\"query\":\"8\",\"name\":null,\"port\":8,\"last\":8}\n]\n" },
	{ "a miss is an object, its query printable", NULL,
	    "query,port,name,transport,class,source,aliases,description",
	    true, 0, "[\n {\"query\":\"a?\",\"port\":null,\"last\":null,"
	    "\"name\":null,\"transports\":[],\"class\":null,\"source\":null,"
	    "\"aliases\":[],\"description\":null}\n]\n" },
	{ "nothing is an empty array", "nosuch", NULL, true, 0, "[]\n" }
};

static void
json_is_an_array_of_objects(void **state)
{
	(void)state;
	check_formats(FORMAT_JSON, note, cases, LENGTH(cases));
}

/* Control characters and invalid UTF-8 are replaced. */
static void
any_query_is_a_string(void **state)
{
	static struct captured captured;
	static struct output output;
	const struct columns columns = { { COLUMN_QUERY }, 1 };
	struct answer_row answer = { NULL, { NULL, 1 } };
	struct writer writer = { .output = &output, .format = FORMAT_JSON,
		.columns = &columns, .begun = true };
	char byte, expected[32];
	int i;

	(void)state;
	capture(&captured);
	for (i = 0; i < 256; i++) {
		byte = (char)i;
		answer.query.bytes = &byte;
		snprintf(expected, sizeof(expected), ",{\"query\":\"%s%c\"}\n",
		    i == '"' || i == '\\' ? "\\" : "",
		    i == '\t' ? ' ' : i < 0x20 || i >= 0x7f ? '?' : i);
		recapture(&captured);
		output_begin(&output, STDOUT_FILENO);
		format_json_row(&writer, &answer);
		assert_true(output_flush(&output));
		assert_string_equal(captured.bytes, expected);
	}
}

static void
no_query_is_null(void **state)
{
	static struct captured captured;
	static struct output output;
	const struct columns columns = { { COLUMN_QUERY }, 1 };
	const struct portinfo_row nothing = { .classes = 0 };
	const struct answer_row answer = { &nothing, { "", 0 } };
	struct writer writer = { .output = &output, .format = FORMAT_JSON,
		.columns = &columns, .begun = true };

	(void)state;
	capture(&captured);
	output_begin(&output, STDOUT_FILENO);
	format_json_row(&writer, &answer);
	assert_true(output_flush(&output));
	assert_string_equal(captured.bytes, ",{\"query\":null}\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(json_is_an_array_of_objects),
		cmocka_unit_test(any_query_is_a_string),
		cmocka_unit_test(no_query_is_null)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
