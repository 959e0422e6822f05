/* SPDX-License-Identifier: MIT */
#include "name_cell.h"

#include <string.h>

#include "escaped_sign.h"
#include "special_bytes.h"
#include "utf8.h"

bool
pi_names_repeat(const char *names, const char *last)
{
	while (names < last && pi_compare(names, last) != 0)
		names += strlen(names) + 1;
	return names < last;
}

/*
 * Ends the name whose text was written after the last name; one that is there
 * already counts once.
 */
static enum pi_names_status
end_name(struct pi_names *names, size_t length)
{
	char *name = names->names + names->length;
	struct pi_span text = pi_trim((struct pi_span){ name, length });

	if (text.length == 0)
		return PI_NAMES_EMPTY;
	if (names->count++ == PI_NAMES_MAX)
		return PI_NAMES_MANY;
	if (text.bytes != name)
		memmove(name, text.bytes, text.length);
	length = pi_unescape(name, text.length);
	name[length] = name[length + 1] = '\0';
	if (!pi_has_letter((struct pi_span){ name, length }))
		return PI_NAMES_NO_LETTER;
	if (pi_names_repeat(names->names, name))
		*name = '\0';
	else
		names->length += length + 1;
	return PI_NAMES_READ;
}

static enum pi_names_status
add_name(struct pi_names *names, struct pi_span text)
{
	memcpy(names->names + names->length, text.bytes, text.length);
	return end_name(names, text.length);
}

bool
pi_is_nothing(struct pi_span text)
{
	static const char nothing[][8] = { "-", "–", "—", "n/a" };

	return text.length <= strlen("n/a") && pi_is_among(text, nothing,
	    sizeof(nothing) / sizeof(nothing[0]));
}

void
pi_names_remark(struct pi_names *names, struct pi_span text)
{
	char *end;

	text = pi_trim(text);
	if (text.length == 0 || pi_is_nothing(text))
		return;
	if (names->remark_length > 0) {
		memcpy(names->remark + names->remark_length, "; ", 2);
		names->remark_length += 2;
	}
	end = names->remark + names->remark_length;
	memmove(end, text.bytes, text.length);
	text.length = pi_unescape(end, text.length);
	end[text.length] = '\0';
	names->remark_length += text.length;
}

/* Adds an abbreviation, if there is one, after a name that was read. */
static enum pi_names_status
add_abbreviation(struct pi_names *names, enum pi_names_status status,
    struct pi_span abbreviation)
{
	return status == PI_NAMES_READ && abbreviation.length > 0 ?
	    add_name(names, abbreviation) : status;
}

/* Reads a part: a name, and remarks and an abbreviation in brackets. */
static enum pi_names_status
read_part(struct pi_names *names, struct pi_span part)
{
	const struct pi_span abbreviation = pi_find_abbreviation(part);
	enum pi_names_status status;
	char *end = names->names + names->length;
	size_t i, n, words = 0;

	for (i = 0; i < part.length; i += n) {
		n = pi_name_step(part, i, &words);
		if (!pi_opens_bracket(part, i))
			*end++ = part.bytes[i];
		else if (pi_inside_bracket(part, i, n).bytes !=
		    abbreviation.bytes)
			pi_names_remark(names, pi_inside_bracket(part, i, n));
	}
	status = end_name(names,
	    (size_t)(end - names->names) - names->length);
	return add_abbreviation(names, status, abbreviation);
}

/* Reads all of a cell as a name, and an abbreviation in it as another. */
static enum pi_names_status
read_whole(struct pi_names *names, struct pi_span text)
{
	return add_abbreviation(names, add_name(names, text),
	    pi_find_abbreviation(text));
}

enum pi_names_status
pi_names_add(struct pi_names *names, struct pi_span text,
    enum pi_names_form form)
{
	enum pi_names_status status;
	struct pi_name_parts parts;
	size_t i;

	if (pi_is_nothing(text))
		return PI_NAMES_READ;
	if (form == PI_NAMES_ONE || (pi_specials(text) & PI_SPECIAL_CUT) == 0 ||
	    (*text.bytes == '(' && pi_parentheses_length(text) == text.length))
		return add_name(names, text);
	status = pi_names_cut(&parts, text, form);
	if (form == PI_NAMES_PHRASE && parts.remark.length == 0)
		return add_name(names, text);
	if (status != PI_NAMES_READ)
		return status;
	if (parts.is_whole)
		return read_whole(names, text);
	for (i = 0; i < parts.count && status == PI_NAMES_READ; i++)
		status = read_part(names, parts.parts[i]);
	names->transports |= parts.transports;
	pi_names_remark(names, parts.remark);
	return status;
}
