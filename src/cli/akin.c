/* SPDX-License-Identifier: MIT */
#include "akin.h"

#include "span.h"

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
		if (pi_is_letter(text.bytes[i]) || pi_is_digit(text.bytes[i]))
			letters.text[letters.length++] =
			    (char)pi_fold(text.bytes[i]);
	return letters;
}

static bool
contains(const struct letters *text, const struct letters *part)
{
	return part->length >= 3 && strstr(text->text, part->text) != NULL;
}

/* Returns whether a text is akin to one of the names. */
static bool
is_text_akin(struct pi_span text, const char *names)
{
	struct letters letters = read_letters(text), other;
	struct pi_span name = pi_span(names);

	for (; name.length > 0; name = pi_next_name(name)) {
		other = read_letters(name);
		if (contains(&letters, &other) || contains(&other, &letters))
			return true;
	}
	return false;
}

/* Returns whether a word of a text is akin to one of the names. */
static bool
has_akin_word(struct pi_span text, const char *names)
{
	size_t length;

	for (; text.length > 0; text = pi_after(text, length)) {
		length = pi_length_to(text, " ");
		if (is_text_akin((struct pi_span){ text.bytes, length },
		    names))
			return true;
		length += length < text.length;
	}
	return false;
}

bool
is_akin(const struct portinfo_row *row, const char *names)
{
	struct portinfo_aliases aliases;
	const char *alias;

	if (row->name != NULL && is_text_akin(pi_span(row->name), names))
		return true;
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases))
		if (is_text_akin(pi_span(alias), names))
			return true;
	return row->description != NULL &&
	    has_akin_word(pi_span(row->description), names);
}
