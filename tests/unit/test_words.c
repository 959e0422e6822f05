/* SPDX-License-Identifier: MIT */
/* Parsing classes, transports and sources. */
#include "answers.h"

struct set {
	const char *claim;
	const char *text;
	unsigned int set; /* 0 if the text is invalid */
};

static const struct set classes[] = {
	{ "a class", "well-known", PORTINFO_WELL_KNOWN },
	{ "a class as in RFC 6335", "user", PORTINFO_REGISTERED },
	{ "an empty word", "", 0 },
	{ "an unknown class", "users", 0 },
	{ "a list of classes", "user,system", 0 }
};

static const struct set transports[] = {
	{ "a transport", "sctp", PORTINFO_SCTP },
	{ "both", "Both", PORTINFO_TCP | PORTINFO_UDP | PORTINFO_ALL_OF },
	{ "a list", "dccp,tcp", PORTINFO_DCCP | PORTINFO_TCP },
	{ "a list with repeated transports", "udp,UDP,udp", PORTINFO_UDP },
	{ "an empty list", "", 0 },
	{ "a leading comma", ",tcp", 0 },
	{ "a trailing comma", "tcp,", 0 },
	{ "a double comma", "tcp,,udp", 0 },
	{ "a comma alone", ",", 0 },
	{ "a list with an unknown transport", "tcp,icmp", 0 },
	{ "a list with a blank", "tcp, udp", 0 }
};

/* Checks that a line of a message has the wrong word and all valid ones. */
static void
check_message(const struct portinfo_message *message, const char *word,
    const char *const *known, size_t count)
{
	size_t i;

	assert_non_null(memchr(message->text, '\0', sizeof(message->text)));
	assert_null(strchr(message->text, '\n'));
	assert_non_null(strstr(message->text, word));
	for (i = 0; i < count; i++)
		assert_non_null(strstr(message->text, known[i]));
}

static void
classes_are_parsed(void **state)
{
	static const char *const known[] = { "well-known", "registered",
		"dynamic" };
	struct portinfo_message message;
	const struct set *c;
	unsigned int set;

	(void)state;
	for (c = classes; c < classes + LENGTH(classes); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(portinfo_parse_class(c->text, &set, &message),
		    c->set != 0);
		if (c->set != 0)
			assert_int_equal(set, c->set);
		else
			check_message(&message, c->text, known, LENGTH(known));
	}
}

static void
lists_of_transports_are_parsed(void **state)
{
	static const char *const known[] = { "tcp", "udp", "sctp", "dccp" };
	struct portinfo_message message;
	const struct set *c;
	unsigned int set;

	(void)state;
	for (c = transports; c < transports + LENGTH(transports); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(portinfo_parse_transports(c->text, &set,
		    &message), c->set != 0);
		if (c->set != 0)
			assert_int_equal(set, c->set);
		else
			check_message(&message, "unknown transport", known,
			    LENGTH(known));
	}
}

static void
the_message_has_the_wrong_word_of_a_list(void **state)
{
	struct portinfo_message message;
	unsigned int set;

	(void)state;
	assert_false(portinfo_parse_transports("tcp,icmp,udp", &set, &message));
	assert_non_null(strstr(message.text, "'icmp'"));
	assert_false(portinfo_parse_transports("tcp,\x1b[31m\xff", &set,
	    &message));
	assert_non_null(strstr(message.text, "'?[31m?'"));
}

static void
both_is_refused_in_a_list(void **state)
{
	static const char *const lists[] = { "tcp,both", "both,udp",
		"both,both" };
	struct portinfo_message message;
	unsigned int set;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lists); i++) {
		assert_false(portinfo_parse_transports(lists[i], &set,
		    &message));
		assert_string_equal(message.text, "'both' cannot be in a list;"
		    " write tcp,udp for rows on either");
	}
}

