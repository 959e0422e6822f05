/* SPDX-License-Identifier: MIT */
/* The width of a text on a terminal. */
#include "cmocka_test.h"

#include <string.h>

#include "display_width.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
	const char *claim;
	const char *text;
	unsigned int width;
} texts[] = {
	{ "nothing", "", 0 },
	{ "ASCII", "LDAP", 4 },
	{ "an accent that is part of a letter", "caf\xc3\xa9", 4 },
	{ "an accent of its own", "cafe\xcc\x81", 4 },
	{ "Greek and Cyrillic", "\xce\xb1\xd0\xb6", 2 },
	{ "a sign of the BMP", "\xe2\x82\xac", 1 },
	{ "an ellipsis", "\xe2\x80\xa6", 1 },
	{ "Chinese", "\xe7\xab\xaf\xe5\x8f\xa3", 4 },
	{ "Japanese", "\xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88", 6 },
	{ "half-width Japanese", "\xef\xbe\x8e\xef\xbe\x9f", 2 },
	{ "a full-width letter", "\xef\xbc\xa1", 2 },
	{ "Hangul in one piece", "\xed\x95\x9c", 2 },
	{ "Hangul in three", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 2 },
	{ "old Hangul in three", "\xed\x95\x9c\xed\x9e\xb0\xed\x9f\xbb", 2 },
	{ "Devanagari with a sign below", "\xe0\xa4\x95\xe0\xa5\x81", 1 },
	{ "a folder", "\xf0\x9f\x93\x81", 2 },
	{ "a variation selector", "\xe2\x98\x81\xef\xb8\x8f", 1 },
	{ "a zero-width space", "a\xe2\x80\x8b" "b", 2 },
	{ "the first character of all tables and the one before",
	    "\xcc\x80\xcb\xbf", 1 },
	{ "the last of all, a mark of plane 14", "\xf3\xa0\x87\xaf", 0 },
	{ "and one beyond", "\xf4\x8f\xbf\xbf", 1 },
	{ "the last that is wide", "\xf0\xbf\xbf\xbd", 2 },
	{ "a character cut short", "a\xe7\xab", 2 }
};

static void
characters_take_up_to_two_positions(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(texts); i++) {
		print_message("  %s\n", texts[i].claim);
		assert_int_equal(display_width(texts[i].text,
		    strlen(texts[i].text)), texts[i].width);
	}
}

/* Encodes a character beyond ASCII; returns its length. */
static size_t
encode(unsigned long c, char text[4])
{
	size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, i;
	static const unsigned char first[] = { 0, 0, 0xc0, 0xe0, 0xf0 };

	for (i = length - 1; i > 0; i--, c >>= 6)
		text[i] = (char)(0x80 | (c & 0x3f));
	text[0] = (char)(first[length] | c);
	return length;
}

/*
 * The tables were compared with Python's unicodedata when they were made.
 * This test compares the number of characters of each width and a checksum.
 */
static void
the_tables_are_as_they_were_made(void **state)
{
	unsigned long c, counts[3] = { 0 }, sum = 0;
	unsigned int width;
	char text[4];

	(void)state;
	for (c = 0x80; c < 0x110000; c++) {
		width = display_width(text, encode(c, text));
		assert_true(width < LENGTH(counts));
		counts[width]++;
		sum = (sum * 31 + width) % 1000003;
	}
	assert_int_equal(counts[0], 7347);
	assert_int_equal(counts[2], 191839);
	assert_int_equal(sum, 508131);
}

static const struct {
	const char *claim;
	const char *text;
	unsigned int room;
	size_t length;
	unsigned int taken;
} cuts[] = {
	{ "no room", "abc", 0, 0, 0 },
	{ "less room", "abc", 2, 2, 2 },
	{ "just room", "abc", 3, 3, 3 },
	{ "more room", "abc", 4, 3, 3 },
	{ "half of a wide character has no room", "a\xe7\xab\xaf", 2, 1, 1 },
	{ "an accent stays with its letter", "e\xcc\x81x", 1, 3, 1 },
	{ "a cut is between characters", "\xc3\xa9\xc3\xa9", 1, 2, 1 }
};

static void
characters_are_not_split(void **state)
{
	unsigned int taken;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cuts); i++) {
		print_message("  %s\n", cuts[i].claim);
		assert_int_equal(display_width_fitting(cuts[i].text,
		    strlen(cuts[i].text), cuts[i].room, &taken),
		    cuts[i].length);
		assert_int_equal(taken, cuts[i].taken);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_take_up_to_two_positions),
		cmocka_unit_test(the_tables_are_as_they_were_made),
		cmocka_unit_test(characters_are_not_split)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
