/* SPDX-License-Identifier: MIT */
/* The words for classes, transports and sources. */
#include "answers.h"

struct set {
	const char *claim;
	const char *text;
	unsigned int set; /* 0: it is refused */
};

static const struct set classes[] = {
	{ "an empty word is no class", "", 0 },
	{ "well-known", "well-known", PORTINFO_WELL_KNOWN },
	{ "registered", "registered", PORTINFO_REGISTERED },
	{ "dynamic", "dynamic", PORTINFO_DYNAMIC },
	{ "RFC 6335's system", "system", PORTINFO_WELL_KNOWN },
	{ "RFC 6335's user", "user", PORTINFO_REGISTERED },
	{ "RFC 6335's private", "private", PORTINFO_DYNAMIC },
	{ "any case will do", "Well-Known", PORTINFO_WELL_KNOWN },
	{ "a part of a word is none", "well", 0 },
	{ "a word and more is none", "users", 0 },
	{ "blanks are not taken off", " user", 0 },
	{ "there is no list of classes", "user,system", 0 },
	{ "a transport is no class", "tcp", 0 }
};

static const struct set transports[] = {
	{ "an empty list is refused", "", 0 },
	{ "tcp", "tcp", PORTINFO_TCP },
	{ "udp", "udp", PORTINFO_UDP },
	{ "sctp", "sctp", PORTINFO_SCTP },
	{ "dccp", "dccp", PORTINFO_DCCP },
	{ "both are tcp and udp", "both", PORTINFO_TCP | PORTINFO_UDP },
	{ "any case will do", "TcP", PORTINFO_TCP },
	{ "a list is a set", "dccp,tcp",
	    PORTINFO_DCCP | PORTINFO_TCP },
	{ "a set has each once", "udp,UDP,udp", PORTINFO_UDP },
	{ "a list may not begin with a comma", ",tcp", 0 },
	{ "nor end with one", "tcp,", 0 },
	{ "nor have two in a row", "tcp,,udp", 0 },
	{ "a comma alone is no list", ",", 0 },
	{ "one unknown word spoils it", "tcp,icmp", 0 },
	{ "blanks are not taken off", "tcp, udp", 0 },
	{ "a class is no transport", "system", 0 }
};

/* A message that names the wrong word and those there are, on one line. */
static void
check_error(const struct portinfo_message *error, const char *word,
    const char *const *known, size_t count)
{
	size_t i;

	assert_non_null(memchr(error->text, '\0', sizeof(error->text)));
	assert_null(strchr(error->text, '\n'));
	assert_non_null(strstr(error->text, word));
	for (i = 0; i < count; i++)
		assert_non_null(strstr(error->text, known[i]));
}

static void
a_class_is_read(void **state)
{
	static const char *const known[] = { "well-known", "registered",
		"dynamic" };
	struct portinfo_message error;
	const struct set *c;
	unsigned int set;

	(void)state;
	for (c = classes; c < classes + LENGTH(classes); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(portinfo_parse_class(c->text, &set, &error),
		    c->set != 0);
		if (c->set != 0)
			assert_int_equal(set, c->set);
		else
			check_error(&error, c->text, known, LENGTH(known));
	}
}

static void
a_list_of_transports_is_read(void **state)
{
	static const char *const known[] = { "tcp", "udp", "sctp", "dccp" };
	struct portinfo_message error;
	const struct set *c;
	unsigned int set;

	(void)state;
	for (c = transports; c < transports + LENGTH(transports); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(portinfo_parse_transports(c->text, &set,
		    &error), c->set != 0);
		if (c->set != 0)
			assert_int_equal(set, c->set);
		else
			check_error(&error, "unknown transport", known,
			    LENGTH(known));
	}
}

static void
the_wrong_word_of_a_list_is_told(void **state)
{
	struct portinfo_message error;
	unsigned int set;

	(void)state;
	assert_false(portinfo_parse_transports("tcp,icmp,udp", &set, &error));
	assert_non_null(strstr(error.text, "'icmp'"));
	assert_false(portinfo_parse_transports("tcp,\x1b[31m\xff", &set,
	    &error));
	assert_non_null(strstr(error.text, "'?[31m?'"));
}

