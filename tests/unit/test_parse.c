/* SPDX-License-Identifier: MIT */
/* Parsing the words of a query. */
#include "answers.h"

#include "query.h"

#define TCP PORTINFO_TCP
#define UDP PORTINFO_UDP

static const char note[] = HEAD
    ROW("1", "ldap", "tcp", "")
    ROW("2", "`cl/1`", "tcp", "")
    ROW("3", "802-11-iapp", "tcp", "")
    ROW("4", "`x/udp`", "tcp", "")
    ROW("5", "x / private / sctp", "tcp", "")
    ROW("6", "`10/100baset`", "tcp", "");

/* Words for ports, in one part. */
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
	{ "leading zeros", "0389", 389, 389, 0 },
	{ "many leading zeros", "0000000000000000000065535", 65535, 65535, 0 },
	{ "a range", "137-139", 137, 139, 0 },
	{ "all ports", "0-65535", 0, 65535, 0 },
	{ "leading zeros in a range", "0137-0139", 137, 139, 0 },
	{ "a port on a transport", "389/udp", 389, 389, UDP },
	{ "a transport in any case", "389/UDP", 389, 389, UDP },
	{ "a port on both", "389/both", 389, 389, TCP | UDP },
	{ "a range on a transport", "137-139/tcp", 137, 139, TCP },
	{ "a class", "well-known", 0, 1023, 0 },
	{ "a class in any case", "DYNAMIC", 49152, 65535, 0 },
	{ "RFC 6335's word for a class", "user", 1024, 49151, 0 },
	{ "a class on a transport", "registered/dccp", 1024, 49151,
	    PORTINFO_DCCP },
	{ "a transport", "udp", 0, 65535, UDP },
	{ "two transports", "tcp/udp", 0, 65535,
	    TCP | UDP }
};

/* Lists, and their parts as `first-last/transports;`. */
static const struct {
	const char *claim;
	const char *word;
	const char *parts;
} lists[] = {
	{ "a list of one", "7/tcp", "7-7/1;" },
	{ "parts ascend", "80,22,443-445", "22-22/0;80-80/0;443-445/0;" },
	{ "a transport applies to the whole list", "22,80/tcp",
	    "22-22/1;80-80/1;" },
	{ "overlapping parts are joined", "5-9,1-3,8-12,3-4", "1-4/0;5-12/0;" },
	{ "parts within another are joined", "1-100,2,50-60", "1-100/0;" },
	{ "a repeated port counts once", "22,80,22", "22-22/0;80-80/0;" },
	{ "adjacent parts are not joined", "2,1,3-4", "1-1/0;2-2/0;3-4/0;" }
};

/* Words for names. */
static const struct {
	const char *claim;
	const char *word;
	const char *name;
	unsigned int transports;
} names[] = {
	{ "a name", "ldap", "ldap", 0 },
	{ "a name in another case is kept", "LDAP", "LDAP", 0 },
	{ "a name on a transport", "ldap/tcp", "ldap", TCP },
	{ "an unknown name", "none", "none", 0 },
	{ "an unknown name on a transport", "none/Sctp", "none",
	    PORTINFO_SCTP },
	{ "a name with a slash", "cl/1", "cl/1", 0 },
	{ "a name with a slash on a transport", "cl/1/udp", "cl/1", UDP },
	{ "a name that begins like a range", "802-11-iapp", "802-11-iapp",
	    0 },
	{ "such a name on a transport", "802-11-iapp/tcp", "802-11-iapp",
	    TCP },
	{ "a name that ends like a transport", "X/UDP", "X/UDP", 0 },
	{ "a name that equals a class", "private", "private", 0 },
	{ "a name that equals a transport", "sctp", "sctp", 0 },
	{ "an unknown transport belongs to the name", "ldap/icmp",
	    "ldap/icmp", 0 },
	{ "so does a trailing slash", "ldap/", "ldap/", 0 },
	{ "a slash alone", "/", "/", 0 },
	{ "a slash and a transport", "/tcp", "/tcp", 0 },
	{ "an arrow", "137->139", "137->139",
	    0 },
	{ "digits with an underscore", "49_152", "49_152", 0 },
	{ "a list with a blank", "22, 80", "22, 80", 0 },
	{ "a port with a plus", "5900+", "5900+", 0 },
	{ "a hexadecimal number", "0x50", "0x50", 0 },
	{ "part of a class", "well", "well", 0 },
	{ "a name that begins like a port on a transport", "10/100BaseT",
	    "10/100BaseT", 0 }
};

static const struct {
	const char *claim;
	const char *word;
	const char *part; /* of the message */
} bad[] = {
	{ "an empty word", "", "empty" },
	{ "a port too large", "65536", "'65536'" },
	{ "a number that wraps to 80 in 16 bits", "65616", "65535" },
	{ "a number that wraps to 80 in 32 bits", "4294967376", "65535" },
	{ "a number that wraps to 80 in 64 bits", "18446744073709551696",
	    "65535" },
	{ "a range that ends too high", "1-65536", "65535" },
	{ "a range that begins too high", "65536-65537", "65535" },
	{ "a list with a port too large", "22,70000", "65535" },
	{ "a backward range", "139-137", "137-139" },
	{ "a backward range in a list", "22,139-137", "137-139" },
	{ "a hyphen", "-", "'-'" },
	{ "a trailing hyphen", "5-", "'5-'" },
	{ "a leading hyphen", "-5", "'-5'" },
	{ "a range of three ports", "1-2-3", "'1-2-3'" },
	{ "a double hyphen", "1--3", "'1--3'" },
	{ "a comma", ",", "','" },
	{ "a trailing comma", "22,", "'22,'" },
	{ "a leading comma", ",22", "',22'" },
	{ "a double comma", "22,,80", "'22,,80'" },
	{ "an open range in a list", "22-,80", "'22-,80'" },
	{ "no transport after the slash", "389/", "tcp" },
	{ "an unknown transport", "389/icmp", "dccp" },
	{ "a list of transports", "389/tcp,udp", "tcp" },
	{ "two transports for a port", "389/tcp/udp", "tcp" },
	{ "a transport within a list", "22/tcp,80", "tcp" },
	{ "a bad list on a transport", "22,/tcp", "'22,/tcp'" },
	{ "a large port on a transport", "65536/tcp", "65535" }
};

