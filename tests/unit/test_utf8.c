/* SPDX-License-Identifier: MIT */
/* Characters in UTF-8, blanks, control characters and pictures. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(string) { (string), sizeof(string) - 1 }

struct length_case {
	const char *claim;
	struct pi_span text;
	size_t length;
};

static const struct length_case characters[] = {
	{ "ASCII is one byte", BYTES("ab"), 1 },
	{ "NUL is a character", BYTES("\0"), 1 },
	{ "DEL is a character", BYTES("\x7f"), 1 },
	{ "the first of two bytes", BYTES("\xc2\x80"), 2 },
	{ "the last of two bytes", BYTES("\xdf\xbf"), 2 },
	{ "the first of three bytes", BYTES("\xe0\xa0\x80"), 3 },
	{ "before the surrogates", BYTES("\xed\x9f\xbf"), 3 },
	{ "after the surrogates", BYTES("\xee\x80\x80"), 3 },
	{ "the last of three bytes", BYTES("\xef\xbf\xbf"), 3 },
	{ "the first of four bytes", BYTES("\xf0\x90\x80\x80"), 4 },
	{ "the last character", BYTES("\xf4\x8f\xbf\xbf"), 4 },
	{ "a byte in the middle", BYTES("\x80"), 0 },
	{ "two bytes, overlong", BYTES("\xc1\xbf"), 0 },
	{ "three bytes, overlong", BYTES("\xe0\x9f\xbf"), 0 },
	{ "four bytes, overlong", BYTES("\xf0\x8f\xbf\xbf"), 0 },
	{ "a surrogate", BYTES("\xed\xa0\x80"), 0 },
	{ "beyond the last character", BYTES("\xf4\x90\x80\x80"), 0 },
	{ "a first byte above all", BYTES("\xf5\x80\x80\x80"), 0 },
	{ "five bytes", BYTES("\xf8\x88\x80\x80\x80"), 0 },
	{ "cut after the first of two", BYTES("\xc3"), 0 },
	{ "cut after the second of three", BYTES("\xe2\x82"), 0 },
	{ "cut after the third of four", BYTES("\xf0\x9f\x93"), 0 },
	{ "a wrong second byte", BYTES("\xc3\x28"), 0 },
	{ "a first byte as the second", BYTES("\xc3\xc0"), 0 },
	{ "a wrong third byte", BYTES("\xe2\x82\x28"), 0 },
	{ "a wrong fourth byte", BYTES("\xf0\x9f\x93\xc0"), 0 }
};

static const struct length_case blanks[] = {
	{ "nothing", BYTES(""), 0 },
	{ "a space", BYTES(" a"), 1 },
	{ "a tab", BYTES("\ta"), 1 },
	{ "a carriage return", BYTES("\r"), 1 },
	{ "a no-break space", BYTES("\xc2\xa0 "), 2 },
	{ "U+2000", BYTES("\xe2\x80\x80"), 3 },
	{ "U+200B, without width", BYTES("\xe2\x80\x8b"), 3 },
	{ "U+200C, which is no blank", BYTES("\xe2\x80\x8c"), 0 },
	{ "U+202F, narrow", BYTES("\xe2\x80\xaf"), 3 },
	{ "U+3000, wide", BYTES("\xe3\x80\x80"), 3 },
	{ "U+FEFF, once a mark", BYTES("\xef\xbb\xbf"), 3 },
	{ "a letter", BYTES("a "), 0 },
	{ "a line end", BYTES("\n"), 0 },
	{ "an en dash", BYTES("\xe2\x80\x93"), 0 },
	{ "a letter of two bytes", BYTES("\xc2\xa9"), 0 },
	{ "half a no-break space", BYTES("\xc2"), 0 },
	{ "two thirds of a wide space", BYTES("\xe3\x80"), 0 },
	{ "two thirds of U+2000", BYTES("\xe2\x80"), 0 },
	{ "two thirds of U+2000 and a letter", BYTES("\xe2\x80" "a"), 0 }
};

static const struct length_case pictures[] = {
	{ "nothing", BYTES(""), 0 },
	{ "a letter", BYTES("a"), 0 },
	{ "a letter of two bytes", BYTES("\xc3\xa9"), 0 },
	{ "a folder", BYTES("\xf0\x9f\x93\x81 a"), 4 },
	{ "a check mark", BYTES("\xe2\x9c\x93" "a"), 3 },
	{ "a check mark with its variant",
	    BYTES("\xe2\x9c\x94\xef\xb8\x8f"), 6 },
	{ "a check mark with its text variant",
	    BYTES("\xe2\x9c\x94\xef\xb8\x8e"),
	    6 },
	{ "joined pictures", BYTES("\xf0\x9f\x91\xa9\xe2\x80\x8d"
	    "\xf0\x9f\x92\xbb" "b"), 11 },
	{ "a colour of skin", BYTES("\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd"), 8 },
	{ "a flag", BYTES("\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa"), 8 },
	{ "the characters that make a digit a keycap",
	    BYTES("\xef\xb8\x8f\xe2\x83\xa3"),
	    6 },
	{ "a keycap without a variant", BYTES("\xe2\x83\xa3"), 3 },
	{ "a joiner alone", BYTES("\xe2\x80\x8d"), 0 },
	{ "the first watch", BYTES("\xe2\x8c\x9a"), 3 },
	{ "before it", BYTES("\xe2\x8c\x99"), 0 },
	{ "the first of signs", BYTES("\xe2\x98\x80"), 3 },
	{ "before them", BYTES("\xe2\x97\xbf"), 0 },
	{ "the last of signs", BYTES("\xe2\x9e\x93"), 3 },
	{ "an arrow after them", BYTES("\xe2\x9e\x94"), 0 },
	{ "the first of four bytes", BYTES("\xf0\x9f\x80\x80"), 4 },
	{ "before it, a letter", BYTES("\xf0\x9e\xbf\xbf"), 0 },
	{ "the last of four bytes", BYTES("\xf0\x9f\xab\xbf"), 4 },
	{ "after it", BYTES("\xf0\x9f\xac\x80"), 0 },
	{ "a character with a similar end", BYTES("\xf1\x9f\x80\x80"), 0 },
	{ "an arrow", BYTES("\xe2\x86\x92"), 0 },
	{ "a bullet", BYTES("\xe2\x80\xa2"), 0 },
	{ "a wide blank", BYTES("\xe3\x80\x80"), 0 },
	{ "three quarters of a folder", BYTES("\xf0\x9f\x93"), 0 },
	{ "a folder and two thirds of a mark",
	    BYTES("\xf0\x9f\x93\x81\xe2\x9c"), 4 },
	{ "invalid bytes", BYTES("\xff\xff\xff\xff"), 0 }
};

/* Measures from memory of exactly that size, for address sanitizers. */
static size_t
measure(size_t (*measured)(struct pi_span), struct pi_span text)
{
	char *copy = malloc(text.length == 0 ? 1 : text.length);
	size_t length;

	assert_non_null(copy);
	memcpy(copy, text.bytes, text.length);
	length = measured((struct pi_span){ copy, text.length });
	free(copy);
	return length;
}

