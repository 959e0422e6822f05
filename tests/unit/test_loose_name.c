/* SPDX-License-Identifier: MIT */
/* Names that people write differently. */
#include "cmocka_test.h"

#include "loose_name.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	const char *a;
	const char *b;
	int order; /* -1, 0 or 1 */
} cases[] = {
	{ "ssh", "ssh", 0 }, { "ssh", "SSH", 0 }, { "ssh", "sshd", -1 },
	{ "a", "b", -1 }, { "", "a", -1 }, { "", "", 0 },
	{ "Home Assistant", "home-assistant", 0 },
	{ "home_assistant", "HOME.ASSISTANT", 0 },
	{ "-a-b-c-", "abc", 0 }, { "abc", "a b c", 0 },
	{ "net bios", "net/bios", 1 }, { "net+bios", "netbios", -1 },
	/* Two letters or digits are too few. */
	{ "c-3", "c3", -1 }, { "c-3", "c_3", -1 }, { "c-3", "C-3", 0 },
	{ "-", "", 1 }, { "1-2-3", "123", 0 }, { "x.25", "x25", 0 },
	{ "a-+-b", "a+b", 1 },
	/* A letter outside of ASCII is one letter, whatever its bytes. */
	{ "é-é", "éé", -1 },
	{ "é-é-a", "ééa", 0 },
	{ "a-€", "a€", -1 }
};

static int
sign(int order)
{
	return (order > 0) - (order < 0);
}

static void
names_are_compared_without_their_separators(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s, %s\n", cases[i].a, cases[i].b);
		assert_int_equal(sign(pi_compare_loosely(cases[i].a,
		    cases[i].b)), cases[i].order);
		assert_int_equal(sign(pi_compare_loosely(cases[i].b,
		    cases[i].a)), -cases[i].order);
		if (cases[i].order == 0)
			assert_int_equal(pi_hash_loosely(pi_span(cases[i].a)),
			    pi_hash_loosely(pi_span(cases[i].b)));
	}
}

static void
a_name_of_three_letters_or_digits_is_loose(void **state)
{
	(void)state;
	assert_false(pi_is_loose(pi_span("")));
	assert_false(pi_is_loose(pi_span("c-3")));
	assert_false(pi_is_loose(pi_span("+-+-+")));
	assert_true(pi_is_loose(pi_span("c-3-p")));
	assert_true(pi_is_loose(pi_span("abc")));
}

static void
a_loose_name_is_compared_with_a_string(void **state)
{
	static const struct {
		const char *name;
		const char *string;
		bool same;
	} pairs[] = {
		{ "netbios", "net-BIOS", true },
		{ "-net_bios.", "netbios", true },
		{ "net bios", "--netbios--", true },
		{ "netbios", "netbio", false },
		{ "netbio", "netbios", false },
		{ "netbios", "net/bios", false },
		{ "abc", "", false }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(pairs); i++)
		assert_int_equal(pi_matches_loosely(pi_span(pairs[i].name),
		    pairs[i].string), pairs[i].same);
	assert_false(pi_matches_loosely((struct pi_span){ "abc\0", 4 }, "abc"));
	assert_true(pi_matches_loosely((struct pi_span){ "abcd", 3 }, "a-b-c"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    names_are_compared_without_their_separators),
		cmocka_unit_test(a_name_of_three_letters_or_digits_is_loose),
		cmocka_unit_test(a_loose_name_is_compared_with_a_string)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
