/* SPDX-License-Identifier: MIT */
/* Pieces of text. */
#include "cmocka_test.h"

#include <string.h>

#include "span.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* All bytes, since each bound could be off by one. */
static void
only_ascii_letters_are_folded(void **state)
{
	static const char upper[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	static const char lower[] = "abcdefghijklmnopqrstuvwxyz";
	int i;

	(void)state;
	for (i = 0; i < 256; i++) {
		const char *letter = i == 0 ? NULL : strchr(upper, i);
		int folded = letter == NULL ? i : lower[letter - upper];

		assert_int_equal(pi_fold((char)i), folded);
		assert_int_equal(pi_is_digit((char)i),
		    i != 0 && strchr("0123456789", i) != NULL);
		assert_int_equal(pi_is_letter((char)i), i >= 128 ||
		    (folded != 0 && strchr(lower, folded) != NULL));
	}
}

static void
texts_are_the_same_in_any_case(void **state)
{
	(void)state;
	assert_true(pi_same(pi_span(""), pi_span("")));
	assert_true(pi_same(pi_span("LdAp"), pi_span("lDaP")));
	assert_false(pi_same(pi_span("ldap"), pi_span("ldaps")));
	assert_false(pi_same(pi_span("ldaps"), pi_span("ldap")));
	assert_false(pi_same(pi_span("ldaps"),
	    (struct pi_span){ "ldaps", 4 }));
	assert_false(pi_same(pi_span("@"), pi_span("`")));
	assert_false(pi_same(pi_span("["), pi_span("{")));
	assert_false(pi_same(pi_span("\xc3\x89"), pi_span("\xc3\xa9")));
}

static void
a_text_begins_with_its_prefixes(void **state)
{
	(void)state;
	assert_true(pi_starts(pi_span(""), ""));
	assert_true(pi_starts(pi_span("abc"), ""));
	assert_true(pi_starts(pi_span("ABC"), "ab"));
	assert_true(pi_starts(pi_span("abc"), "ABC"));
	assert_false(pi_starts(pi_span("ab"), "abc"));
	assert_false(pi_starts(pi_span("abc"), "b"));
}

static void
a_byte_is_one_of_those_in_a_string(void **state)
{
	(void)state;
	assert_true(pi_is_one_of('a', "abc"));
	assert_true(pi_is_one_of('c', "abc"));
	assert_false(pi_is_one_of('A', "abc"));
	assert_false(pi_is_one_of('\0', "abc"));
	assert_false(pi_is_one_of('a', ""));
}

static void
strings_and_repeated_bytes_are_found(void **state)
{
	(void)state;
	assert_int_equal(pi_find(pi_span("a -->"), "-->"), 2);
	assert_int_equal(pi_find(pi_span("<BR>"), "br"), 1);
	assert_int_equal(pi_find(pi_span("a --"), "-->"), 4);
	assert_int_equal(pi_find(pi_span(""), "a"), 0);
	assert_int_equal(pi_run_length(pi_span("``a`"), '`'), 2);
	assert_int_equal(pi_run_length(pi_span("``"), '`'), 2);
	assert_int_equal(pi_run_length(pi_span("a`"), '`'), 0);
	assert_int_equal(pi_run_length(pi_span(""), '`'), 0);
}

static void
parentheses_are_paired(void **state)
{
	(void)state;
	assert_int_equal(pi_parentheses_length(pi_span("(a) b)")), 3);
	assert_int_equal(pi_parentheses_length(pi_span("(a(b))")), 6);
	assert_int_equal(pi_parentheses_length(pi_span("()")), 2);
	assert_int_equal(pi_parentheses_length(pi_span("((a)")), 0);
	assert_int_equal(pi_parentheses_length(pi_span("(")), 0);
}

static void
strings_are_ordered_by_bytes_in_lower_case(void **state)
{
	static const char *const ordered[] = { "", "-", "1", "_", "a", "A-",
		"a1", "ab", "ABC", "b", "Z", "\xc3\xa9" };
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(ordered); i++) {
		for (k = 0; k < LENGTH(ordered); k++) {
			int order = pi_compare(ordered[i], ordered[k]);

			assert_int_equal(order < 0, i < k);
			assert_int_equal(order > 0, i > k);
		}
	}
	assert_int_equal(pi_compare("LDAP", "ldap"), 0);
}

static void
parts_of_a_text_point_into_it(void **state)
{
	const char *text = "abc";
	struct pi_span after = pi_after(pi_span(text), 2);
	struct pi_span between = pi_between(text + 1, text + 1);

	(void)state;
	assert_ptr_equal(after.bytes, text + 2);
	assert_int_equal(after.length, 1);
	assert_int_equal(pi_after(after, 1).length, 0);
	assert_ptr_equal(between.bytes, text + 1);
	assert_int_equal(between.length, 0);
	assert_int_equal(pi_between(text, text + 3).length, 3);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_ascii_letters_are_folded),
		cmocka_unit_test(strings_and_repeated_bytes_are_found),
		cmocka_unit_test(parentheses_are_paired),
		cmocka_unit_test(texts_are_the_same_in_any_case),
		cmocka_unit_test(a_text_begins_with_its_prefixes),
		cmocka_unit_test(a_byte_is_one_of_those_in_a_string),
		cmocka_unit_test(
		    strings_are_ordered_by_bytes_in_lower_case),
		cmocka_unit_test(parts_of_a_text_point_into_it)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
