/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
check(bool holds, const char *claim)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", claim);
	abort();
}

/*
 * Reads a character of at most `most` bytes.  Returns its length, or 0 if it is
 * not UTF-8.  Not the code of the library, which it checks.
 */
static size_t
read_character(const unsigned char *text, size_t most, uint32_t *character)
{
	static const uint32_t lowest[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t length = *text < 0x80 ? 1 : *text < 0xc0 ? 0 :
	    *text < 0xe0 ? 2 : *text < 0xf0 ? 3 : *text < 0xf8 ? 4 : 0;
	size_t i;

	if (length == 0 || length > most)
		return 0;
	*character = length == 1 ? *text : *text & 0xffU >> (length + 1);
	for (i = 1; i < length; i++) {
		if ((text[i] & 0xc0) != 0x80)
			return 0;
		*character = *character << 6 | (text[i] & 0x3f);
	}
	return *character >= lowest[length] && *character <= 0x10ffff &&
	    (*character < 0xd800 || *character > 0xdfff) ? length : 0;
}

void
check_clean(const char *text, size_t length, const char *allowed,
    const char *claim)
{
	const unsigned char *at = (const unsigned char *)text;
	const unsigned char *end = at + length;
	uint32_t c = 0;
	size_t n;

	for (; at < end; at += n) {
		n = read_character(at, (size_t)(end - at), &c);
		check(n > 0, claim);
		if (c >= 0xa0 || (c >= 0x20 && c < 0x7f))
			continue;
		check(c > 0 && c < 0x20 && strchr(allowed, (int)c) != NULL,
		    claim);
	}
}

void
check_same(const char *a, size_t a_length, const char *b, size_t b_length,
    const char *claim)
{
	if (a_length == b_length &&
	    (a_length == 0 || memcmp(a, b, a_length) == 0))
		return;
	fprintf(stderr, "--- one\n%.*s\n--- other\n%.*s\n", (int)a_length, a,
	    (int)b_length, b);
	check(false, claim);
}
