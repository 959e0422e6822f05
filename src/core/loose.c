/* SPDX-License-Identifier: MIT */
#include "loose.h"

#include "span.h"

static bool
is_separator(char byte)
{
	return byte == '-' || byte == '_' || byte == '.' || byte == ' ';
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

static uint32_t
add_to_hash(uint32_t hash, char byte)
{
	return (hash ^ pi_fold(byte)) * UINT32_C(16777619);
}

/* FNV-1a, of the name as it stands and of what counts of it. */
uint32_t
pi_hash_loosely(const char *name)
{
	uint32_t whole = UINT32_C(2166136261), loose = whole, letters = 0;

	for (; *name != '\0'; name++) {
		whole = add_to_hash(whole, *name);
		if (!is_separator(*name))
			loose = add_to_hash(loose, *name);
		letters += begins_letter(*name);
	}
	return letters < 3 ? whole : loose;
}
