/* SPDX-License-Identifier: MIT */
/* Names that are akin to those of a row. */
#include "answers.h"

#include "akin.h"

static const struct {
	const char *claim;
	const char *names;
	bool is_akin;
} cases[] = {
	{ "the name", "smb-direct\0", true },
	{ "in another case", "SMB-Direct\0", true },
	{ "without punctuation", "S.M.B. direct\0", true },
	{ "a part of the name", "SMB\0", true },
	{ "more than it", "my smb-direct port\0", true },
	{ "an alias", "RoCE\0", true },
	{ "a part of an alias, as the second name", "none\0oce\0", true },
	{ "a word of the description", "Storage spaces\0", true },
	{ "one after punctuation", "Cluster\0", true },
	{ "the last word", "windows\0", true },
	{ "not two words of it", "storageover\0", true },
	{ "not two letters", "mb\0", false },
	{ "not short words in longer names", "asof\0", false },
	{ "other names", "ldap\0ldaps\0", false },
	{ "no names", "\0", false }
};

static void
names_are_compared_with_all_that_a_row_has(void **state)
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
		assert_int_equal(is_akin(&row, cases[i].names),
		    cases[i].is_akin);
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
	assert_true(is_akin(&row, "reserved\0"));
	assert_false(is_akin(&row, "ssh\0"));
	assert_true(portinfo_lookup_port(table, 2, 0, &row));
	assert_true(is_akin(&row, "ssh\0"));
	assert_false(is_akin(&row, "reserved\0"));
	portinfo_close_table(table);
}

static void
long_names_are_compared_by_their_beginning(void **state)
{
	static const char end[] = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
	    "eeeeeeeeeeffffffffffggg-the-end\0";
	static const char other[] = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
	    "eeeeeeeeeeffffffffffggg-another\0";
	struct portinfo_row row = { .name = end };

	(void)state;
	assert_true(is_akin(&row, other));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_compared_with_all_that_a_row_has),
		cmocka_unit_test(a_row_may_lack_a_name_or_a_description),
		cmocka_unit_test(long_names_are_compared_by_their_beginning)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
