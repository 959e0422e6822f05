/* SPDX-License-Identifier: MIT */
/* Characters in UTF-8 (RFC 3629): their length, blanks, controls, pictures. */
#ifndef PI_UTF8_H
#define PI_UTF8_H

#include "span.h"

/*
 * Returns the length in bytes, 1 to 4, of the character that a text begins
 * with; 0 if that is no UTF-8.  The text is not empty.
 */
size_t pi_utf8_length(struct pi_span text);

/* Returns whether a character of length bytes is C0, DEL or C1. */
bool pi_is_control(const char *text, size_t length);

static inline bool
pi_is_ascii_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

/* pi_blank_length of a text that begins outside of ASCII. */
size_t pi_wide_blank_length(struct pi_span text);

/*
 * Returns the length in bytes of the blank that a text begins with: a space,
 * tab or carriage return, or one of Unicode's spaces; 0 if it begins with none.
 */
static inline size_t
pi_blank_length(struct pi_span text)
{
	if (text.length == 0 || (*text.bytes > ' ' && *text.bytes <= '~'))
		return 0;
	if (!pi_is_ascii(*text.bytes))
		return pi_wide_blank_length(text);
	return pi_is_ascii_blank(*text.bytes);
}

/*
 * Returns the length in bytes of the pictures that a text begins with, emoji or
 * signs such as a check mark; 0 if it begins with none.
 */
size_t pi_picture_length(struct pi_span text);

/* Returns the text without the blanks that it begins with. */
static inline struct pi_span
pi_skip_blanks(struct pi_span text)
{
	size_t n;

	while ((n = pi_blank_length(text)) > 0)
		text = pi_after(text, n);
	return text;
}

/* pi_trim of a text that begins or ends outside of ASCII. */
struct pi_span pi_trim_wide(struct pi_span text);

/* Returns the text without the blanks at either end. */
static inline struct pi_span
pi_trim(struct pi_span text)
{
	while (text.length > 0 && pi_is_ascii_blank(*text.bytes))
		text = pi_after(text, 1);
	if (text.length > 0 && !pi_is_ascii(*text.bytes))
		return pi_trim_wide(text);
	while (text.length > 0 &&
	    pi_is_ascii_blank(text.bytes[text.length - 1]))
		text.length--;
	if (text.length > 0 && !pi_is_ascii(text.bytes[text.length - 1]))
		return pi_trim_wide(text);
	return text;
}

/* Turns each run of blanks and newlines into a space; trims both ends. */
char *pi_squeeze(char *text);

#endif
