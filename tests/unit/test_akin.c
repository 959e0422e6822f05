/* SPDX-License-Identifier: MIT */
/* Names that are akin to those of a row. */
#include "answers.h"

#include "akin.h"

static const struct {
	const char *claim;
	const char *name;
	bool is_akin;
} cases[] = {
	{ "the name", "smb-direct", true },
	{ "in another case", "SMB-Direct", true },
	{ "without punctuation", "S.M.B. direct", true },
	{ "a part of the name", "SMB", true },
	{ "more than it", "my smb-direct port", true },
	{ "an alias", "RoCE", true },
	{ "a part of an alias", "oce", true },
	{ "a word of the description", "Storage spaces", true },
	{ "one after punctuation", "Cluster", true },
	{ "the last word", "windows", true },
	{ "not two words of it", "storageover", true },
	{ "not two letters", "mb", false },
	{ "not short words in longer names", "asof", false },
	{ "another name", "ldap", false },
	{ "no name", "", false }
};

static void
a_name_is_compared_with_all_that_a_row_has(void **state)
{
	struct portinfo_table *table = load("a.md", HEAD
	    ROW("1", "smb-direct / roce", "tcp",
	    "Storage  over (cluster) of RDMA, Windows"));
	struct portinfo_row row;
	size_t i;

	(void)state;
	assert_true(portinfo_lookup_name(table, "roce", 0, &row));
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		assert_int_equal(is_akin(&row,
		    pi_span(cases[i].name)), cases[i].is_akin);
	}
	portinfo_close_table(table);
}

static void
a_row_may_lack_a_name_or_a_description(void **state)
{
	struct portinfo_table *table = load("a.md", HEAD
	    ROW("1", "-", "tcp", "Reserved") ROW("2", "ssh", "tcp", ""));
	struct portinfo_row row;

	(void)state;
	assert_true(portinfo_lookup_port(table, 1, 0, &row));
	assert_true(is_akin(&row, pi_span("reserved")));
	assert_false(is_akin(&row, pi_span("ssh")));
	assert_true(portinfo_lookup_port(table, 2, 0, &row));
	assert_true(is_akin(&row, pi_span("ssh")));
	assert_false(is_akin(&row, pi_span("reserved")));
	portinfo_close_table(table);
}

static void
long_names_are_compared_by_their_beginning(void **state)
{
	static const char end[] = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
	    "eeeeeeeeeeffffffffffggg-the-end";
	static const char other[] = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
	    "eeeeeeeeeeffffffffffggg-another";
	struct portinfo_row row = { .name = end };

	(void)state;
	assert_true(is_akin(&row, pi_span(other)));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_compared_with_all_that_a_row_has),
		cmocka_unit_test(a_row_may_lack_a_name_or_a_description),
		cmocka_unit_test(long_names_are_compared_by_their_beginning)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
