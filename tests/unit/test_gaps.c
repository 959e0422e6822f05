/* SPDX-License-Identifier: MIT */
/* Unassigned ports, and lookups by keyword. */
#include "answers.h"

static const struct note notes[] = {
	{ "one.md", HEAD ROW("0", "zero", "tcp", "")
	    ROW("63-64", "edge", "udp", "") ROW("100-199", "wide", "tcp", "")
	    ROW("150", "inner / nested", "udp", "The Inner one")
	    ROW("65535", "end", "", "") },
	{ "two.md", HEAD ROW("2", "two", "tcp, udp", "second")
	    ROW("150", "NESTED", "sctp", "")
	    ROW("49000-50000", "across", "tcp", "") }
};

/* The gaps of a word as `first-last;`. */
static const struct question gaps[] = {
	{ "a port without a row", "1", { 0 }, "1;" },
	{ "a port with a row", "2", { 0 }, "" },
	{ "a row covers its whole range", "99-200", { 0 }, "99;200;" },
	{ "only within the given range", "3-80", { 0 }, "3-62;65-80;" },
	{ "up to the last port", "49999-65535", { 0 }, "50001-65534;" },
	{ "all ports", "0-65535", { 0 },
	    "1;3-62;65-99;200-48999;50001-65534;" },
	{ "a class", "well-known", { 0 }, "1;3-62;65-99;200-1023;" },
	{ "another class", "dynamic", { 0 }, "50001-65534;" },
	{ "adjacent parts of a list are one gap", "3,4-5,6,9", { 0 },
	    "3-6;9;" },
	{ "only rows of a source count", "0-3", { .sources = 1 }, "1-3;" },
	{ "only rows on a transport count", "0-3",
	    { .transports = PORTINFO_UDP },
	    "0-1;3;" },
	{ "a transport in the query", "0-3/udp", { 0 }, "0-1;3;" },
	{ "only rows of a source on a transport count", "0-3/udp",
	    { .sources = 1,
	    .transports = PORTINFO_UDP }, "0-3;" },
	{ "a row without a transport covers its port on each", "65534-65535",
	    { .transports = PORTINFO_TCP }, "65534;" },
	{ "a class filter", "1000-49152",
	    { .classes = PORTINFO_WELL_KNOWN }, "1000-1023;" },
	{ "a class filter in the middle of a gap", "1000-60000",
	    { .classes = PORTINFO_REGISTERED }, "1024-48999;" },
	{ "the last class", "1000-60000",
	    { .classes = PORTINFO_DYNAMIC }, "50001-60000;" },
	{ "classes that are not adjacent", "900-60000",
	    { .classes = PORTINFO_WELL_KNOWN | PORTINFO_DYNAMIC },
	    "900-1023;50001-60000;" },
	{ "a name has no gaps", "zero", { 0 }, "" }
};

static void
gaps_are_reported_in_order(void **state)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_filter filter;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_message message;
	struct portinfo_row row;
	char text[256];
	size_t i, n;
	bool filtered;

	(void)state;
	for (i = 0; i < LENGTH(gaps); i++) {
		print_message("  %s\n", gaps[i].claim);
		assert_int_equal(portinfo_parse(&query, table, gaps[i].word,
		    strlen(gaps[i].word), &message), PORTINFO_QUERY);
		filter = gaps[i].filter;
		filter.gaps = true;
		portinfo_lookup(&cursor, table, &query, &filter);
		text[0] = '\0';
		/* Rows that were filtered out may use the ports. */
		filtered = gaps[i].filter.sources != 0 ||
		    gaps[i].filter.transports != 0 ||
		    strchr(gaps[i].word, '/') != NULL;
		for (n = 0; portinfo_next(&cursor, &row); ) {
			struct portinfo_aliases aliases;

			assert_null(row.name);
			assert_null(row.source);
			assert_int_equal(row.description == NULL, filtered);
			assert_null(portinfo_first_alias(&aliases, &row));
			n += (size_t)snprintf(text + n, sizeof(text) - n,
			    row.first == row.last ? "%u;" : "%u-%u;",
			    row.first, row.last);
		}
		assert_string_equal(text, gaps[i].answer);
		assert_false(portinfo_next(&cursor, &row));
	}
	portinfo_close_table(table);
}

static void
a_gap_has_the_classes_of_its_ports(void **state)
{
	static const struct portinfo_filter none = { .gaps = true };
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_table *table = load("a", "");
	struct portinfo_row row;

	(void)state;
	portinfo_query_ports(&query, 1023, 49152);
	portinfo_lookup(&cursor, table, &query, &none);
	assert_true(portinfo_next(&cursor, &row));
	assert_true(row.first == 1023 && row.last == 49152);
	assert_int_equal(row.classes, PORTINFO_WELL_KNOWN |
	    PORTINFO_REGISTERED | PORTINFO_DYNAMIC);
	assert_int_equal(row.transports, 0);
	assert_false(portinfo_next(&cursor, &row));
	portinfo_close_table(table);
}

