/* SPDX-License-Identifier: MIT */
#include "escaped_sign.h"

#include <string.h>

#include "span.h"

/* A sign becomes its index plus 1.  \x1f keeps tab, LF and CR out of use. */
static const char escaped[] = "/,()&+;-\x1f\x1f:*\x1f=~_<>[]|";

char
pi_escape(char byte)
{
	const char *sign;

	if (pi_is_word_byte(byte)) /* the usual case */
		return byte;
	sign = strchr(escaped, byte);
	return sign == NULL ? byte : (char)(sign - escaped + 1);
}

/*
 * Returns the length up to the first escaped sign, line break or second blank.
 */
static size_t
unescaped_length(const char *text, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++) {
		if ((unsigned char)text[i] > ' ')
			continue;
		if (text[i] != ' ' || i == 0 || text[i - 1] == ' ')
			break;
	}
	return i;
}

size_t
pi_unescape(char *text, size_t length)
{
	size_t n = unescaped_length(text, length), i;

	for (i = n; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c != ' ' && c >= sizeof(escaped))
			text[n++] = text[i];
		else if (c != ' ' && c != '\n')
			text[n++] = escaped[c - 1];
		else if (n > 0 && text[n - 1] != ' ')
			text[n++] = ' ';
	}
	return n > 0 && text[n - 1] == ' ' ? n - 1 : n;
}
