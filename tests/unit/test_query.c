/* SPDX-License-Identifier: MIT */
/* Queries made without a word, and lists without memory. */
#include "answers.h"

#include <errno.h>

#include "memory.h"
#include "query.h"

static void
a_query_has_the_given_ports_or_name(void **state)
{
	struct portinfo_query query;

	(void)state;
	memset(&query, 0xa5, sizeof(query));
	portinfo_query_ports(&query, 137, 139);
	assert_int_equal(query.kind, PORTINFO_PORTS);
	assert_null(query.name);
	assert_int_equal(query.name_length, 0);
	assert_int_equal(pi_count_parts(&query), 1);
	assert_int_equal(pi_query_part(&query, 0)->first, 137);
	assert_int_equal(pi_query_part(&query, 0)->last, 139);
	assert_int_equal(pi_query_part(&query, 0)->transports, 0);
	assert_true(pi_gives_facts(&query));
	memset(&query, 0xa5, sizeof(query));
	portinfo_query_name(&query, "389", 3);
	assert_int_equal(query.kind, PORTINFO_NAME);
	assert_string_equal(query.name, "389");
	assert_int_equal(query.name_length, 3);
	assert_false(pi_gives_facts(&query));
	memset(&query, 0xa5, sizeof(query));
	portinfo_query_keyword(&query, "dir", 2);
	assert_int_equal(query.kind, PORTINFO_KEYWORD);
	assert_int_equal(pi_query_part(&query, 0)->first, 0);
	assert_int_equal(pi_query_part(&query, 0)->last, UINT16_MAX);
	assert_int_equal(query.name_length, 2);
	assert_false(pi_gives_facts(&query));
}

static void
no_bytes_are_an_empty_text(void **state)
{
	struct portinfo_table *table = load("a", HEAD ROW("1", "a", "tcp", ""));
	const char *similar[PORTINFO_SIMILAR_MAX];
	struct portinfo_loader *loader = portinfo_open_loader(NULL, NULL, NULL);
	struct portinfo_message message;
	struct portinfo_query query;
	size_t position = 0;
	char text[256];

	(void)state;
	assert_int_equal(portinfo_parse(&query, table, NULL, 0, &message),
	    PORTINFO_REFUSED);
	assert_string_equal(message.text, "empty query");
	portinfo_query_name(&query, NULL, 0);
	read_answer(table, &query, NULL, text, sizeof(text));
	assert_string_equal(text, "");
	portinfo_query_keyword(&query, NULL, 0);
	read_answer(table, &query, NULL, text, sizeof(text));
	assert_string_equal(text, "1 a tcp a -;");
	assert_int_equal(portinfo_lookup_similar(table, NULL, 0, similar,
	    PORTINFO_SIMILAR_MAX), 0);
	assert_string_equal(portinfo_next_name(table, NULL, 0, &position),
	    "a");
	assert_true(portinfo_load_bytes(loader, "b", NULL, 0, NULL));
	portinfo_close_loader(loader);
	portinfo_close_table(table);
}

/* Parses a list of this many ports without memory. */
static enum portinfo_parsed
parse(size_t ports, struct portinfo_message *message)
{
	struct portinfo_query query;
	struct pi_buffer list = { 0 };
	enum portinfo_parsed parsed;
	size_t i;

	for (i = 0; i < ports; i++)
		pi_buffer_printf(&list, i == 0 ? "%zu" : ",%zu", i);
	memory_left = 0;
	parsed = portinfo_parse(&query, portinfo_builtin(), list.bytes,
	    list.length, message);
	memory_left = SIZE_MAX;
	pi_buffer_free(&list);
	return parsed;
}

static void
only_a_list_of_more_than_16_ports_needs_memory(void **state)
{
	struct portinfo_message message;

	(void)state;
	errno = 0;
	assert_int_equal(parse(16, &message), PORTINFO_QUERY);
	assert_int_equal(errno, 0);
	assert_string_equal(message.text, "");
	assert_int_equal(parse(17, &message), PORTINFO_REFUSED);
	assert_int_equal(errno, ENOMEM);
	assert_string_equal(message.text, "out of memory");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(a_query_has_the_given_ports_or_name),
		cmocka_unit_test(no_bytes_are_an_empty_text),
		cmocka_unit_test(only_a_list_of_more_than_16_ports_needs_memory)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
