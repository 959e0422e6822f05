/* SPDX-License-Identifier: MIT */
#include "name_cell.h"

#include <string.h>

#include "markup.h"
#include "special_bytes.h"
#include "utf8.h"

struct writer {
	char *names;
	size_t length;
	size_t count;
	char *remark;
	size_t remark_length;
};

/* Ends the name whose text was written after the last name. */
static enum pi_names_status
end_name(struct writer *w, size_t length)
{
	char *name = w->names + w->length;
	struct pi_span text = pi_trim((struct pi_span){ name, length });
	size_t i;

	if (text.length == 0)
		return PI_NAMES_EMPTY;
	if (w->count++ == PI_NAMES_MAX)
		return PI_NAMES_MANY;
	memmove(name, text.bytes, text.length);
	length = pi_unescape(name, text.length);
	name[length] = '\0';
	w->length += length + 1;
	for (i = 0; i < length; i++)
		if (pi_is_letter(name[i]))
			return PI_NAMES_READ;
	return PI_NAMES_NO_LETTER;
}

static enum pi_names_status
add_name(struct writer *w, struct pi_span text)
{
	memcpy(w->names + w->length, text.bytes, text.length);
	return end_name(w, text.length);
}

static void
add_remark(struct writer *w, struct pi_span text)
{
	text = pi_trim(text);
	if (text.length == 0)
		return;
	if (w->remark_length > 0) {
		memcpy(w->remark + w->remark_length, "; ", 2);
		w->remark_length += 2;
	}
	memcpy(w->remark + w->remark_length, text.bytes, text.length);
	w->remark_length += pi_unescape(w->remark + w->remark_length,
	    text.length);
}

/* Returns the length of a sign that begins a description, or 0. */
static size_t
sign_length(struct pi_span text)
{
	static const char signs[][8] = { ": ", " - ", " – ", " — " };
	size_t k;

	for (k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
		if (pi_starts(text, signs[k]))
			return strlen(signs[k]);
	return 0;
}

/* Returns the length up to the first of these signs outside of parentheses. */
static size_t
length_to(struct pi_span text, const char *signs)
{
	size_t i, depth = 0;

	for (i = 0; i < text.length; i++) {
		if (text.bytes[i] == '(')
			depth++;
		else if (text.bytes[i] == ')')
			depth -= depth > 0;
		else if (depth == 0 && pi_is_one_of(text.bytes[i], signs))
			return i;
	}
	return i;
}

/*
 * Returns the offset of the sign between names and description, and sets its
 * length; or the length of the text and 0.
 */
static size_t
find_sign(struct pi_span text, size_t *sign)
{
	size_t i = length_to(text, " :");

	*sign = 0;
	while (i < text.length &&
	    (*sign = sign_length(pi_after(text, i))) == 0)
		i += 1 + length_to(pi_after(text, i + 1), " :");
	return i;
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

/* True for the (S) of HTTP(S): one letter after a word. */
static bool
is_ending(struct pi_span text, size_t length, const char *name)
{
	return length > 0 && name[length - 1] != ' ' && text.length >= 3 &&
	    pi_is_letter(text.bytes[1]) && text.bytes[2] == ')';
}

/* Reads one name and the remarks in it. */
static enum pi_names_status
read_part(struct writer *w, struct pi_span part)
{
	char *name = w->names + w->length;
	struct pi_span inside, abbreviation = { NULL, 0 };
	enum pi_names_status status;
	size_t length, n = 0, words = 0;

	if (memchr(part.bytes, '(', part.length) == NULL)
		return add_name(w, part);
	while (part.length > 0) {
		length = 1;
		if (*part.bytes == '(' && !is_ending(part, n, name)) {
			length = pi_parentheses_length(part);
			if (length == 0)
				return PI_NAMES_UNCLOSED;
			inside = pi_trim(pi_between(part.bytes + 1,
			    part.bytes + length - 1));
			if (words > 1 && abbreviation.length == 0 &&
			    is_abbreviation(inside))
				abbreviation = inside;
			else
				add_remark(w, inside);
		} else {
			words += *part.bytes != ' ' &&
			    (n == 0 || name[n - 1] == ' ');
			name[n++] = *part.bytes;
		}
		part = pi_after(part, length);
	}
	status = end_name(w, n);
	if (status == PI_NAMES_READ && abbreviation.length > 0)
		status = add_name(w, abbreviation);
	return status;
}

/* Reads all names of a text without description. */
static enum pi_names_status
read_parts(struct writer *w, struct pi_span text)
{
	size_t length = length_to(text, "/,\n");
	enum pi_names_status status;

	status = read_part(w, (struct pi_span){ text.bytes, length });
	while (status == PI_NAMES_READ && length < text.length) {
		text = pi_after(text, length + 1);
		length = length_to(text, "/,\n");
		status = read_part(w, (struct pi_span){ text.bytes, length });
	}
	return status;
}

static bool
is_none(struct pi_span text)
{
	return pi_same(text, pi_span("-")) || pi_same(text, pi_span("n/a"));
}

enum pi_names_status
pi_names_whole(struct pi_span text, char *names, char *remark)
{
	struct writer w = { .names = names, .remark = remark };
	enum pi_names_status status = PI_NAMES_READ;

	if (!is_none(text))
		status = add_name(&w, text);
	names[w.length] = '\0';
	remark[0] = '\0';
	return status;
}

enum pi_names_status
pi_names_read(struct pi_span text, char *names, char *remark)
{
	struct writer w = { .names = names, .remark = remark };
	enum pi_names_status status = PI_NAMES_READ;
	size_t sign, end;

	if ((pi_specials(text) & PI_SPECIAL_CUT) == 0 || (*text.bytes == '(' &&
	    pi_parentheses_length(text) == text.length))
		return pi_names_whole(text, names, remark);
	end = find_sign(text, &sign);
	if (!is_none(text)) {
		status = read_parts(&w, (struct pi_span){ text.bytes, end });
		add_remark(&w, pi_after(text, end + sign));
	}
	names[w.length] = '\0';
	remark[w.remark_length] = '\0';
	return status;
}
