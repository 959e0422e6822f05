/* SPDX-License-Identifier: MIT */
/* What words stand for. */
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

/* A word that stands for ports, in one part. */
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
	{ "a transport on a transport is both", "tcp/udp", 0, 65535,
	    TCP | UDP }
};

/* A list, and its parts as `first-last/transports;`. */
static const struct {
	const char *claim;
	const char *word;
	const char *parts;
} lists[] = {
	{ "a list of one", "7/tcp", "7-7/1;" },
	{ "parts ascend", "80,22,443-445", "22-22/0;80-80/0;443-445/0;" },
	{ "a transport is one of the whole list", "22,80/tcp",
	    "22-22/1;80-80/1;" },
	{ "what overlaps is joined", "5-9,1-3,8-12,3-4", "1-4/0;5-12/0;" },
	{ "what is inside is joined", "1-100,2,50-60", "1-100/0;" },
	{ "the same twice is one", "22,80,22", "22-22/0;80-80/0;" },
	{ "neighbours are not joined", "2,1,3-4", "1-1/0;2-2/0;3-4/0;" },
	{ "16 parts", "16,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1",
	    "1-1/0;2-2/0;3-3/0;4-4/0;5-5/0;6-6/0;7-7/0;8-8/0;9-9/0;10-10/0;"
	    "11-11/0;12-12/0;13-13/0;14-14/0;15-15/0;16-16/0;" },
	{ "17 parts", "17,16,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1",
	    "1-1/0;2-2/0;3-3/0;4-4/0;5-5/0;6-6/0;7-7/0;8-8/0;9-9/0;10-10/0;"
	    "11-11/0;12-12/0;13-13/0;14-14/0;15-15/0;16-16/0;17-17/0;" }
};

/* A word that stands for a name. */
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
 * Parses a word that ends with its bytes.  What was in the query before does
 * not matter.
 */
static bool
parse(struct portinfo_query *query, const char *word,
    struct portinfo_message *error)
{
	struct portinfo_table *table = load("a", note);
	size_t length = strlen(word);
	char *bytes = malloc(length + 1);
	enum portinfo_parsed parsed;

	assert_non_null(bytes);
	memset(query, 0xa5, sizeof(*query));
	memcpy(bytes, word, length);
	bytes[length] = '9';
	parsed = portinfo_parse(query, table, bytes, length, error);
	assert_int_equal(*error->text != '\0', parsed == PORTINFO_REFUSED);
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
ports_classes_and_transports_are_read(void **state)
{
	struct portinfo_query query;
	const struct pi_query_part *part;
	struct portinfo_message error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(ports); i++) {
		print_message("  %s\n", ports[i].claim);
		assert_true(parse(&query, ports[i].word, &error));
		assert_int_equal(query.kind, PORTINFO_PORTS);
		assert_int_equal(pi_count_parts(&query), 1);
		part = pi_query_part(&query, 0);
		assert_int_equal(part->first, ports[i].first);
		assert_int_equal(part->last, ports[i].last);
		assert_int_equal(part->transports, ports[i].transports);
	}
}

static void
lists_have_ordered_parts(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;
	struct pi_buffer parts;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(lists); i++) {
		print_message("  %s\n", lists[i].claim);
		assert_true(parse(&query, lists[i].word, &error));
		parts = (struct pi_buffer){ 0 };
		for (k = 0; k < pi_count_parts(&query); k++)
			pi_buffer_printf(&parts, "%u-%u/%u;",
			    pi_query_part(&query, k)->first,
			    pi_query_part(&query, k)->last,
			    pi_query_part(&query, k)->transports);
		assert_string_equal(parts.bytes, lists[i].parts);
		pi_buffer_free(&parts);
		portinfo_close_query(&query);
		portinfo_close_query(&query); /* once more does no harm */
	}
}

/* A list of all ports, the highest first, each twice. */
static void
a_list_may_be_as_long_as_there_are_ports(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;
	struct pi_buffer list = { 0 };
	unsigned int port;

	(void)state;
	for (port = 65536; port-- > 0;)
		pi_buffer_printf(&list, "%u,%u%s", port, port,
		    port > 0 ? "," : "");
	assert_true(parse(&query, list.bytes, &error));
	assert_int_equal(pi_count_parts(&query), 65536);
	for (port = 0; port < 65536; port++)
		assert_int_equal(pi_query_part(&query, port)->first, port);
	portinfo_close_query(&query);
	pi_buffer_free(&list);
}

static void
all_else_is_a_name(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(names); i++) {
		print_message("  %s\n", names[i].claim);
		assert_true(parse(&query, names[i].word, &error));
		assert_int_equal(query.kind, PORTINFO_NAME);
		assert_int_equal(query.name_length, strlen(names[i].name));
		assert_memory_equal(query.name, names[i].name,
		    query.name_length);
		assert_int_equal(pi_query_part(&query, 0)->transports,
		    names[i].transports);
	}
}

static void
malformed_words_are_told(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(bad); i++) {
		print_message("  %s\n", bad[i].claim);
		memset(&error, 'x', sizeof(error));
		assert_false(parse(&query, bad[i].word, &error));
		assert_non_null(memchr(error.text, '\0',
		    sizeof(error.text)));
		assert_null(strchr(error.text, '\n'));
		assert_non_null(strstr(error.text, bad[i].told));
	}
}

static void
a_message_holds_no_control_character(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;

	(void)state;
	assert_false(parse(&query, "22/\x1b[31m\xc2\x9b\xff\r\n", &error));
	assert_non_null(strstr(error.text, "'22/?[31m?" "?" "?" "?'"));
}

static void
a_message_about_a_long_word_is_cut(void **state)
{
	struct portinfo_query query;
	struct portinfo_message error;
	char word[100001];

	(void)state;
	memset(word, '7', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_false(parse(&query, word, &error));
	assert_string_equal(error.text, "'7777777777777777777777777777777777"
	    "777777777777777777777777777777': ports end at 65535");
	word[64] = '\0';
	assert_false(parse(&query, word, &error));
	assert_int_equal(strchr(error.text, ':') - error.text, 66);
	word[63] = '\0';
	assert_false(parse(&query, word, &error));
	assert_int_equal(strchr(error.text, ':') - error.text, 65);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_classes_and_transports_are_read),
		cmocka_unit_test(lists_have_ordered_parts),
		cmocka_unit_test(a_list_may_be_as_long_as_there_are_ports),
		cmocka_unit_test(all_else_is_a_name),
		cmocka_unit_test(malformed_words_are_told),
		cmocka_unit_test(a_message_holds_no_control_character),
		cmocka_unit_test(a_message_about_a_long_word_is_cut)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
