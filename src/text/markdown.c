/* SPDX-License-Identifier: MIT */
#include "markdown.h"

#include <stdbool.h>

#include "span.h"

static bool
is_word(char byte)
{
	return pi_is_letter(byte) || pi_is_digit(byte);
}

/* Does a pictograph start here?  Approximate: looks at two bytes. */
static bool
is_picture(const char *text)
{
	static const unsigned char ranges[][3] = { { 0xe2, 0x83, 0x83 },
		{ 0xe2, 0x8c, 0x8f }, { 0xe2, 0x98, 0x9e },
		{ 0xe2, 0xac, 0xad }, { 0xef, 0xb8, 0xb8 },
		{ 0xf0, 0x9f, 0x9f } };
	const unsigned char *bytes = (const unsigned char *)text;
	size_t i;

	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (bytes[0] == ranges[i][0] && bytes[1] >= ranges[i][1] &&
		    bytes[1] <= ranges[i][2])
			return true;
	return false;
}

/* Returns the length in bytes of the pictographs that start here. */
static size_t
pictures_length(const char *text)
{
	const char *end = text;

	while (is_picture(end))
		do
			end++;
		while (((unsigned char)*end & 0xc0) == 0x80);
	return (size_t)(end - text);
}

/* Is the name free of characters that could be taken for markup? */
static bool
is_bare(const char *name)
{
	size_t i;

	for (i = 0; name[i] != '\0'; i++) {
		bool inside = i > 0 && is_word(name[i - 1]) &&
		    is_word(name[i + 1]);

		if (is_picture(name + i))
			return false;
		if (!is_word(name[i]) && !pi_is_one_of(name[i], ".-+") &&
		    (!pi_is_one_of(name[i], "_ ") || !inside))
			return false;
	}
	return true;
}

/* Does the text begin like an entity, `&amp;`?  `R&D` does not. */
static bool
is_entity(const char *text)
{
	if (*text != '&')
		return false;
	do
		text++;
	while (pi_is_ascii(*text) && (is_word(*text) || *text == '#'));
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
	size_t length;

	while (*text != '\0') {
		length = pictures_length(text);
		if (length > 0) {
			put_code(cell, text, length);
			text += length;
			continue;
		}
		if (pi_is_one_of(*text, signs) || is_entity(text))
			cell->put(cell->to, "\\", 1);
		cell->put(cell->to, text++, 1);
	}
}
