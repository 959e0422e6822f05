/* SPDX-License-Identifier: MIT */
/*
 * Bytes, blanks and characters: what every reader of text here leans on.
 * Needs libc only; no state, no allocation, safe in any thread.
 */
#ifndef PI_SPAN_H
#define PI_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * A piece of text that somebody else owns; not ended by a NUL.  It lives as
 * long as the bytes that it points into.
 */
struct pi_span {
	const char *bytes;
	size_t length;
};

/* The span of a NUL-terminated string. */
static inline struct pi_span
pi_span(const char *string)
{
	return (struct pi_span){ string, strlen(string) };
}

/* The next of names that are each ended by a NUL; the last one is empty. */
static inline struct pi_span
pi_next_name(struct pi_span name)
{
	return pi_span(name.bytes + name.length + 1);
}

/* The span from the first byte up to, not including, the end. */
static inline struct pi_span
pi_between(const char *first, const char *end)
{
	return (struct pi_span){ first, (size_t)(end - first) };
}

/* The text after its first length bytes; length may not be larger than it. */
static inline struct pi_span
pi_after(struct pi_span text, size_t length)
{
	return (struct pi_span){ text.bytes + length, text.length - length };
}

/*
 * Length in bytes, 1 to 4, of the UTF-8 sequence (RFC 3629) at the start of
 * a span that is not empty; 0 when it is not one.
 */
size_t pi_utf8_length(struct pi_span text);

/*
 * Is the character at the start of the text, of that length in bytes, a
 * control character: C0, DEL or C1?
 */
bool pi_is_control(const char *text, size_t length);

static inline bool
pi_is_ascii(char byte)
{
	return (unsigned char)byte < 0x80;
}

static inline bool
pi_is_ascii_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

/* The same as pi_blank_length, of a text that begins outside of ASCII. */
size_t pi_wide_blank_length(struct pi_span text);

/*
 * Length in bytes of the blank at the start of the text: space, tab,
 * carriage return, or one of Unicode's spaces, no-break space among them;
 * 0 when none stands there.
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
 * Length in bytes of the picture at the start of the text: an emoji with what
 * belongs to it, or a sign such as a check mark; 0 when none stands there.
 */
size_t pi_picture_length(struct pi_span text);

/* The same as pi_trim; slow. */
struct pi_span pi_trim_wide(struct pi_span text);

/* The text without the blanks at either end. */
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

/* A byte in lower case if it is an ASCII letter, else the byte itself. */
static inline unsigned char
pi_fold(char byte)
{
	unsigned char c = (unsigned char)byte;

	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + ('a' - 'A')) : c;
}

static inline bool
pi_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* An ASCII letter, or part of a character outside of ASCII. */
static inline bool
pi_is_letter(char byte)
{
	unsigned char c = (unsigned char)byte;

	return ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z') || c >= 0x80;
}

/* A text of up to eight bytes in lower case, padded with NULs. */
struct pi_short {
	char bytes[8];
};

static inline struct pi_short
pi_fold_short(struct pi_span text)
{
	struct pi_short folded = { { 0 } };
	size_t i;

	for (i = 0; i < text.length; i++)
		folded.bytes[i] = (char)pi_fold(text.bytes[i]);
	return folded;
}

/* The same text but for the case of ASCII letters? */
bool pi_same(struct pi_span a, struct pi_span b);

/* Does the text begin with the prefix, in any case of ASCII letters? */
bool pi_starts(struct pi_span text, const char *prefix);

/*
 * Is the text, in any case of ASCII letters, one of these words?  They are
 * in lower case.
 */
bool pi_is_among(struct pi_span text, const char (*words)[8], size_t count);

/* Orders NUL-terminated strings as strcmp does, letters' case ignored. */
int pi_compare(const char *a, const char *b);

#endif
