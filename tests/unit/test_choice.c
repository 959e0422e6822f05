/* SPDX-License-Identifier: MIT */
/* Words that are one of a few names. */
#include "choice.h"

#include "cmocka_test.h"

static const char names[][CHOICE_SIZE] = { "one", "two", "three" };

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
		assert_int_equal(choice_read(pi_span(cases[i].word), names,
		    cases[i].count, "thing", &error), cases[i].count);
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
	assert_int_equal(choice_read((struct pi_span){ word, sizeof(word) },
	    names, 3, "thing", &error), 3);
	assert_true(strlen(error.text) < 128);
	assert_non_null(strstr(error.text, "www'; expected one, two"));
}

static void
a_word_that_is_a_name_is_found(void **state)
{
	static const struct {
		struct pi_span word;
		unsigned int count;
		unsigned int index;
	} words[] = {
		{ { "one", 3 }, 3, 0 }, { { "three", 5 }, 3, 2 },
		{ { "two,three", 3 }, 3, 1 }, { { "three", 5 }, 2, 2 },
		{ { "thre", 4 }, 3, 3 }, { { "One", 3 }, 3, 0 }
	};
	struct portinfo_message error;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		assert_int_equal(choice_read(words[i].word, names,
		    words[i].count, "thing", &error), words[i].index);
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
