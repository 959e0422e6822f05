/* SPDX-License-Identifier: MIT */
/* Pieces of text, taken apart and compared byte by byte. */
#ifndef PI_SPAN_H
#define PI_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * Part of a text that somebody else owns.  No NUL ends it, and it is valid as
 * long as that text.
 */
struct pi_span {
	const char *bytes;
	size_t length;
};

static inline struct pi_span
pi_span(const char *string)
{
	return (struct pi_span){ string, strlen(string) };
}

/*
 * Returns the name after this one, in a list of names that each end with a NUL;
 * an empty one ends the list.
 */
static inline struct pi_span
pi_next_name(struct pi_span name)
{
	const char *next = name.bytes + name.length + 1;

	return *next == '\0' ? (struct pi_span){ next, 0 } : pi_span(next);
}

/* Returns the bytes from first up to, but without, end. */
static inline struct pi_span
pi_between(const char *first, const char *end)
{
	return (struct pi_span){ first, (size_t)(end - first) };
}

/* Returns the text without its first length bytes; it has that many. */
static inline struct pi_span
pi_after(struct pi_span text, size_t length)
{
	return (struct pi_span){ text.bytes + length, text.length - length };
}

static inline bool
pi_is_ascii(char byte)
{
	return (unsigned char)byte < 0x80;
}

/* Returns an ASCII letter in lower case, any other byte as it is. */
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

/* True for ASCII letters and for all bytes outside of ASCII. */
static inline bool
pi_is_letter(char byte)
{
	unsigned char c = (unsigned char)byte;

	return ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z') || c >= 0x80;
}

/* True for digits, ASCII letters and all bytes outside of ASCII. */
static inline bool
pi_is_word_byte(char byte)
{
	return pi_is_letter(byte) || pi_is_digit(byte);
}

/* Returns whether a text has a letter, as names must (RFC 6335, 5.1). */
static inline bool
pi_has_letter(struct pi_span text)
{
	size_t i = 0;

	while (i < text.length && !pi_is_letter(text.bytes[i]))
		i++;
	return i < text.length;
}

/* Returns whether a text has a byte. */
static inline bool
pi_has_byte(struct pi_span text, char byte)
{
	size_t i = 0;

	while (i < text.length && text.bytes[i] != byte)
		i++;
	return i < text.length;
}

/* Returns whether a byte is one of those in a string; a NUL never is. */
static inline bool
pi_is_one_of(char byte, const char *bytes)
{
	while (*bytes != '\0' && *bytes != byte)
		bytes++;
	return *bytes != '\0';
}

/* Returns the length up to the first of some bytes, or of the whole text. */
size_t pi_length_to(struct pi_span text, const char *bytes);

/* Returns whether two texts are the same, ignoring ASCII case. */
bool pi_same(struct pi_span a, struct pi_span b);

/* Like pi_same, with a string; the text may hold NULs. */
bool pi_is(struct pi_span text, const char *string);

/* Returns whether a text begins with a prefix, ignoring ASCII case. */
bool pi_starts(struct pi_span text, const char *prefix);

/* Returns whether a text is one of count words, ignoring ASCII case. */
bool pi_is_among(struct pi_span text, const char (*words)[8], size_t count);

/* A word of up to seven bytes, in lower case, and what it stands for. */
struct pi_word {
	char text[8];
	unsigned int value;
};

/*
 * Returns the value of a word among count words, ignoring ASCII case; 0 if it
 * is not one of them.  They are in the order of their first bytes.
 */
unsigned int pi_word_value(struct pi_span word, const struct pi_word *words,
    size_t count);

/* Returns the offset of a string, ignoring ASCII case, or the text's length. */
size_t pi_find(struct pi_span text, const char *string);

/* Returns how many times the text begins with a byte. */
size_t pi_run_length(struct pi_span text, char byte);

/*
 * Returns the length of the parentheses that a text begins with, which may have
 * others inside; 0 if they are not closed.
 */
size_t pi_parentheses_length(struct pi_span text);

/* Like strcmp, ignoring ASCII case. */
int pi_compare(const char *a, const char *b);

#endif