static void
a_long_word_leaves_room_for_the_valid_ones(void **state)
{
	struct portinfo_message message;
	char word[5000], begin[128];
	unsigned int set;
	size_t n;

	(void)state;
	memset(word, 'x', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_false(portinfo_parse_class(word, &set, &message));
	assert_non_null(strstr(message.text, "dynamic"));
	assert_false(portinfo_parse_transports(word, &set, &message));
	assert_non_null(strstr(message.text, "dccp"));
	/* 64 bytes of it are in the message. */
	for (n = 62; n <= 66; n++) {
		word[n] = '\0';
		snprintf(begin, sizeof(begin), "unknown class '%.*s'; expected "
		    "well", n < 64 ? (int)n : 64, word);
		assert_false(portinfo_parse_class(word, &set, &message));
		assert_memory_equal(message.text, begin, strlen(begin));
		word[n] = 'x';
	}
}

static const struct note three[] = {
	{ "dir/Mine.md", HEAD ROW("1", "a", "tcp", "") },
	{ "b.c.md", "---\ndate: 2026-01-02\n---\n" HEAD ROW("1", "a", "tcp",
	    "") ROW("2", "b", "udp", "") },
	{ "empty", "" }
};

static void
lists_of_sources_are_parsed(void **state)
{
	static const struct {
		const char *claim;
		const char *list;
		uint64_t set; /* 0 if the list is invalid */
	} cases[] = {
		{ "an empty list", "", 0 },
		{ "a source", "Mine", 1 },
		{ "a source with a dot", "b.c", 2 },
		{ "a source without rows", "empty", 4 },
		{ "another case", "mINE", 1 },
		{ "a list with repeated sources", "empty,Mine,empty", 5 },
		{ "part of a source", "Min", 0 },
		{ "a file name", "b.c.md", 0 },
		{ "a trailing comma", "Mine,", 0 },
		{ "a list with an unknown source", "Mine,iana", 0 }
	};
	static const char *const known[] = { "unknown source", "Mine", "b.c",
		"empty" };
	struct portinfo_table *table = load_all(three, LENGTH(three));
	struct portinfo_message message;
	uint64_t set;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		assert_int_equal(portinfo_parse_sources(table, cases[i].list,
		    &set, &message), cases[i].set != 0);
		if (cases[i].set != 0)
			assert_int_equal(set, cases[i].set);
		else
			check_message(&message, "'", known, LENGTH(known));
	}
	portinfo_close_table(table);
}

/* The last of 64 is bit 63, and the message is cut. */
static void
all_of_64_sources_can_be_selected(void **state)
{
	char files[PORTINFO_SOURCES_MAX][16];
	struct note notes[PORTINFO_SOURCES_MAX];
	struct portinfo_table *table;
	struct portinfo_message message;
	uint64_t set;
	size_t i;

	(void)state;
	for (i = 0; i < PORTINFO_SOURCES_MAX; i++) {
		snprintf(files[i], sizeof(files[i]), "source%zu.md", i);
		notes[i] = (struct note){ files[i], HEAD ROW("1", "a", "tcp",
		    "") };
	}
	table = load_all(notes, PORTINFO_SOURCES_MAX);
	assert_int_equal(portinfo_count_sources(table), PORTINFO_SOURCES_MAX);
	assert_true(portinfo_parse_sources(table, "source63,source0", &set,
	    &message));
	assert_true(set == (UINT64_C(1) << 63 | 1));
	assert_false(portinfo_parse_sources(table, "source64", &set, &message));
	assert_non_null(strstr(message.text, "'source64'"));
	assert_non_null(memchr(message.text, '\0', sizeof(message.text)));
	portinfo_close_table(table);
}

static void
a_set_has_the_names_of_its_members(void **state)
{
	static const char *const names[] = { "", "well-known",
		"registered", "well-known,registered", "dynamic",
		"well-known,dynamic", "registered,dynamic",
		"well-known,registered,dynamic" };
	unsigned int i;

	(void)state;
	assert_string_equal(portinfo_transport_names(PORTINFO_TCP |
	    PORTINFO_DCCP), "tcp,dccp");
	assert_string_equal(portinfo_transport_names(16 | 1U << 31), "");
	for (i = 0; i < LENGTH(names); i++) {
		assert_string_equal(portinfo_class_names(i), names[i]);
		assert_string_equal(portinfo_class_names(i | 8 | 1U << 31),
		    names[i]);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(classes_are_parsed),
		cmocka_unit_test(lists_of_transports_are_parsed),
		cmocka_unit_test(the_message_has_the_wrong_word_of_a_list),
		cmocka_unit_test(both_is_refused_in_a_list),
		cmocka_unit_test(a_long_word_leaves_room_for_the_valid_ones),
		cmocka_unit_test(lists_of_sources_are_parsed),
		cmocka_unit_test(all_of_64_sources_can_be_selected),
		cmocka_unit_test(a_set_has_the_names_of_its_members)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
