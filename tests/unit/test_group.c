/* SPDX-License-Identifier: MIT */
/* Claims on the same ports that share a name are one service. */
#include "answers.h"

#define ALL { .all = true }

/*
 * 53: an alias links the claims, in another case.  80: the second claim links
 * the first with the third.  90: nothing links the claims.  100: the same name
 * on other ports.  110: no names.  120: repeated names.
 */
static const struct note notes[] = {
	{ "one.md", HEAD
	    ROW("53", "DNS / domain", "tcp, udp", "")
	    ROW("80", "http", "tcp", "")
	    ROW("90", "a", "tcp", "A")
	    ROW("100-101", "far", "tcp", "")
	    ROW("110", "-", "tcp", "nobody")
	    ROW("120", "x / y / X / Y / z", "tcp", "") },
	{ "two.md", HEAD
	    ROW("53", "Domain / named", "tcp", "Domain Name Server")
	    ROW("80", "HTTP / www", "udp", "")
	    ROW("90", "b", "udp", "B")
	    ROW("100", "far", "tcp", "other ports")
	    ROW("110", "-", "tcp", "nobody else")
	    ROW("120", "Z / w / W", "udp", "Z") },
	{ "three.md", HEAD
	    ROW("53", "dns / dns-server", "sctp", "third")
	    ROW("80", "WWW / web", "sctp", "World Wide Web")
	    ROW("100-101", "near / far", "udp", "same ports") }
};

static const struct question shown[] = {
	{ "the first claim, with aliases and a description of others that are "
	    "on its transports", "53",
	    { 0 }, "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "any of the names finds the group", "named", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "any name finds it in any case", "Dns-Server", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "a chain of names makes one group; other transports describe "
	    "nothing", "80", { 0 }, "80 http/www/web tcp one -;" },
	{ "the other end of a chain finds it", "web", { 0 },
	    "80 http/www/web tcp one -;" },
	{ "claims without a common name are two rows", "90", { 0 },
	    "90 a tcp one A;90 b udp two B;" },
	{ "other ports are another group", "far", { 0 },
	    "100-101 far/near tcp one -;100 far tcp two other ports;" },
	{ "nameless claims are not linked", "110", { 0 },
	    "110 - tcp one nobody;110 - tcp two nobody else;" },
	{ "each name is given once", "120", { 0 },
	    "120 x/y/z/w tcp one -;" },
	{ "a group is one row of a range", "53-80", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name Server;"
	    "80 http/www/web tcp one -;" }
};

static const struct question narrowed[] = {
	{ "the first claim of the selected sources", "53",
	    { .sources = 6 }, "53 Domain/named/dns/dns-server tcp two Domain "
	    "Name Server;" },
	{ "filtered claims add no names", "53", { .sources = 5 },
	    "53 DNS/domain/dns-server tcp,udp one -;" },
	{ "a name of a filtered claim finds the group", "DNS",
	    { .sources = 2 }, "53 Domain/named tcp two Domain Name "
	    "Server;" },
	{ "a group stays one if the linking claim is filtered", "80",
	    { .sources = 5 }, "80 http/WWW/web tcp one -;" },
	{ "the first claim on the transport of the query", "53/sctp",
	    { 0 }, "53 dns/dns-server sctp three third;" },
	{ "other claims on that transport add names", "domain/tcp", { 0 },
	    "53 DNS/domain/named tcp,udp one Domain Name Server;" },
	{ "a transport filter does the same", "http",
	    { .transports = PORTINFO_UDP | PORTINFO_SCTP },
	    "80 HTTP/www/web udp two -;" }
};

static const struct question apart[] = {
	{ "each claim is as in its source", "53", ALL,
	    "53 DNS/domain tcp,udp one -;53 Domain/named tcp two Domain Name "
	    "Server;53 dns/dns-server sctp three third;" },
	{ "a name finds all claims of its group", "web", ALL,
	    "80 http tcp one -;80 HTTP/www udp two -;80 WWW/web sctp three "
	    "World Wide Web;" },
	{ "several groups are in the order of sources", "far", ALL,
	    "100-101 far tcp one -;100 far tcp two other ports;100-101 "
	    "near/far udp three same ports;" },
	{ "a range is in the order of ports", "90-100", ALL,
	    "90 a tcp one A;90 b udp two B;100-101 far tcp one -;100 far tcp "
	    "two other ports;100-101 near/far udp three same ports;" },
	{ "a list", "101,53/tcp", ALL,
	    "53 DNS/domain tcp,udp one -;53 Domain/named tcp two Domain Name "
	    "Server;100-101 far tcp one -;" },
	{ "a source filter", "80", { .all = true, .sources = 6 },
	    "80 HTTP/www udp two -;80 WWW/web sctp three World Wide Web;" }
};

