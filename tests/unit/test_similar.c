/* SPDX-License-Identifier: MIT */
/* Suggestions for an unknown name. */
#include "answers.h"

static const struct note notes[] = {
	{ "one.md", HEAD ROW("389", "LDAP", "tcp", "")
	    ROW("20-25", "wide", "tcp", "") ROW("70", "caf\xc3\xa9", "tcp", "")
	    ROW("71", "ab", "tcp", "") ROW("72", "qvzmmmm", "tcp", "")
	    ROW("73", "mmma", "tcp", "") ROW("74", "mmmb", "tcp", "")
	    ROW("75", "mmmc", "tcp", "") ROW("76", "mmmd", "tcp", "")
	    ROW("77", "zxa", "tcp", "") ROW("78", "12346", "tcp", "")
	    ROW("79", "wi+dx", "tcp", "") ROW("80", "printer", "tcp", "") },
	{ "two.md", HEAD ROW("1", "aaaa", "tcp", "")
	    ROW("2", "ldaps", "tcp", "") ROW("3", "bide", "tcp", "") }
};

static const struct {
	const char *claim;
	const char *name;
	const char *near; /* each followed by a comma */
} cases[] = {
	{ "nothing is near to an empty name", "", "" },
	{ "nothing is near", "zzzzzz", "" },
	{ "one byte too many", "ldapp", "LDAP,ldaps," },
	{ "one byte missing", "ldas", "LDAP,ldaps," },
	{ "one byte replaced", "lxap", "LDAP," },
	{ "two bytes swapped", "ladp", "LDAP," },
	{ "in any case of letters", "LDPAS", "ldaps," },
	{ "two letters have no near names", "aa", "" },
	{ "three letters may be swapped", "xza", "zxa," },
	{ "three letters may not have changed", "xxa", "" },
	{ "three letters may not lack one", "lap", "" },
	{ "separators are no letters", "x-za", "" },
	{ "four letters with two changes are too far", "lxxp", "" },
	{ "five letters with two changes are too far", "ldxxs", "" },
	{ "six letters may have two changes", "ldxxps", "ldaps," },
	{ "three changes are too many", "lxxxps", "" },
	{ "two swaps", "rpinetr", "printer," },
	{ "a byte inserted between two swapped ones", "zqmmmm", "qvzmmmm," },
	{ "nearest first", "ldapsp", "ldaps,LDAP," },
	{ "at the same distance in the order of rows", "zide",
	    "wide,bide," },
	{ "at most three", "mmmz", "mmma,mmmb,mmmc," },
	{ "bytes outside ASCII", "cafe", "" },
	{ "a letter of two bytes is one change of six letters", "xcafey",
	    "" },
	{ "a word without a letter", "12345", "" },
	{ "a byte that no name has", "ldap:", "" },
	{ "a sign that a name has", "wi+de", "wi+dx,wide," }
};

static struct portinfo_table *
load_names(void)
{
	return load_all(notes, LENGTH(notes));
}

static void
the_nearest_names_are_found(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[PORTINFO_SIMILAR_MAX];
	char text[256];
	size_t i, k, count;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		count = portinfo_lookup_similar(table, cases[i].name,
		    strlen(cases[i].name), names, PORTINFO_SIMILAR_MAX);
		assert_true(count <= PORTINFO_SIMILAR_MAX);
		text[0] = '\0';
		for (k = 0; k < count; k++) {
			strcat(text, names[k]);
			strcat(text, ",");
		}
		assert_string_equal(text, cases[i].near);
	}
	portinfo_close_table(table);
}

static void
at_most_as_many_names_as_requested_are_given(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[5] = { NULL, NULL, NULL, NULL, "kept" };
	size_t size;

	(void)state;
	assert_int_equal(portinfo_lookup_similar(table, "mmmz", 4, names, 0),
	    0);
	for (size = 1; size <= 3; size++) {
		names[size] = "kept";
		assert_int_equal(portinfo_lookup_similar(table, "mmmz", 4,
		    names, size), size);
		assert_string_equal(names[0], "mmma");
		assert_string_equal(names[size], "kept");
	}
	/* Never more than three. */
	assert_int_equal(portinfo_lookup_similar(table, "mmmz", 4, names, 4),
	    3);
	assert_string_equal(names[4], "kept");
	portinfo_close_table(table);
}

static void
names_of_more_than_64_bytes_are_not_corrected(void **state)
{
	static const char table_of[] = HEAD ROW("1", "%s", "tcp", "");
	const char *names[PORTINFO_SIMILAR_MAX];
	char name[68], note[256];
	struct portinfo_table *table;
	size_t n;

	(void)state;
	for (n = 62; n <= 66; n++) {
		memset(name, 'n', n);
		name[n] = '\0';
		snprintf(note, sizeof(note), table_of, name);
		name[0] = 'x';
		table = load("a", note);
		assert_int_equal(portinfo_lookup_similar(table, name, n, names,
		    PORTINFO_SIMILAR_MAX), n <= 64 ? 1 : 0);
		portinfo_close_table(table);
	}
}

static void
a_name_ends_at_its_length(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[PORTINFO_SIMILAR_MAX];

	(void)state;
	assert_int_equal(portinfo_lookup_similar(table, "ldapREST", 5, names,
	    1), 1);
	assert_string_equal(names[0], "LDAP");
	assert_int_equal(portinfo_lookup_similar(table, "ldap\0", 5, names, 3),
	    0);
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_names_are_found),
		cmocka_unit_test(
		    at_most_as_many_names_as_requested_are_given),
		cmocka_unit_test(names_of_more_than_64_bytes_are_not_corrected),
		cmocka_unit_test(a_name_ends_at_its_length)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
