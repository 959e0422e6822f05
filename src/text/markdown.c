/* SPDX-License-Identifier: MIT */
#include "markdown.h"

#include <stdbool.h>

#include "utf8.h"

/* True for a name without characters that could be taken for markup. */
static bool
is_bare(const char *name)
{
	const struct pi_span text = pi_span(name);
	size_t i;

	for (i = 0; i < text.length; i++) {
		bool inside = i > 0 && pi_is_word_byte(name[i - 1]) &&
		    pi_is_word_byte(name[i + 1]);

		if (pi_picture_length(pi_after(text, i)) > 0)
			return false;
		if (!pi_is_word_byte(name[i]) &&
		    !pi_is_one_of(name[i], ".-+") &&
		    (!pi_is_one_of(name[i], "_ ") || !inside))
			return false;
	}
	return true;
}

/* True for a text that begins like an entity, `&amp;`, unlike `R&D`. */
static bool
is_entity(const char *text)
{
	if (*text != '&')
		return false;
	do
		text++;
	while (pi_is_ascii(*text) && (pi_is_word_byte(*text) || *text == '#'));
	return *text == ';';
}

static void
put_code(const struct pi_markdown *cell, const char *text, size_t length)
{
	cell->put(cell->to, "`", 1);
	cell->put(cell->to, text, length);
	cell->put(cell->to, "`", 1);
}

void
pi_markdown_name(const struct pi_markdown *cell, const char *name)
{
	if (is_bare(name))
		cell->put(cell->to, name, strlen(name));
	else if (strpbrk(name, "`|\\") == NULL)
		put_code(cell, name, strlen(name));
	else
		pi_markdown_text(cell, name,
		    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
}

void
pi_markdown_text(const struct pi_markdown *cell, const char *text,
    const char *signs)
{
	struct pi_span rest = pi_span(text);
	size_t length;

	while (rest.length > 0) {
		length = pi_picture_length(rest);
		if (length > 0) {
			put_code(cell, rest.bytes, length);
			rest = pi_after(rest, length);
			continue;
		}
		if (pi_is_one_of(*rest.bytes, signs) || is_entity(rest.bytes))
			cell->put(cell->to, "\\", 1);
		cell->put(cell->to, rest.bytes, 1);
		rest = pi_after(rest, 1);
	}
}
