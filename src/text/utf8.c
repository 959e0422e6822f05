/* SPDX-License-Identifier: MIT */
#include "utf8.h"

/*
 * The grammar of RFC 3629, section 4.  Only the second byte has bounds of its
 * own: they exclude overlong forms, surrogates and all above U+10FFFF.
 */
size_t
pi_utf8_length(struct pi_span text)
{
	const unsigned char *b = (const unsigned char *)text.bytes;
	unsigned char low = 0x80, high = 0xbf;
	size_t length, i;

	if (b[0] < 0x80)
		return 1;
	if (b[0] < 0xc2 || b[0] > 0xf4)
		return 0;
	length = b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
	if (text.length < length)
		return 0;
	if (b[0] == 0xe0)
		low = 0xa0;
	else if (b[0] == 0xed)
		high = 0x9f;
	else if (b[0] == 0xf0)
		low = 0x90;
	else if (b[0] == 0xf4)
		high = 0x8f;
	if (b[1] < low || b[1] > high)
		return 0;
	for (i = 2; i < length; i++)
		if ((b[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

bool
pi_is_control(const char *text, size_t length)
{
	const unsigned char *b = (const unsigned char *)text;

	if (length == 1)
		return b[0] < 0x20 || b[0] == 0x7f;
	return length == 2 && b[0] == 0xc2 && b[1] < 0xa0;
}

size_t
pi_wide_blank_length(struct pi_span text)
{
	static const char wide[][4] = {
		"\xc2\xa0",	  /* U+00A0, no-break space */
		"\xe2\x80\xaf", /* U+202F, narrow no-break space */
		"\xe3\x80\x80", /* U+3000, ideographic space */
		"\xef\xbb\xbf", /* U+FEFF, zero width no-break space */
	};
	size_t i, n;

	for (i = 0; i < sizeof(wide) / sizeof(wide[0]); i++) {
		n = strlen(wide[i]);
		if (text.length >= n && memcmp(text.bytes, wide[i], n) == 0)
			return n;
	}
	/* U+2000, en quad, to U+200B, zero width space. */
	if (text.length >= 3 && memcmp(text.bytes, "\xe2\x80", 2) == 0 &&
	    (unsigned char)text.bytes[2] >= 0x80 &&
	    (unsigned char)text.bytes[2] <= 0x8b)
		return 3;
	return 0;
}

/*
 * Returns the character of length bytes, outside of ASCII, that a text begins
 * with.  If length is 0, the text is not UTF-8: returns a number below 0x80.
 */
static unsigned long
character(struct pi_span text, size_t length)
{
	const unsigned char *b = (const unsigned char *)text.bytes;
	unsigned long c = b[0] & 0x7fU >> length;
	size_t i;

	for (i = 1; i < length; i++)
		c = c << 6 | (b[i] & 0x3f);
	return c;
}

/* Arrows are no pictures here: a range may be written with one. */
static bool
is_picture(unsigned long c)
{
	static const unsigned long ranges[][2] = { { 0x231a, 0x231b },
		{ 0x23e9, 0x23fa }, { 0x2600, 0x2793 }, { 0x2795, 0x2797 },
		{ 0x27b0, 0x27b0 }, { 0x27bf, 0x27bf }, { 0x2b1b, 0x2b1c },
		{ 0x2b50, 0x2b50 }, { 0x2b55, 0x2b55 }, { 0x1f000, 0x1faff } };
	size_t i;

	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (c >= ranges[i][0] && c <= ranges[i][1])
			return true;
	return false;
}

/* A joiner, a keycap or a variation selector, after a picture. */
static bool
joins_pictures(unsigned long c)
{
	return c == 0x200d || c == 0x20e3 || c == 0xfe0e || c == 0xfe0f;
}

size_t
pi_picture_length(struct pi_span text)
{
	size_t length = 0, n;
	unsigned long c;

	while (length < text.length &&
	    (unsigned char)text.bytes[length] >= 0xe2) {
		n = pi_utf8_length(pi_after(text, length));
		c = character(pi_after(text, length), n);
		if (!is_picture(c) && (length == 0 ? c != 0xfe0f && c != 0x20e3
		    : !joins_pictures(c)))
			break;
		length += n;
	}
	return length;
}

/* The length of the blank that the text ends with; 0 if it ends with none. */
static size_t
last_blank_length(struct pi_span text)
{
	size_t n;

	if (text.length > 0 && pi_is_ascii(text.bytes[text.length - 1]))
		return pi_blank_length(pi_after(text, text.length - 1));
	for (n = 2; n <= 3 && n <= text.length; n++)
		if (pi_blank_length(pi_after(text, text.length - n)) == n)
			return n;
	return 0;
}

struct pi_span
pi_trim_wide(struct pi_span text)
{
	size_t n;

	text = pi_skip_blanks(text);
	while ((n = last_blank_length(text)) > 0)
		text.length -= n;
	return text;
}

char *
pi_squeeze(char *text)
{
	struct pi_span rest = pi_span(text);
	char *end = text;
	size_t n;

	for (; rest.length > 0; rest = pi_after(rest, n > 0 ? n : 1)) {
		n = *rest.bytes == '\n' ? 1 : pi_blank_length(rest);
		if (n == 0)
			*end++ = *rest.bytes;
		else if (end > text && end[-1] != ' ')
			*end++ = ' ';
	}
	if (end > text && end[-1] == ' ')
		end--;
	*end = '\0';
	return text;
}
