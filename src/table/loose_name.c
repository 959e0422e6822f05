/* SPDX-License-Identifier: MIT */
#include "loose_name.h"

/* The separators, with the bit that makes a letter lower case. */
static const unsigned char separators[256] = {
	['-'] = '-', ['_'] = '_' | 0x20, ['.'] = '.', [' '] = ' '
};

bool
pi_begins_alnum(char byte)
{
	return pi_is_digit(byte) || (pi_is_letter(byte) &&
	    ((unsigned char)byte & 0xc0) != 0x80);
}

bool
pi_is_loose(struct pi_span name)
{
	unsigned int letters = 0;
	size_t i;

	for (i = 0; i < name.length && letters < 3; i++)
		letters += pi_begins_alnum(name.bytes[i]);
	return letters == 3;
}

const char *
pi_skip_separators(const char *name)
{
	while (separators[(unsigned char)*name] != 0)
		name++;
	return name;
}

/* Skips separators if they do not count. */
static const char *
skip(const char *name, bool loose)
{
	return loose ? pi_skip_separators(name) : name;
}

int
pi_compare_loosely(const char *a, const char *b)
{
	bool a_is_loose, b_is_loose;

	if (pi_compare(a, b) == 0)
		return 0;
	a_is_loose = pi_is_loose(pi_span(a));
	b_is_loose = pi_is_loose(pi_span(b));
	for (;; a++, b++) {
		a = skip(a, a_is_loose);
		b = skip(b, b_is_loose);
		if (*a == '\0' || pi_fold(*a) != pi_fold(*b))
			return (int)pi_fold(*a) - (int)pi_fold(*b);
	}
}

bool
pi_matches_loosely(struct pi_span name, const char *string)
{
	size_t i;

	for (i = 0; i < name.length; i++) {
		if (separators[(unsigned char)name.bytes[i]] != 0)
			continue;
		string = skip(string, true);
		if (*string == '\0' ||
		    pi_fold(*string) != pi_fold(name.bytes[i]))
			return false;
		string++;
	}
	return *skip(string, true) == '\0';
}

/*
 * The bit that makes a letter lower case is set in every byte; some other bytes
 * also become equal, which is harmless in a hash.  Separators become 0, which
 * is a third faster than to jump over them.
 */
uint32_t
pi_hash_loosely(struct pi_span name)
{
	uint64_t hash = 0, byte;
	size_t i;

	for (i = 0; i < name.length; i++) {
		byte = (unsigned char)name.bytes[i];
		byte = (byte | 0x20) ^ separators[byte];
		hash = (byte == 0 ? hash : hash << 7 | hash >> 57) ^ byte;
	}
	return (uint32_t)(hash * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}