static void
check(const struct question *questions, size_t count)
{
	struct portinfo_table *table = load_all(notes, LENGTH(notes));

	check_answers(table, questions, count);
	portinfo_close_table(table);
}

static void
a_group_is_one_row(void **state)
{
	(void)state;
	check(shown, LENGTH(shown));
}

static void
filters_choose_within_a_group(void **state)
{
	(void)state;
	check(narrowed, LENGTH(narrowed));
}

static void
all_claims_are_shown_on_request(void **state)
{
	(void)state;
	check(apart, LENGTH(apart));
}

static void
rows_of_one_source_are_separate_claims(void **state)
{
	static const struct question questions[] = {
		{ "rows with the same names are one claim", "1", { 0 },
		    "1 a/b tcp,udp n first;" },
		{ "also with all claims shown", "1", ALL,
		    "1 a/b tcp,udp n first;" },
		{ "a row with more names is another claim of the group", "2",
		    { 0 },
		    "2 a/b tcp n first;" },
		{ "which -a shows", "2", ALL,
		    "2 a tcp n first;2 a/b udp n second;" },
		{ "other rows may come between claims", "3", ALL,
		    "3 a tcp n -;3 other tcp n -;3 a/b udp n -;" },
		{ "nameless rows are one if their descriptions are equal", "4",
		    { 0 },
		    "4 - tcp,udp n same;4 - udp n not;" }
	};
	struct portinfo_table *table = load("n", HEAD
	    ROW("1", "a / b", "tcp", "first")
	    ROW("1", "a / b", "udp", "second")
	    ROW("2", "a", "tcp", "first") ROW("2", "a / b", "udp", "second")
	    ROW("3", "a", "tcp", "") ROW("3", "other", "tcp", "")
	    ROW("3", "a / b", "udp", "") ROW("4", "-", "tcp", "same")
	    ROW("4", "-", "udp", "same") ROW("4", "-", "udp", "not"));

	(void)state;
	check_answers(table, questions, LENGTH(questions));
	portinfo_close_table(table);
}

/* Looks up a word and takes its first row. */
static void
find_first(const struct portinfo_table *table, const char *word,
    const struct portinfo_filter *filter, struct portinfo_query *query,
    struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	struct portinfo_message message;

	assert_int_equal(portinfo_parse(query, table, word, strlen(word),
	    &message), PORTINFO_QUERY);
	portinfo_lookup(cursor, table, query, filter);
	assert_true(portinfo_next(cursor, row));
}

static void
aliases_end_after_the_last(void **state)
{
	static const struct {
		const char *word;
		struct portinfo_filter filter;
		size_t count;
	} cases[] = {
		{ "4", { 0 }, 0 }, { "110", { 0 }, 0 }, { "90", { 0 }, 0 },
		{ "120", { .sources = 1 }, 2 }, { "53", ALL, 1 },
		{ "53", { 0 }, 3 }, { "80", { 0 }, 2 }
	};
	struct portinfo_query query;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct portinfo_aliases aliases;

		print_message("  %s\n", cases[i].word);
		find_first(table, cases[i].word, &cases[i].filter, &query,
		    &cursor, &row);
		assert_int_equal(row.has_aliases, cases[i].count > 0);
		assert_int_equal(portinfo_first_alias(&aliases, &row) != NULL,
		    cases[i].count > 0);
		for (k = 1; k < cases[i].count; k++)
			assert_non_null(portinfo_next_alias(&aliases));
		for (k = 0; k < 3; k++)
			assert_null(portinfo_next_alias(&aliases));
	}
	portinfo_close_table(table);
}

static void
a_copied_row_keeps_its_aliases(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_query query;
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_cursor cursor;
	struct portinfo_row row, later, copy;
	struct portinfo_aliases aliases;

	(void)state;
	find_first(table, "far", &none, &query, &cursor, &row);
	assert_true(portinfo_next(&cursor, &later));
	assert_false(portinfo_next(&cursor, &later));
	copy = row;
	memset(&row, 0xa5, sizeof(row));
	memset(&cursor, 0xa5, sizeof(cursor));
	memset(&query, 0xa5, sizeof(query));
	assert_string_equal(portinfo_first_alias(&aliases, &copy), "near");
	assert_null(portinfo_next_alias(&aliases));
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_is_one_row),
		cmocka_unit_test(filters_choose_within_a_group),
		cmocka_unit_test(all_claims_are_shown_on_request),
		cmocka_unit_test(rows_of_one_source_are_separate_claims),
		cmocka_unit_test(aliases_end_after_the_last),
		cmocka_unit_test(a_copied_row_keeps_its_aliases)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
