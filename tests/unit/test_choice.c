/* SPDX-License-Identifier: MIT */
/* Words that are one of a few names. */
#include "choice.h"

#include <string.h>

#include "cmocka_test.h"

static const char *
name(unsigned int index)
{
	static const char *const names[] = { "one", "two", "three" };

	return names[index];
}

static const struct {
	const char *word;
	unsigned int count;
	const char *text;
} cases[] = {
	{ "", 1, "unknown thing ''; expected one" },
	{ "x", 2, "unknown thing 'x'; expected one or two" },
	{ "x", 3, "unknown thing 'x'; expected one, two or three" },
	{ "a\033[1m\xff", 1, "unknown thing 'a?[1m?'; expected one" },
};

static void
an_unknown_word_is_reported_with_the_names(void **state)
{
	struct portinfo_message error;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(choice_read(cases[i].word,
		    strlen(cases[i].word), name, cases[i].count, "thing",
		    &error), cases[i].count);
		assert_string_equal(error.text, cases[i].text);
	}
}

static void
a_long_word_is_cut(void **state)
{
	struct portinfo_message error;
	char word[1000];

	(void)state;
	memset(word, 'w', sizeof(word));
	assert_int_equal(choice_read(word, sizeof(word), name, 3, "thing",
	    &error), 3);
	assert_true(strlen(error.text) < 128);
	assert_non_null(strstr(error.text, "www'; expected one, two"));
}

static void
a_word_that_is_a_name_is_found(void **state)
{
	struct portinfo_message error;

	(void)state;
	assert_int_equal(choice_read("one", 3, name, 3, "thing", &error), 0);
	assert_int_equal(choice_read("three", 5, name, 3, "thing", &error), 2);
	assert_int_equal(choice_read("two,three", 3, name, 3, "thing", &error),
	    1);
	assert_int_equal(choice_read("three", 5, name, 2, "thing", &error), 2);
	assert_int_equal(choice_read("thre", 4, name, 3, "thing", &error), 3);
	assert_int_equal(choice_read("One", 3, name, 3, "thing", &error), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_that_is_a_name_is_found),
		cmocka_unit_test(an_unknown_word_is_reported_with_the_names),
		cmocka_unit_test(a_long_word_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
