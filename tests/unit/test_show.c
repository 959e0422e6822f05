/* SPDX-License-Identifier: MIT */
/* Messages for a person to read, in a buffer of fixed size. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "show.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(string) { (string), sizeof(string) - 1 }

static const struct {
	const char *claim;
	struct pi_span text;
	size_t size;
	const char *shown;
} cases[] = {
	{ "nothing", BYTES(""), 8, "" },
	{ "a text", BYTES("LDAP"), 8, "LDAP" },
	{ "a tab is a blank", BYTES("a\tb"), 8, "a b" },
	{ "a control character is shown as ?",
	    BYTES("\0\x1b\n\x7f\xc2\x9b"), 8, "?????" },
	{ "invalid UTF-8 is shown as ?",
	    BYTES("a\xff\xed\xa0\x80"), 8, "a????" },
	{ "half a character is shown as ?", BYTES("a\xe2\x82"), 8, "a??" },
	{ "characters are shown", BYTES("\xc3\xa9\xf0\x9f\x93\x81"), 8,
	    "\xc3\xa9\xf0\x9f\x93\x81" },
	{ "a text that just fits", BYTES("1234567"), 8, "1234567" },
	{ "a cut", BYTES("12345678"), 8, "1234567" },
	{ "a cut at a character", BYTES("123456\xc3\xa9" "7"), 8, "123456" },
	{ "nothing after a cut", BYTES("12345\xe2\x82\xac" "a"), 8, "12345" },
	{ "room for the NUL alone", BYTES("a"), 1, "" }
};

static void
foreign_text_is_made_printable_and_cut(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		char *buffer = malloc(cases[i].size);
		struct pi_shown shown;

		print_message("  %s\n", cases[i].claim);
		assert_non_null(buffer);
		shown = pi_show_begin(buffer, cases[i].size);
		pi_show_text(&shown, cases[i].text);
		assert_string_equal(buffer, cases[i].shown);
		assert_int_equal(shown.length, strlen(buffer));
		free(buffer);
	}
}

static void
nothing_is_added_after_a_cut(void **state)
{
	char buffer[8];
	struct pi_shown shown = pi_show_begin(buffer, sizeof(buffer));

	(void)state;
	pi_show(&shown, "12345");
	pi_show_text(&shown, pi_span("\xe2\x82\xac"));
	pi_show(&shown, "6");
	pi_show_number(&shown, 7);
	assert_string_equal(buffer, "12345");
}

static void
own_strings_are_added_as_they_are(void **state)
{
	char buffer[8];
	struct pi_shown shown = pi_show_begin(buffer, sizeof(buffer));

	(void)state;
	assert_string_equal(buffer, "");
	pi_show(&shown, "a\n");
	pi_show(&shown, "");
	pi_show(&shown, "bcdefghi");
	assert_string_equal(buffer, "a\nbcdef");
	assert_int_equal(shown.length, 7);
}

static void
numbers_are_whole_or_left_out(void **state)
{
	char buffer[32];
	struct pi_shown shown = pi_show_begin(buffer, sizeof(buffer));

	(void)state;
	pi_show_number(&shown, 0);
	pi_show(&shown, " ");
	pi_show_number(&shown, 65535);
	pi_show(&shown, " ");
	pi_show_number(&shown, SIZE_MAX);
	assert_int_equal(strtoull(buffer + 8, NULL, 10), SIZE_MAX);
	buffer[8] = '\0';
	assert_string_equal(buffer, "0 65535 ");
	shown = pi_show_begin(buffer, 3);
	pi_show_number(&shown, 123);
	assert_string_equal(buffer, "");
}

static void
a_long_word_is_cut_before_its_quote(void **state)
{
	char buffer[80], word[100];
	struct pi_shown shown = pi_show_begin(buffer, sizeof(buffer));

	(void)state;
	memset(word, 'a', sizeof(word));
	pi_show_word(&shown, (struct pi_span){ word, sizeof(word) });
	pi_show_word(&shown, pi_span("b\t\xff"));
	assert_int_equal(strspn(buffer + 1, "a"), 64);
	assert_string_equal(buffer + 65, "''b ?'");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(foreign_text_is_made_printable_and_cut),
		cmocka_unit_test(nothing_is_added_after_a_cut),
		cmocka_unit_test(a_long_word_is_cut_before_its_quote),
		cmocka_unit_test(own_strings_are_added_as_they_are),
		cmocka_unit_test(numbers_are_whole_or_left_out)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
