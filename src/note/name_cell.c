/* SPDX-License-Identifier: MIT */
#include "name_cell.h"

#include <string.h>

#include "markup.h"
#include "special_bytes.h"
#include "utf8.h"

/* A name of which a part was written, after the last name. */
struct part {
	size_t length;
	size_t words;
	struct pi_span abbreviation; /* in parentheses; or empty */
};

/* Ends the name whose text was written after the last name. */
static enum pi_names_status
end_name(struct pi_names *names, size_t length)
{
	char *name = names->names + names->length;
	struct pi_span text = pi_trim((struct pi_span){ name, length });
	size_t i;

	if (text.length == 0)
		return PI_NAMES_EMPTY;
	if (names->count++ == PI_NAMES_MAX)
		return PI_NAMES_MANY;
	memmove(name, text.bytes, text.length);
	length = pi_unescape(name, text.length);
	name[length] = name[length + 1] = '\0';
	names->length += length + 1;
	for (i = 0; i < length; i++)
		if (pi_is_letter(name[i]))
			return PI_NAMES_READ;
	return PI_NAMES_NO_LETTER;
}

static enum pi_names_status
add_name(struct pi_names *names, struct pi_span text)
{
	memcpy(names->names + names->length, text.bytes, text.length);
	return end_name(names, text.length);
}

void
pi_names_remark(struct pi_names *names, struct pi_span text)
{
	char *end;

	text = pi_trim(text);
	if (text.length == 0)
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

/* Returns the length of a sign that begins a description, or 0. */
static size_t
sign_length(struct pi_span text)
{
	static const char signs[][8] = { ": ", " - ", " – ", " — " };
	size_t k;

	for (k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
		if (*text.bytes == *signs[k] && pi_starts(text, signs[k]))
			return strlen(signs[k]);
	return 0;
}

/* True for one word with two or more capitals. */
static bool
is_abbreviation(struct pi_span remark)
{
	size_t i, capitals = 0;

	for (i = 0; i < remark.length; i++) {
		if (pi_blank_length(pi_after(remark, i)) > 0)
			return false;
		capitals += remark.bytes[i] >= 'A' && remark.bytes[i] <= 'Z';
	}
	return capitals >= 2;
}

/* True for the (S) of HTTP(S): one letter, after a byte of a word. */
static bool
is_ending(struct pi_span text, char before)
{
	return before != ' ' && text.length >= 3 &&
	    pi_is_letter(text.bytes[1]) && text.bytes[2] == ')';
}

/* Reads a byte of a name, or a remark in it; returns its length, or 0. */
static size_t
read_part(struct pi_names *names, struct part *part, struct pi_span text)
{
	char *end = names->names + names->length + part->length;
	const char before = part->length > 0 ? end[-1] : ' ';
	struct pi_span inside;
	size_t length;

	if (*text.bytes != '(' || is_ending(text, before)) {
		*end = *text.bytes;
		part->length++;
		part->words += before == ' ' && *end != ' ';
		return 1;
	}
	length = pi_parentheses_length(text);
	if (length == 0)
		return 0;
	inside = pi_trim(pi_between(text.bytes + 1, text.bytes + length - 1));
	if (part->words > 1 && part->abbreviation.length == 0 &&
	    is_abbreviation(inside))
		part->abbreviation = inside;
	else
		pi_names_remark(names, inside);
	return length;
}

static enum pi_names_status
end_part(struct pi_names *names, struct part *part)
{
	const struct pi_span abbreviation = part->abbreviation;
	enum pi_names_status status = end_name(names, part->length);

	*part = (struct part){ 0 };
	if (status == PI_NAMES_READ && abbreviation.length > 0)
		status = add_name(names, abbreviation);
	return status;
}

/* Reads all names of a text, and the description after them. */
static enum pi_names_status
read_parts(struct pi_names *names, struct pi_span text)
{
	enum pi_names_status status = PI_NAMES_READ;
	struct part part = { 0 };
	size_t length, sign = 0;

	while (text.length > 0 && (sign = sign_length(text)) == 0 &&
	    status == PI_NAMES_READ) {
		length = 1;
		if (pi_is_one_of(*text.bytes, "/,\n"))
			status = end_part(names, &part);
		else
			length = read_part(names, &part, text);
		if (length == 0)
			return PI_NAMES_UNCLOSED;
		text = pi_after(text, length);
	}
	if (status == PI_NAMES_READ)
		status = end_part(names, &part);
	pi_names_remark(names, pi_after(text, sign));
	return status;
}

enum pi_names_status
pi_names_add(struct pi_names *names, struct pi_span text, bool is_whole)
{
	if (pi_same(text, pi_span("-")) || pi_same(text, pi_span("n/a")))
		return PI_NAMES_READ;
	if (is_whole || (pi_specials(text) & PI_SPECIAL_CUT) == 0 ||
	    (*text.bytes == '(' && pi_parentheses_length(text) == text.length))
		return add_name(names, text);
	return read_parts(names, text);
}

enum pi_names_status
pi_names_read(struct pi_names *names, struct pi_span text, bool is_whole,
    char *room)
{
	names->names = room;
	names->remark = room + text.length + 2;
	*names->names = *names->remark = '\0';
	return pi_names_add(names, text, is_whole);
}
