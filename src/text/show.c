/* SPDX-License-Identifier: MIT */
#include "show.h"

#include <string.h>

#include "utf8.h"

struct pi_shown
pi_show_begin(char *bytes, size_t size)
{
	bytes[0] = '\0';
	return (struct pi_shown){ bytes, size, 0 };
}

static void
put(struct pi_shown *shown, const char *bytes, size_t length)
{
	if (shown->length + length >= shown->size) {
		shown->size = shown->length + 1; /* nothing follows a cut */
		return;
	}
	memcpy(shown->bytes + shown->length, bytes, length);
	shown->length += length;
	shown->bytes[shown->length] = '\0';
}

void
pi_show(struct pi_shown *shown, const char *string)
{
	for (; *string != '\0'; string++)
		put(shown, string, 1);
}

void
pi_show_text(struct pi_shown *shown, struct pi_span text)
{
	while (text.length > 0) {
		size_t length = pi_utf8_length(text);

		if (*text.bytes == '\t')
			put(shown, " ", 1);
		else if (length == 0 || pi_is_control(text.bytes, length))
			put(shown, "?", 1);
		else
			put(shown, text.bytes, length);
		text = pi_after(text, length == 0 ? 1 : length);
	}
}

void
pi_show_number(struct pi_shown *shown, size_t number)
{
	char digits[20], *digit = digits + sizeof(digits);

	do {
		*--digit = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	put(shown, digit, (size_t)(digits + sizeof(digits) - digit));
}

void
pi_show_word(struct pi_shown *shown, struct pi_span word)
{
	enum { WORD_MAX = 64 };

	if (word.length > WORD_MAX)
		word.length = WORD_MAX;
	pi_show(shown, "'");
	pi_show_text(shown, word);
	pi_show(shown, "'");
}

void
pi_show_unknown(struct pi_shown *shown, const char *what, struct pi_span word)
{
	pi_show(shown, "unknown ");
	pi_show(shown, what);
	pi_show(shown, " ");
	pi_show_word(shown, word);
	pi_show(shown, "; expected ");
}
