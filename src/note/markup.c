/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include <string.h>

#include "escaped_sign.h"
#include "markup_link.h"
#include "special_bytes.h"
#include "utf8.h"

static void
put_escaped(struct pi_markup *r, char byte)
{
	pi_put(r, r->is_plain ? byte : pi_escape(byte));
}

/* Puts the inside of a code span, where a pipe is still written `\|`. */
static void
put_code(struct pi_markup *r, size_t length)
{
	const char *end = r->rest.bytes + length;

	while (r->rest.bytes < end) {
		if (r->rest.length > 1 && r->rest.bytes[0] == '\\' &&
		    r->rest.bytes[1] == '|')
			pi_skip(r, 1);
		put_escaped(r, *r->rest.bytes);
		pi_skip(r, 1);
	}
}

/* Returns the length of a code span that so many backticks enclose, or 0. */
static size_t
code_length(struct pi_markup *r, size_t ticks)
{
	size_t i, n;

	if (ticks > 31 || (r->no_code & 1U << ticks) != 0)
		return 0;
	for (i = ticks; i < r->rest.length; i += n + 1) {
		n = pi_run_length(pi_after(r->rest, i), '`');
		if (n == ticks)
			return i - ticks;
	}
	r->no_code |= 1U << ticks;
	return 0;
}

/* A code span is shown as it stands; so are backticks that begin none. */
static void
read_code(struct pi_markup *r)
{
	size_t ticks = pi_run_length(r->rest, '`');
	size_t length = code_length(r, ticks);

	if (length == 0) {
		pi_keep(r, ticks);
		return;
	}
	pi_skip(r, ticks);
	put_code(r, length);
	pi_skip(r, ticks);
}

/* True if a mark of this length is at the edge of a word, not inside. */
static bool
is_edge(const struct pi_markup *r, size_t length)
{
	return r->rest.bytes == r->begin || length == r->rest.length ||
	    !pi_is_word_byte(r->rest.bytes[-1]) ||
	    !pi_is_word_byte(r->rest.bytes[length]);
}

/*
 * Several signs of emphasis are always a mark.  One is a mark if a second one
 * closes it, both at the edge of a word; otherwise it stands for itself.
 */
static void
read_emphasis(struct pi_markup *r)
{
	char sign = *r->rest.bytes;
	size_t n = pi_run_length(r->rest, sign), *open;

	open = &r->emphasis[sign == '_'];
	if (!is_edge(r, n) && (sign == '_' || n == 1)) {
		pi_keep(r, n);
		return;
	}
	if (n == 1 && *open > 0) {
		r->out[*open - 1] = PI_DROPPED;
		*open = 0;
	} else if (n == 1) {
		pi_put(r, sign);
		*open = r->length;
	}
	pi_skip(r, n);
}

/* ~~struck out~~ and ==marked==; one sign stands for itself. */
static void
read_pair(struct pi_markup *r)
{
	size_t n = pi_run_length(r->rest, *r->rest.bytes);

	if (n == 1)
		pi_keep(r, 1);
	else
		pi_skip(r, n);
}

static void
read_escape(struct pi_markup *r)
{
	bool escapes = r->rest.length > 1 && r->rest.bytes[1] > ' ' &&
	    !pi_is_word_byte(r->rest.bytes[1]);

	if (escapes)
		pi_skip(r, 1);
	put_escaped(r, *r->rest.bytes);
	pi_skip(r, 1);
}

/* Returns the length of the text up to the first byte that may be a mark. */
static size_t
plain_length(struct pi_span text)
{
	size_t n = 0;

	while (n < text.length &&
	    (pi_special(text.bytes[n]) & PI_SPECIAL_MARK) == 0)
		n++;
	return n;
}

/* Wide brackets mean what others do, since a remark may stand in them. */
static bool
read_wide_bracket(struct pi_markup *r)
{
	const bool opens = pi_starts(r->rest, "（");

	if (!opens && !pi_starts(r->rest, "）"))
		return false;
	pi_put(r, opens ? '(' : ')');
	pi_skip(r, strlen("（"));
	return true;
}

/* Shows a byte, but no pictures, and no ! of ![an image](address). */
static void
read_byte(struct pi_markup *r)
{
	size_t hidden = pi_starts(r->rest, "![") ? 1
	    : pi_picture_length(r->rest);

	if (hidden > 0)
		pi_skip(r, hidden);
	else if (!read_wide_bracket(r))
		pi_keep(r, 1);
}

static void
read_mark(struct pi_markup *r)
{
	switch (*r->rest.bytes) {
	case '\\':
		read_escape(r);
		break;
	case '`':
		read_code(r);
		break;
	case '[':
		pi_read_bracket(r);
		break;
	case ']':
		pi_read_bracket_end(r);
		break;
	case '<':
		pi_read_tag(r);
		break;
	case '*':
	case '_':
		read_emphasis(r);
		break;
	case '~':
	case '=':
		read_pair(r);
		break;
	case '&':
		pi_read_entity(r);
		break;
	default:
		read_byte(r);
		break;
	}
}

/* Returns the text without blanks and line breaks at either end. */
static struct pi_span
trim(struct pi_span text)
{
	size_t length;

	do {
		length = text.length;
		text = pi_trim(text);
		if (pi_starts(text, "\n"))
			text = pi_after(text, 1);
		if (text.length > 0 && text.bytes[text.length - 1] == '\n')
			text.length--;
	} while (text.length < length);
	return text;
}

/* Removes all PI_DROPPED from the text; returns its new length. */
static size_t
drop(char *text, size_t length)
{
	size_t i, n = 0;

	for (i = 0; i < length; i++)
		if (text[i] != PI_DROPPED)
			text[n++] = text[i];
	return n;
}

/* Finishes the text; a single asterisk at either end is a footnote's mark. */
static struct pi_span
finish(struct pi_markup *r)
{
	struct pi_span text = { r->out, r->length };

	if (memchr(r->out, PI_DROPPED, r->length) != NULL)
		text.length = drop(r->out, r->length);
	text = trim(text);
	if (text.length > 0 && *text.bytes == '*')
		text = pi_after(text, 1);
	if (text.length > 0 && text.bytes[text.length - 1] == '*')
		text.length--;
	return trim(text);
}

struct pi_span
pi_markup_read(struct pi_span source, char *out, bool is_plain)
{
	struct pi_markup r = { .rest = source, .begin = source.bytes,
		.out = out, .is_plain = is_plain };

	while (r.rest.length > 0) {
		pi_keep(&r, plain_length(r.rest));
		if (r.rest.length > 0)
			read_mark(&r);
		if (r.unclosed)
			return (struct pi_span){ NULL, r.rest.length };
	}
	return finish(&r);
}
