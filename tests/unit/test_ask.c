/* SPDX-License-Identifier: MIT */
/* What the words of a command line ask for. */
#include "answers.h"

#define TCP PORTINFO_TCP
#define UDP PORTINFO_UDP

static const char note[] = HEAD
    ROW("1", "ldap", "tcp", "")
    ROW("2", "`cl/1`", "tcp", "")
    ROW("3", "802-11-iapp", "tcp", "")
    ROW("4", "`x/udp`", "tcp", "")
    ROW("5", "x / private / sctp", "tcp", "")
    ROW("6", "`10/100baset`", "tcp", "");

/* A word that asks for ports; for those of a list see test_find.c. */
static const struct {
	const char *claim;
	const char *word;
	uint16_t first;
	uint16_t last;
	unsigned int transports;
} ports[] = {
	{ "a port", "389", 389, 389, 0 },
	{ "port 0", "0", 0, 0, 0 },
	{ "the last port", "65535", 65535, 65535, 0 },
	{ "zeros before a number are nothing", "0389", 389, 389, 0 },
	{ "however many", "0000000000000000000065535", 65535, 65535, 0 },
	{ "a range", "137-139", 137, 139, 0 },
	{ "a range of one port", "7-7", 7, 7, 0 },
	{ "the whole range", "0-65535", 0, 65535, 0 },
	{ "zeros in a range", "0137-0139", 137, 139, 0 },
	{ "a list from its lowest to its highest", "80,22,443-445", 22, 445,
	    0 },
	{ "a port on a transport", "389/udp", 389, 389, UDP },
	{ "a transport in any case", "389/UDP", 389, 389, UDP },
	{ "a port on both", "389/both", 389, 389, TCP | UDP },
	{ "a range on a transport", "137-139/tcp", 137, 139, TCP },
	{ "the whole list on a transport", "22,80/tcp", 22, 80, TCP },
	{ "a class", "well-known", 0, 1023, 0 },
	{ "a class in any case", "DYNAMIC", 49152, 65535, 0 },
	{ "RFC 6335's word for a class", "user", 1024, 49151, 0 },
	{ "a class on a transport", "registered/dccp", 1024, 49151,
	    PORTINFO_DCCP },
	{ "a transport", "udp", 0, 65535, UDP },
	{ "a transport on a transport is both", "tcp/udp", 0, 65535,
	    TCP | UDP }
};

/* A word that asks for a name. */
static const struct {
	const char *claim;
	const char *word;
	const char *name;
	unsigned int transports;
} names[] = {
	{ "a name", "ldap", "ldap", 0 },
	{ "a name in another case stays as it is", "LDAP", "LDAP", 0 },
	{ "a name on a transport", "ldap/tcp", "ldap", TCP },
	{ "a name that is not there", "none", "none", 0 },
	{ "one on a transport", "none/Sctp", "none", PORTINFO_SCTP },
	{ "a name with a slash", "cl/1", "cl/1", 0 },
	{ "a name with a slash on a transport", "cl/1/udp", "cl/1", UDP },
	{ "a name that begins like a range", "802-11-iapp", "802-11-iapp",
	    0 },
	{ "one on a transport", "802-11-iapp/tcp", "802-11-iapp", TCP },
	{ "a name that ends like a transport", "X/UDP", "X/UDP", 0 },
	{ "a name that is a class", "private", "private", 0 },
	{ "a name that is a transport", "sctp", "sctp", 0 },
	{ "an unknown transport belongs to the name", "ldap/icmp",
	    "ldap/icmp", 0 },
	{ "a slash at the end does", "ldap/", "ldap/", 0 },
	{ "a slash alone", "/", "/", 0 },
	{ "a slash and a transport", "/tcp", "/tcp", 0 },
	{ "a range written as in a note is a name", "137->139", "137->139",
	    0 },
	{ "digits with a grouping sign are a name", "49_152", "49_152", 0 },
	{ "blanks are no port text", "22, 80", "22, 80", 0 },
	{ "a plus is no port text", "5900+", "5900+", 0 },
	{ "hexadecimal digits are a name", "0x50", "0x50", 0 },
	{ "a part of a class is a name", "well", "well", 0 },
	{ "a name that begins like a port on a transport", "10/100BaseT",
	    "10/100BaseT", 0 }
};

static const struct {
	const char *claim;
	const char *word;
	const char *told;
} bad[] = {
	{ "an empty word", "", "empty" },
	{ "a port too large", "65536", "'65536'" },
	{ "one that wraps to 80", "65616", "65535" },
	{ "one that wraps to 80 in 32 bits", "4294967376", "65535" },
	{ "one that wraps to 80 in 64 bits", "18446744073709551696",
	    "65535" },
	{ "six digits", "100000", "65535" },
	{ "a range that ends too high", "1-65536", "65535" },
	{ "a range that begins too high", "65536-65537", "65535" },
	{ "a list with one too large", "22,70000", "65535" },
	{ "a range that runs backwards", "139-137", "137-139" },
	{ "the note's slip", "137-129", "137-139" },
	{ "a backward range in a list", "22,139-137", "137-139" },
	{ "a hyphen", "-", "'-'" },
	{ "a hyphen behind", "5-", "'5-'" },
	{ "a hyphen before", "-5", "'-5'" },
	{ "two hyphens", "1-2-3", "'1-2-3'" },
	{ "a hyphen twice", "1--3", "'1--3'" },
	{ "a comma", ",", "','" },
	{ "a comma behind", "22,", "'22,'" },
	{ "a comma before", ",22", "',22'" },
	{ "two commas", "22,,80", "'22,,80'" },
	{ "an open range in a list", "22-,80", "'22-,80'" },
	{ "no transport behind the slash", "389/", "tcp" },
	{ "an unknown transport", "389/icmp", "dccp" },
	{ "transports in a list", "389/tcp,udp", "tcp" },
	{ "a transport twice", "389/tcp/udp", "tcp" },
	{ "a transport for one of a list", "22/tcp,80", "tcp" },
	{ "a bad list on a transport", "22,/tcp", "'22,/tcp'" },
	{ "a large port on a transport", "65536/tcp", "65535" }
};

