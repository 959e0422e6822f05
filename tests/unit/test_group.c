/* SPDX-License-Identifier: MIT */
/* What claims on the same ports that share a name make of each other. */
#include "answers.h"

#define ALL { .all = true }

/*
 * 53: linked by an alias, in another case.  80: three linked in a chain, the
 * first and the last through the second alone.  90: not linked.  100: the
 * same name on other ports.  110: nameless.  120: names that repeat.
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
	{ "the first claim, with names and description of the others", "53",
	    { 0 }, "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "any of the names finds the group", "named", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "of any claim, in any case", "Dns-Server", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name "
	    "Server;" },
	{ "a chain of names is one group", "80", { 0 },
	    "80 http/www/web tcp one World Wide Web;" },
	{ "and found by its other end", "web", { 0 },
	    "80 http/www/web tcp one World Wide Web;" },
	{ "claims that share no name are two rows", "90", { 0 },
	    "90 a tcp one A;90 b udp two B;" },
	{ "other ports are another group", "far", { 0 },
	    "100-101 far/near tcp one same ports;100 far tcp two other "
	    "ports;" },
	{ "no name links nothing and lends nothing", "110", { 0 },
	    "110 - tcp one nobody;110 - tcp two nobody else;" },
	{ "no alias is told twice, nor the name itself", "120", { 0 },
	    "120 x/y/z/w tcp one Z;" },
	{ "in a range a group is one row", "53-80", { 0 },
	    "53 DNS/domain/named/dns-server tcp,udp one Domain Name Server;"
	    "80 http/www/web tcp one World Wide Web;" }
};

static const struct question narrowed[] = {
	{ "the first that a source filter lets through", "53",
	    { .sources = 6 }, "53 Domain/named/dns/dns-server tcp two Domain "
	    "Name Server;" },
	{ "what is kept back lends nothing", "53", { .sources = 5 },
	    "53 DNS/domain/dns-server tcp,udp one third;" },
	{ "a group is found by a name of a claim that is kept back", "DNS",
	    { .sources = 2 }, "53 Domain/named tcp two Domain Name "
	    "Server;" },
	{ "a group stays one when its link is kept back", "80",
	    { .sources = 5 }, "80 http/WWW/web tcp one World Wide Web;" },
	{ "a transport in the word shows the first claim on it", "53/sctp",
	    { 0 }, "53 dns/dns-server sctp three third;" },
	{ "and the others on it lend their names", "domain/tcp", { 0 },
	    "53 DNS/domain/named tcp,udp one Domain Name Server;" },
	{ "so does a transport filter", "http",
	    { .transports = PORTINFO_UDP | PORTINFO_SCTP },
	    "80 HTTP/www/web udp two World Wide Web;" }
};

static const struct question apart[] = {
	{ "each claim is as its source has it", "53", ALL,
	    "53 DNS/domain tcp,udp one -;53 Domain/named tcp two Domain Name "
	    "Server;53 dns/dns-server sctp three third;" },
	{ "a name finds all claims of its group", "web", ALL,
	    "80 http tcp one -;80 HTTP/www udp two -;80 WWW/web sctp three "
	    "World Wide Web;" },
	{ "across groups in the order of sources", "far", ALL,
	    "100-101 far tcp one -;100 far tcp two other ports;100-101 "
	    "near/far udp three same ports;" },
	{ "in a range by the first port", "90-100", ALL,
	    "90 a tcp one A;90 b udp two B;100-101 far tcp one -;100 far tcp "
	    "two other ports;100-101 near/far udp three same ports;" },
	{ "in a list", "101,53/tcp", ALL,
	    "53 DNS/domain tcp,udp one -;53 Domain/named tcp two Domain Name "
	    "Server;100-101 far tcp one -;" },
	{ "with a source filter", "80", { .all = true, .sources = 6 },
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
all_claims_are_shown_when_asked_for(void **state)
{
	(void)state;
	check(apart, LENGTH(apart));
}

static void
rows_of_one_source_are_claims_of_their_own(void **state)
{
	static const struct question questions[] = {
		{ "the same names again are one claim", "1", { 0 },
		    "1 a/b tcp,udp n first;" },
		{ "even with all claims shown", "1", ALL,
		    "1 a/b tcp,udp n first;" },
		{ "a name more makes another claim of the group", "2", { 0 },
		    "2 a/b tcp n first;" },
		{ "as all show", "2", ALL,
		    "2 a tcp n first;2 a/b udp n second;" },
		{ "the group's claims need not be neighbours", "3", ALL,
		    "3 a tcp n -;3 other tcp n -;3 a/b udp n -;" },
		{ "nameless rows are one by their description", "4", { 0 },
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

/* The first row of what a word finds. */
static void
find_first(const struct portinfo_table *table, const char *word,
    const struct portinfo_filter *filter, struct portinfo_query *query,
    struct portinfo_cursor *cursor, struct portinfo_row *row)
{
	struct portinfo_message error;

	assert_int_equal(portinfo_parse(query, table, word, strlen(word), &error),
		    PORTINFO_QUERY);
	portinfo_lookup(cursor, table, query, filter);
	assert_true(portinfo_next(cursor, row));
}

static void
behind_the_last_alias_there_are_no_more(void **state)
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
a_copy_of_a_row_has_its_aliases_after_all_else_is_gone(void **state)
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
		cmocka_unit_test(all_claims_are_shown_when_asked_for),
		cmocka_unit_test(rows_of_one_source_are_claims_of_their_own),
		cmocka_unit_test(behind_the_last_alias_there_are_no_more),
		cmocka_unit_test(
		    a_copy_of_a_row_has_its_aliases_after_all_else_is_gone)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