static void
characters_are_those_of_rfc_3629(void **state)
{
	const struct length_case *c;

	(void)state;
	for (c = characters; c < characters + LENGTH(characters); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(measure(pi_utf8_length, c->text), c->length);
	}
}

static void
blanks_are_spaces_of_all_widths(void **state)
{
	const struct length_case *c;

	(void)state;
	for (c = blanks; c < blanks + LENGTH(blanks); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(measure(pi_blank_length, c->text), c->length);
	}
}

static void
pictures_are_emoji_and_signs(void **state)
{
	const struct length_case *c;

	(void)state;
	for (c = pictures; c < pictures + LENGTH(pictures); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(measure(pi_picture_length, c->text),
		    c->length);
	}
}

/* The characters of three bytes from the first watch to the last sign. */
static void
pictures_of_three_bytes_are_those_of_unicode(void **state)
{
	static const unsigned int ranges[][2] = { { 0x231a, 0x231b },
		{ 0x23e9, 0x23fa }, { 0x2600, 0x2793 }, { 0x2795, 0x2797 },
		{ 0x27b0, 0x27b0 }, { 0x27bf, 0x27bf }, { 0x2b1b, 0x2b1c },
		{ 0x2b50, 0x2b50 }, { 0x2b55, 0x2b55 } };
	unsigned int c;
	size_t i;

	(void)state;
	for (c = 0x2100; c < 0x2c00; c++) {
		const char text[] = { (char)(0xe0 | c >> 12),
			(char)(0x80 | (c >> 6 & 0x3f)),
			(char)(0x80 | (c & 0x3f)) };
		bool is_one = false;

		for (i = 0; i < LENGTH(ranges); i++)
			is_one |= c >= ranges[i][0] && c <= ranges[i][1];
		assert_int_equal(pi_picture_length((struct pi_span){ text,
		    sizeof(text) }), is_one ? 3 : 0);
	}
}