/* Keywords and their answers. */
static const struct question keywords[] = {
	{ "an unknown keyword", "nowhere", { 0 }, "" },
	{ "a name", "zero", { 0 }, "0 zero tcp one -;" },
	{ "part of a name, in any case", "WID", { 0 },
	    "100-199 wide tcp one -;" },
	{ "an alias", "ested", { 0 },
	    "150 inner/nested udp one The Inner one;" },
	{ "a description", "the inner", { 0 },
	    "150 inner/nested udp one The Inner one;" },
	{ "the end of a description", "ond", { 0 },
	    "2 two tcp,udp two second;" },
	{ "in the order of ports", "e", { 0 }, "0 zero tcp one -;2 two "
	    "tcp,udp two second;63-64 edge udp one -;100-199 wide tcp one -;"
	    "150 inner/nested udp one The Inner one;65535 end - one -;" },
	{ "with a source filter", "e", { .sources = 2 },
	    "2 two tcp,udp two second;150 NESTED sctp two -;" },
	{ "a filtered row does not match", "inner", { .sources = 2 }, "" },
	{ "every claim of a matching service", "nested",
	    { .all = true }, "150 inner/nested udp one The Inner one;150 "
	    "NESTED sctp two -;" },
	{ "a keyword is not a pattern", ".*", { 0 }, "" },
	{ "a number is not read as a port", "150", { 0 }, "" },
	{ "a keyword longer than every text", "zero zero zero zero zero zero",
	    { 0 },
	    "" }
};

static void
a_keyword_is_found_in_names_and_descriptions(void **state)
{
	struct portinfo_query query;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	char text[1024];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(keywords); i++) {
		print_message("  %s\n", keywords[i].claim);
		memset(&query, 0xa5, sizeof(query));
		portinfo_query_keyword(&query, keywords[i].word,
		    strlen(keywords[i].word));
		assert_int_equal(query.kind, PORTINFO_KEYWORD);
		read_answer(table, &query, &keywords[i].filter, text,
		    sizeof(text));
		assert_string_equal(text, keywords[i].answer);
	}
	portinfo_close_table(table);
}

/* The search goes from one rare byte of the keyword to the next. */
static void
a_keyword_is_found_wherever_it_stands(void **state)
{
	static const char note[] = HEAD ROW("1", "axxxy", "tcp", "")
	    ROW("2", "QUIZ", "tcp", "Quizz at the end")
	    ROW("3", "JAVA", "tcp", "");
	static const struct {
		const char *keyword;
		const char *answer;
	} cases[] = {
		{ "xxy", "1 axxxy tcp a -;" }, { "XXXY", "1 axxxy tcp a -;" },
		{ "xxxx", "" }, { "quiz", "2 QUIZ tcp a Quizz at the end;" },
		{ "zz At", "2 QUIZ tcp a Quizz at the end;" },
		{ "java", "3 JAVA tcp a -;" },
		{ "end", "2 QUIZ tcp a Quizz at the end;" }, { "ends", "" }
	};
	struct portinfo_table *table = load("a", note);
	struct portinfo_query query;
	char text[256];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].keyword);
		portinfo_query_keyword(&query, cases[i].keyword,
		    strlen(cases[i].keyword));
		read_answer(table, &query, NULL, text, sizeof(text));
		assert_string_equal(text, cases[i].answer);
	}
	portinfo_close_table(table);
}

static void
a_keyword_ends_at_its_length(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_query query;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	char text[1024];

	(void)state;
	portinfo_query_keyword(&query, "widest", 4);
	read_answer(table, &query, &none, text, sizeof(text));
	assert_string_equal(text, "100-199 wide tcp one -;");
	portinfo_query_keyword(&query, "wide\0", 5);
	read_answer(table, &query, &none, text, sizeof(text));
	assert_string_equal(text, "");
	portinfo_query_keyword(&query, "inner\0nested", 12);
	read_answer(table, &query, &none, text, sizeof(text));
	assert_string_equal(text, "");
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(gaps_are_reported_in_order),
		cmocka_unit_test(a_gap_has_the_classes_of_its_ports),
		cmocka_unit_test(
		    a_keyword_is_found_in_names_and_descriptions),
		cmocka_unit_test(a_keyword_is_found_wherever_it_stands),
		cmocka_unit_test(a_keyword_ends_at_its_length)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
