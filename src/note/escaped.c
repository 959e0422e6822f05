/* SPDX-License-Identifier: MIT */
#include "escaped.h"

#include <string.h>

#include "span.h"

/* A sign becomes its place here, plus 1; \x1f keeps clear of tab and LF. */
static const char shielded[] = "/,()&+;-\x1f\x1f:*\x1f=~_<>[]|";

char
pi_escape(char byte)
{
	const char *sign;

	if (pi_is_letter(byte) || pi_is_digit(byte)) /* as most are */
		return byte;
	sign = strchr(shielded, byte);
	return sign == NULL ? byte : (char)(sign - shielded + 1);
}

/* Length of what is shown as it stands: no shield, no two blanks. */
static size_t
shown_length(const char *text, size_t length)
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
	size_t n = shown_length(text, length), i;

	for (i = n; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c != ' ' && c >= sizeof(shielded))
			text[n++] = text[i];
		else if (c != ' ' && c != '\n')
			text[n++] = shielded[c - 1];
		else if (n > 0 && text[n - 1] != ' ')
			text[n++] = ' ';
	}
	return n > 0 && text[n - 1] == ' ' ? n - 1 : n;
}
