/* SPDX-License-Identifier: MIT */
/* The format csv. */
#include "formats.h"

static const char note[] = HEAD
    ROW("22", "SSH / SCP / SFTP", "tcp, udp", "Secure shell")
    ROW("137-139", "NetBIOS", "tcp", "names, datagrams")
    ROW("7", "`say \"hi\"` / one", "", "a \"quoted\" word; and more")
    ROW("8", "-", "udp", "nobody")
    ROW("9", "caf\xc3\xa9", "sctp", "");

#define EIGHT "port,port,port,port,port,port,port,port,"
#define ALL "port,name,transport,class,source,aliases,description\n"

static const struct format_case cases[] = {
	{ "what holds a comma is quoted, and nothing else", "22", NULL, false,
	    0, "22,SSH,\"tcp,udp\",well-known,n,\"SCP,SFTP\","
	    "Secure shell\n" },
	{ "headings first", "137", NULL, true, 0, ALL
	    "137-139,NetBIOS,tcp,well-known,n,,\"names, datagrams\"\n" },
	{ "quotes are doubled", "7", "name,aliases,description", false, 0,
	    "\"say \"\"hi\"\"\",one,\"a \"\"quoted\"\" word; and more\"\n" },
	{ "nothing is an empty field", "8-9", "name,transport,description",
	    false, 0, ",udp,nobody\ncaf\xc3\xa9,sctp,\n" },
	{ "alone on its line it is quoted, for a blank line is no record",
	    "8", "name", true, 0, "name\n\"\"\n" },
	{ "a fact is a row", "4", NULL, false, 0,
	    "4,,,well-known,,,Unassigned\n" },
	{ "a query is a field", "8,9", "query,port", true, 0,
	    "query,port\n\"8,9\",8\n\"8,9\",9\n" },
	{ "a miss is a row of empty fields, its query printable", NULL,
	    "query,port,name,aliases", false, 0, "a?,,,\n" },
	{ "columns twice", "9", "port,port", true, 0,
	    "port,port\n9,9\n" },
	{ "as many columns as there can be", "9", EIGHT EIGHT EIGHT
	    "port,port,port,port,port,port,port,name", true, 0, EIGHT EIGHT
	    EIGHT "port,port,port,port,port,port,port,name\n"
	    "9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,"
	    "caf\xc3\xa9\n" },
	{ "a query of one letter is one", "9", "query", false, 0, "9\n" },
	{ "it is never cut", "137", "description", true, 5,
	    "description\n\"names, datagrams\"\n" },
	{ "without a row there are headings", "nosuch", "port,name", true, 0,
	    "port,name\n" },
	{ "but when they are left out", "nosuch", NULL, false, 0, "" }
};

static void
csv_follows_rfc_4180(void **state)
{
	(void)state;
	check_formats(FORMAT_CSV, note, cases, LENGTH(cases));
}

/* Each quote in it is doubled. */
static void
a_query_may_be_of_any_length(void **state)
{
	static struct captured captured;
	static struct output output;
	static char query[20000];
	const struct columns columns = { { COLUMN_QUERY }, 1 };
	const struct portinfo_row nothing = { .classes = 0 };
	const struct answer_row answer = { &nothing, { query, sizeof(query) } };
	struct writer writer = { .output = &output, .format = FORMAT_CSV,
		.columns = &columns };
	size_t i;

	(void)state;
	memset(query, '"', sizeof(query));
	capture(&captured);
	output_begin(&output, STDOUT_FILENO);
	format_csv_row(&writer, &answer);
	assert_true(output_flush(&output));
	assert_int_equal(captured.length, 2 * sizeof(query) + 3);
	for (i = 0; i < captured.length - 1; i++)
		assert_int_equal(captured.bytes[i], '"');
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(csv_follows_rfc_4180),
		cmocka_unit_test(a_query_may_be_of_any_length)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