static void
c0_del_and_c1_are_controls(void **state)
{
	static const struct {
		struct pi_span text;
		bool control;
	} cases[] = {
		{ BYTES("\0"), true }, { BYTES("\x1f"), true },
		{ BYTES(" "), false }, { BYTES("~"), false },
		{ BYTES("\x7f"), true }, { BYTES("\xc2\x80"), true },
		{ BYTES("\xc2\x9f"), true }, { BYTES("\xc2\xa0"), false },
		{ BYTES("\xc3\x80"), false }, { BYTES("\xe2\x80\x80"), false }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++)
		assert_int_equal(pi_is_control(cases[i].text.bytes,
		    cases[i].text.length), cases[i].control);
}

static void
trimming_takes_all_blanks_off_both_ends(void **state)
{
	static const struct {
		const char *text;
		const char *trimmed;
	} cases[] = {
		{ "", "" }, { " ", "" }, { "\xc2\xa0\xe3\x80\x80\t", "" },
		{ "a", "a" }, { " a b ", "a b" }, { "a\r", "a" },
		{ "\xef\xbb\xbf\xc2\xa0" "a\xe2\x80\x8b \xc2\xa0", "a" },
		{ " \xe3\x81\x80 ", "\xe3\x81\x80" },
		{ "\xc3\xa0", "\xc3\xa0" }
	};
	struct pi_span trimmed;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		trimmed = pi_trim(pi_span(cases[i].text));
		assert_int_equal(trimmed.length, strlen(cases[i].trimmed));
		assert_memory_equal(trimmed.bytes, cases[i].trimmed,
		    trimmed.length);
	}
}

static void
squeezing_leaves_single_spaces(void **state)
{
	static const struct {
		const char *text;
		const char *squeezed;
	} cases[] = {
		{ "", "" }, { " \t", "" }, { "a", "a" }, { "a b", "a b" },
		{ " a  b ", "a b" }, { "a\tb", "a b" }, { "a\r\n b\n", "a b" },
		{ "a\xc2\xa0\xe3\x80\x80" "b", "a b" }
	};
	char text[16];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		strcpy(text, cases[i].text);
		assert_ptr_equal(pi_squeeze(text), text);
		assert_string_equal(text, cases[i].squeezed);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_are_those_of_rfc_3629),
		cmocka_unit_test(blanks_are_spaces_of_all_widths),
		cmocka_unit_test(pictures_are_emoji_and_signs),
		cmocka_unit_test(
		    pictures_of_three_bytes_are_those_of_unicode),
		cmocka_unit_test(c0_del_and_c1_are_controls),
		cmocka_unit_test(trimming_takes_all_blanks_off_both_ends),
		cmocka_unit_test(squeezing_leaves_single_spaces)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
