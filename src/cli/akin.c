/* SPDX-License-Identifier: MIT */
#include "akin.h"

/* The letters and digits of a text, in lower case; a long one is cut. */
struct letters {
	char text[64];
	size_t length;
};

static struct letters
read_letters(struct pi_span text)
{
	struct letters letters = { .length = 0 };
	size_t i;

	for (i = 0; i < text.length &&
	    letters.length + 1 < sizeof(letters.text); i++)
		if (pi_is_word_byte(text.bytes[i]))
			letters.text[letters.length++] =
			    (char)pi_fold(text.bytes[i]);
	return letters;
}

static bool
contains(const struct letters *text, const struct letters *part)
{
	return part->length >= 3 && strstr(text->text, part->text) != NULL;
}

/* Returns whether one of two texts contains the other. */
static bool
are_akin(struct pi_span a, struct pi_span b)
{
	struct letters one = read_letters(a), other = read_letters(b);

	return contains(&one, &other) || contains(&other, &one);
}

/* Returns whether a word of a text is akin to a name. */
static bool
has_akin_word(struct pi_span text, struct pi_span name)
{
	size_t length;

	for (; text.length > 0; text = pi_after(text, length)) {
		length = pi_length_to(text, " ");
		if (are_akin((struct pi_span){ text.bytes, length }, name))
			return true;
		length += length < text.length;
	}
	return false;
}

bool
is_akin(const struct portinfo_row *row, struct pi_span name)
{
	struct portinfo_aliases aliases;
	const char *alias;

	if (row->name != NULL && are_akin(pi_span(row->name), name))
		return true;
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases))
		if (are_akin(pi_span(alias), name))
			return true;
	return row->description != NULL &&
	    has_akin_word(pi_span(row->description), name);
}
