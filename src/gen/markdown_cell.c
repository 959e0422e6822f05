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

/* An underscore is plain within a word, and emphasis at its ends. */
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

/* Does the text begin like an entity, `&amp;`?  `R&D` does not. */
static bool
is_entity(const char *text)
{
	size_t length = 1 + strspn(text + 1,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");

	return *text == '&' && text[length] == ';';
}

void
pi_markdown_cell_prose(struct pi_buffer *note, const char *prose)
{
	struct pi_span text = pi_span(prose);
	size_t n;

	for (; text.length > 0; text = pi_after(text, n > 0 ? n : 1)) {
		/* The reader of notes drops pictures that are not in code. */
		n = pi_picture_length(text);
		if (n > 0) {
			pi_buffer_printf(note, "`%.*s`", (int)n, text.bytes);
			continue;
		}
		if (strchr("\\`*_[]<>|~=", *text.bytes) != NULL ||
		    is_entity(text.bytes))
			pi_buffer_puts(note, "\\");
		pi_buffer_add(note, text.bytes, 1);
	}
}