/*
 * Asks for the word, of bytes that end where it ends.  What was in the query
 * before does not matter.
 */
static bool
ask(struct portinfo_query *query, const char *word,
    struct portinfo_error *error)
{
	struct portinfo_table *table = load("a", note);
	size_t length = strlen(word);
	char *bytes = malloc(length + 1);
	bool good;

	assert_non_null(bytes);
	memset(query, 0xa5, sizeof(*query));
	memcpy(bytes, word, length);
	bytes[length] = '9';
	good = portinfo_ask(query, table, bytes, length, error);
	if (good && query->kind == PORTINFO_NAME) {
		assert_ptr_equal(query->name, bytes);
		query->name = word;
	}
	free(bytes);
	portinfo_free(table);
	return good;
}

static void
ports_classes_and_transports_are_read(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(ports); i++) {
		print_message("  %s\n", ports[i].claim);
		assert_true(ask(&query, ports[i].word, &error));
		assert_int_equal(query.kind, PORTINFO_PORTS);
		assert_int_equal(query.first, ports[i].first);
		assert_int_equal(query.last, ports[i].last);
		assert_int_equal(query.transports, ports[i].transports);
		assert_int_equal(query.is_list,
		    strchr(ports[i].word, ',') != NULL);
	}
}

static void
all_else_is_a_name(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(names); i++) {
		print_message("  %s\n", names[i].claim);
		assert_true(ask(&query, names[i].word, &error));
		assert_int_equal(query.kind, PORTINFO_NAME);
		assert_int_equal(query.name_length, strlen(names[i].name));
		assert_memory_equal(query.name, names[i].name,
		    query.name_length);
		assert_int_equal(query.transports, names[i].transports);
	}
}

static void
malformed_words_are_told(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(bad); i++) {
		print_message("  %s\n", bad[i].claim);
		memset(&error, 'x', sizeof(error));
		assert_false(ask(&query, bad[i].word, &error));
		assert_non_null(memchr(error.text, '\0',
		    sizeof(error.text)));
		assert_null(strchr(error.text, '\n'));
		assert_non_null(strstr(error.text, bad[i].told));
	}
}

static void
a_message_holds_no_control_character(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;

	(void)state;
	assert_false(ask(&query, "22/\x1b[31m\xc2\x9b\xff\r\n", &error));
	assert_non_null(strstr(error.text, "'22/?[31m?" "?" "?" "?'"));
}

static void
a_message_about_a_long_word_is_cut(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;
	char word[100001];

	(void)state;
	memset(word, '7', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_false(ask(&query, word, &error));
	assert_string_equal(error.text, "'7777777777777777777777777777777777"
	    "777777777777777777777777777777': ports end at 65535");
	word[64] = '\0';
	assert_false(ask(&query, word, &error));
	assert_int_equal(strchr(error.text, ':') - error.text, 66);
	word[63] = '\0';
	assert_false(ask(&query, word, &error));
	assert_int_equal(strchr(error.text, ':') - error.text, 65);
}

static void
facts_are_told_where_ports_are_asked_for(void **state)
{
	static struct portinfo_query query;
	struct portinfo_error error;

	(void)state;
	assert_true(ask(&query, "7", &error) && query.facts);
	assert_true(ask(&query, "7-9/tcp", &error) && query.facts);
	assert_true(ask(&query, "7,9", &error) && query.facts);
	assert_true(ask(&query, "dynamic", &error) && !query.facts);
	assert_true(ask(&query, "tcp", &error) && !query.facts);
	assert_true(ask(&query, "ldap", &error) && !query.facts);
}

static void
a_query_set_by_hand_is_what_it_was_set_to(void **state)
{
	static struct portinfo_query query;

	(void)state;
	memset(&query, 0xa5, sizeof(query));
	portinfo_ask_ports(&query, 137, 139);
	assert_int_equal(query.kind, PORTINFO_PORTS);
	assert_true(query.first == 137 && query.last == 139);
	assert_true(query.transports == 0 && query.facts && !query.is_list);
	assert_true(query.name == NULL && query.name_length == 0);
	memset(&query, 0xa5, sizeof(query));
	portinfo_ask_name(&query, "389", 3);
	assert_int_equal(query.kind, PORTINFO_NAME);
	assert_string_equal(query.name, "389");
	assert_true(query.name_length == 3 && query.transports == 0);
	assert_true(!query.facts && !query.is_list);
	memset(&query, 0xa5, sizeof(query));
	portinfo_ask_keyword(&query, "dir", 2);
	assert_int_equal(query.kind, PORTINFO_KEYWORD);
	assert_true(query.first == 0 && query.last == UINT16_MAX);
	assert_true(query.name_length == 2 && query.transports == 0);
	assert_true(!query.facts && !query.is_list);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_classes_and_transports_are_read),
		cmocka_unit_test(all_else_is_a_name),
		cmocka_unit_test(malformed_words_are_told),
		cmocka_unit_test(a_message_holds_no_control_character),
		cmocka_unit_test(a_message_about_a_long_word_is_cut),
		cmocka_unit_test(facts_are_told_where_ports_are_asked_for),
		cmocka_unit_test(a_query_set_by_hand_is_what_it_was_set_to)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