static void
a_wrong_word_of_any_length_leaves_room_for_the_known_ones(void **state)
{
	struct portinfo_message error;
	char word[5000], told[128];
	unsigned int set;
	size_t n;

	(void)state;
	memset(word, 'x', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_false(portinfo_parse_class(word, &set, &error));
	assert_non_null(strstr(error.text, "dynamic"));
	assert_false(portinfo_parse_transports(word, &set, &error));
	assert_non_null(strstr(error.text, "dccp"));
	/* 64 bytes of it are told. */
	for (n = 62; n <= 66; n++) {
		word[n] = '\0';
		snprintf(told, sizeof(told), "unknown class '%.*s'; expected "
		    "well", n < 64 ? (int)n : 64, word);
		assert_false(portinfo_parse_class(word, &set, &error));
		assert_memory_equal(error.text, told, strlen(told));
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
a_list_of_sources_is_read(void **state)
{
	static const struct {
		const char *claim;
		const char *list;
		uint64_t set; /* 0: it is refused */
	} cases[] = {
		{ "an empty list is refused", "", 0 },
		{ "each is the bit of its place", "Mine", 1 },
		{ "a stem may have a dot", "b.c", 2 },
		{ "a source may have no rows", "empty", 4 },
		{ "any case will do", "mINE", 1 },
		{ "a list is a set", "empty,Mine,empty", 5 },
		{ "a part of a name is none", "Min", 0 },
		{ "a file is none", "b.c.md", 0 },
		{ "a list may not end with a comma", "Mine,", 0 },
		{ "one unknown word spoils it", "Mine,iana", 0 }
	};
	static const char *const known[] = { "unknown source", "Mine", "b.c",
		"empty" };
	struct portinfo_table *table = load_all(three, LENGTH(three));
	struct portinfo_message error;
	uint64_t set;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		assert_int_equal(portinfo_parse_sources(table, cases[i].list,
		    &set, &error), cases[i].set != 0);
		if (cases[i].set != 0)
			assert_int_equal(set, cases[i].set);
		else
			check_error(&error, "'", known, LENGTH(known));
	}
	portinfo_close_table(table);
}

/* The last of 64 is bit 63; the message is cut, not overrun. */
static void
as_many_sources_as_there_may_be_are_known(void **state)
{
	char files[PORTINFO_SOURCES_MAX][16];
	struct note notes[PORTINFO_SOURCES_MAX];
	struct portinfo_table *table;
	struct portinfo_message error;
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
	    &error));
	assert_true(set == (UINT64_C(1) << 63 | 1));
	assert_false(portinfo_parse_sources(table, "source64", &set, &error));
	assert_non_null(strstr(error.text, "'source64'"));
	assert_non_null(memchr(error.text, '\0', sizeof(error.text)));
	portinfo_close_table(table);
}

static void
a_set_has_words(void **state)
{
	static const char *const transport_words[] = { "", "tcp", "udp",
		"tcp,udp", "sctp", "tcp,sctp", "udp,sctp", "tcp,udp,sctp",
		"dccp", "tcp,dccp", "udp,dccp", "tcp,udp,dccp", "sctp,dccp",
		"tcp,sctp,dccp", "udp,sctp,dccp", "tcp,udp,sctp,dccp" };
	static const char *const class_words[] = { "", "well-known",
		"registered", "well-known,registered", "dynamic",
		"well-known,dynamic", "registered,dynamic",
		"well-known,registered,dynamic" };
	unsigned int i;

	(void)state;
	for (i = 0; i < LENGTH(transport_words); i++) {
		assert_string_equal(portinfo_transport_names(i),
		    transport_words[i]);
		assert_string_equal(portinfo_transport_names(i | 16 |
		    1U << 31), transport_words[i]);
	}
	for (i = 0; i < LENGTH(class_words); i++) {
		assert_string_equal(portinfo_class_names(i), class_words[i]);
		assert_string_equal(portinfo_class_names(i | 8 | 1U << 31),
		    class_words[i]);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_class_is_read),
		cmocka_unit_test(a_list_of_transports_is_read),
		cmocka_unit_test(the_wrong_word_of_a_list_is_told),
		cmocka_unit_test(
		    a_wrong_word_of_any_length_leaves_room_for_the_known_ones),
		cmocka_unit_test(a_list_of_sources_is_read),
		cmocka_unit_test(as_many_sources_as_there_may_be_are_known),
		cmocka_unit_test(a_set_has_words)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