/* Parses a word that a digit follows, into a query that held garbage. */
static bool
parse(struct portinfo_query *query, const char *word,
    struct portinfo_message *message)
{
	struct portinfo_table *table = load("a", note);
	size_t length = strlen(word);
	char *bytes = malloc(length + 1);
	enum portinfo_parsed parsed;

	assert_non_null(bytes);
	memset(query, 0xa5, sizeof(*query));
	memcpy(bytes, word, length);
	bytes[length] = '9';
	parsed = portinfo_parse(query, table, bytes, length, message);
	assert_int_equal(*message->text != '\0', parsed == PORTINFO_REFUSED);
	if (parsed == PORTINFO_QUERY && query->kind == PORTINFO_NAME) {
		assert_ptr_equal(query->name, bytes);
		query->name = word;
	}
	free(bytes);
	portinfo_close_table(table);
	assert_int_not_equal(parsed, PORTINFO_NO_PORT);
	return parsed == PORTINFO_QUERY;
}

static void
ports_classes_and_transports_are_parsed(void **state)
{
	struct portinfo_query query;
	const struct pi_query_part *part;
	struct portinfo_message message;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(ports); i++) {
		print_message("  %s\n", ports[i].claim);
		assert_true(parse(&query, ports[i].word, &message));
		assert_int_equal(query.kind, PORTINFO_PORTS);
		assert_int_equal(pi_count_parts(&query), 1);
		part = pi_query_part(&query, 0);
		assert_int_equal(part->first, ports[i].first);
		assert_int_equal(part->last, ports[i].last);
		assert_int_equal(part->transports, ports[i].transports);
	}
}

static void
the_parts_of_a_list_are_sorted(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	struct pi_buffer parts;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(lists); i++) {
		print_message("  %s\n", lists[i].claim);
		assert_true(parse(&query, lists[i].word, &message));
		parts = (struct pi_buffer){ 0 };
		for (k = 0; k < pi_count_parts(&query); k++)
			pi_buffer_printf(&parts, "%u-%u/%u;",
			    pi_query_part(&query, k)->first,
			    pi_query_part(&query, k)->last,
			    pi_query_part(&query, k)->transports);
		assert_string_equal(parts.bytes, lists[i].parts);
		pi_buffer_free(&parts);
		portinfo_close_query(&query);
		portinfo_close_query(&query); /* again is harmless */
	}
}

/* All ports, the highest first, each twice. */
static void
a_list_may_have_all_ports(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	struct pi_buffer list = { 0 };
	unsigned int port;

	(void)state;
	for (port = 65536; port-- > 0;)
		pi_buffer_printf(&list, "%u,%u%s", port, port,
		    port > 0 ? "," : "");
	assert_true(parse(&query, list.bytes, &message));
	assert_int_equal(pi_count_parts(&query), 65536);
	for (port = 0; port < 65536; port++)
		assert_int_equal(pi_query_part(&query, port)->first, port);
	portinfo_close_query(&query);
	pi_buffer_free(&list);
}

static void
any_other_word_is_a_name(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(names); i++) {
		print_message("  %s\n", names[i].claim);
		assert_true(parse(&query, names[i].word, &message));
		assert_int_equal(query.kind, PORTINFO_NAME);
		assert_int_equal(query.name_length, strlen(names[i].name));
		assert_memory_equal(query.name, names[i].name,
		    query.name_length);
		assert_int_equal(pi_query_part(&query, 0)->transports,
		    names[i].transports);
	}
}

static void
malformed_words_are_reported(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(bad); i++) {
		print_message("  %s\n", bad[i].claim);
		memset(&message, 'x', sizeof(message));
		assert_false(parse(&query, bad[i].word, &message));
		assert_non_null(memchr(message.text, '\0',
		    sizeof(message.text)));
		assert_null(strchr(message.text, '\n'));
		assert_non_null(strstr(message.text, bad[i].part));
	}
}

static void
a_message_has_no_control_characters(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;

	(void)state;
	assert_false(parse(&query, "22/\x1b[31m\xc2\x9b\xff\r\n", &message));
	assert_non_null(strstr(message.text, "'22/?[31m?" "?" "?" "?'"));
}

static void
a_long_word_is_cut_in_a_message(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	char word[100001];

	(void)state;
	memset(word, '7', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_false(parse(&query, word, &message));
	assert_string_equal(message.text, "'7777777777777777777777777777777777"
	    "777777777777777777777777777777': ports end at 65535");
	word[64] = '\0';
	assert_false(parse(&query, word, &message));
	assert_int_equal(strchr(message.text, ':') - message.text, 66);
	word[63] = '\0';
	assert_false(parse(&query, word, &message));
	assert_int_equal(strchr(message.text, ':') - message.text, 65);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_classes_and_transports_are_parsed),
		cmocka_unit_test(the_parts_of_a_list_are_sorted),
		cmocka_unit_test(a_list_may_have_all_ports),
		cmocka_unit_test(any_other_word_is_a_name),
		cmocka_unit_test(malformed_words_are_reported),
		cmocka_unit_test(a_message_has_no_control_characters),
		cmocka_unit_test(a_long_word_is_cut_in_a_message)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
