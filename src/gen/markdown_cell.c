/* SPDX-License-Identifier: MIT */
#include "markdown_cell.h"

#include <stdbool.h>
#include <string.h>

#include "buffer.h"
#include "span.h"
#include "utf8.h"

static bool
is_ascii_word(char byte)
{
	return pi_is_ascii(byte) &&
	    (pi_is_letter(byte) || pi_is_digit(byte));
}

/* An underscore is plain inside of a word, and emphasis at its ends. */
static bool
is_bare(const char *name)
{
	size_t i;

	for (i = 0; name[i] != '\0'; i++) {
		bool inside = i > 0 && is_ascii_word(name[i - 1]) &&
		    is_ascii_word(name[i + 1]);

		if (!is_ascii_word(name[i]) && strchr(".+-", name[i]) == NULL &&
		    (name[i] != '_' || !inside))
			return false;
	}
	return true;
}

void
pi_markdown_cell_name(struct pi_buffer *note, const char *name)
{
	if (*name == '\0')
		pi_buffer_puts(note, "-");
	else
		pi_buffer_printf(note, is_bare(name) ? "%s" : "`%s`", name);
}

/* May a reader take it for an entity, `&amp;`?  `R&D` is none. */
static bool
is_entity(const char *text)
{
	size_t length = 1 + strspn(text + 1,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");

	return *text == '&' && text[length] == ';';
}

/* Puts the pictures at the start, which a reader drops, in a code span. */
static size_t
put_pictures(struct pi_buffer *note, struct pi_span text)
{
	struct pi_span rest = text;
	size_t n, length;

	while ((n = pi_picture_length(rest)) > 0)
		rest = pi_after(rest, n);
	length = text.length - rest.length;
	if (length > 0) {
		pi_buffer_puts(note, "`");
		pi_buffer_add(note, text.bytes, length);
		pi_buffer_puts(note, "`");
	}
	return length;
}

void
pi_markdown_cell_prose(struct pi_buffer *note, const char *prose)
{
	struct pi_span text = pi_span(prose);
	size_t n;

	for (; text.length > 0; text = pi_after(text, n)) {
		n = put_pictures(note, text);
		if (n > 0)
			continue;
		n = 1;
		if (strchr("\\`*_[]<>|~=", *text.bytes) != NULL ||
		    is_entity(text.bytes))
			pi_buffer_puts(note, "\\");
		pi_buffer_add(note, text.bytes, n);
	}
}
