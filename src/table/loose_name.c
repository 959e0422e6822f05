/* SPDX-License-Identifier: MIT */
#include "loose_name.h"

static bool
is_separator(char byte)
{
	return (byte == '-') | (byte == '_') | (byte == '.') | (byte == ' ');
}

/* Does this byte begin a letter, in ASCII or not, or is it a digit? */
static bool
begins_letter(char byte)
{
	return pi_is_digit(byte) || (pi_is_letter(byte) &&
	    ((unsigned char)byte & 0xc0) != 0x80);
}

/* Has a name letters and digits enough to do without its separators? */
static bool
is_loose(const char *name)
{
	unsigned int letters = 0;

	for (; *name != '\0' && letters < 3; name++)
		letters += begins_letter(*name);
	return letters == 3;
}

/* Goes on to the next byte that counts, from this one on. */
static const char *
skip(const char *name, bool loose)
{
	while (loose && is_separator(*name))
		name++;
	return name;
}

int
pi_compare_loosely(const char *a, const char *b)
{
	bool a_is_loose, b_is_loose;

	if (pi_compare(a, b) == 0)
		return 0;
	a_is_loose = is_loose(a);
	b_is_loose = is_loose(b);
	for (;; a++, b++) {
		a = skip(a, a_is_loose);
		b = skip(b, b_is_loose);
		if (*a == '\0' || pi_fold(*a) != pi_fold(*b))
			return (int)pi_fold(*a) - (int)pi_fold(*b);
	}
}

/*
 * The bit that makes letters lower case is set in all bytes; that some others
 * become equal is harmless.
 */
uint32_t
pi_hash_loosely(struct pi_span name)
{
	uint64_t hash = 0, next;
	size_t i;

	for (i = 0; i < name.length; i++) {
		next = (hash << 7 | hash >> 57) ^
		    ((unsigned char)name.bytes[i] | 0x20);
		hash = is_separator(name.bytes[i]) ? hash : next;
	}
	return (uint32_t)(hash * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}
