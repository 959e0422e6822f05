/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include <string.h>

#include "escaped_sign.h"
#include "markup_link.h"
#include "special_bytes.h"
#include "utf8.h"

static void
put_escaped(struct pi_markup *markup, char byte)
{
	pi_put(markup, markup->is_plain ? byte : pi_escape(byte));
}

/* Puts the inside of a code span, where a pipe is still written `\|`. */
static void
put_code(struct pi_markup *markup, size_t length)
{
	const char *end = markup->rest.bytes + length;

	while (markup->rest.bytes < end) {
		if (markup->rest.length > 1 && markup->rest.bytes[0] == '\\' &&
		    markup->rest.bytes[1] == '|')
			pi_skip(markup, 1);
		put_escaped(markup, *markup->rest.bytes);
		pi_skip(markup, 1);
	}
}

/* Returns the length of a code span that so many backticks enclose, or 0. */
static size_t
code_length(struct pi_markup *markup, size_t ticks)
{
	size_t i, n;

	if (ticks > 31 || (markup->no_code & 1U << ticks) != 0)
		return 0;
	for (i = ticks; i < markup->rest.length; i += n + 1) {
		n = pi_run_length(pi_after(markup->rest, i), '`');
		if (n == ticks)
			return i - ticks;
	}
	markup->no_code |= 1U << ticks;
	return 0;
}

/* A code span is shown as it stands; so are backticks that begin none. */
static void
read_code(struct pi_markup *markup)
{
	size_t ticks = pi_run_length(markup->rest, '`');
	size_t length = code_length(markup, ticks);

	if (length == 0) {
		pi_keep(markup, ticks);
		return;
	}
	pi_skip(markup, ticks);
	put_code(markup, length);
	pi_skip(markup, ticks);
}

/* True if a mark of this length is at the edge of a word, not inside. */
static bool
is_edge(const struct pi_markup *markup, size_t length)
{
	return markup->rest.bytes == markup->begin ||
	    length == markup->rest.length ||
	    !pi_is_word_byte(markup->rest.bytes[-1]) ||
	    !pi_is_word_byte(markup->rest.bytes[length]);
}

/*
 * Several signs of emphasis are always a mark.  One is a mark if a second one
 * closes it, both at the edge of a word; otherwise it stands for itself.
 */
static void
read_emphasis(struct pi_markup *markup)
{
	char sign = *markup->rest.bytes;
	size_t n = pi_run_length(markup->rest, sign), *open;

	open = &markup->emphasis[sign == '_'];
	if (!is_edge(markup, n) && (sign == '_' || n == 1)) {
		pi_keep(markup, n);
		return;
	}
	if (n == 1 && *open > 0) {
		markup->out[*open - 1] = PI_DROPPED;
		*open = 0;
	} else if (n == 1) {
		pi_put(markup, sign);
		*open = markup->length;
	}
	pi_skip(markup, n);
}

/* ~~struck out~~ and ==marked==; one sign stands for itself. */
static void
read_pair(struct pi_markup *markup)
{
	size_t n = pi_run_length(markup->rest, *markup->rest.bytes);

	if (n == 1)
		pi_keep(markup, 1);
	else
		pi_skip(markup, n);
}

static void
read_escape(struct pi_markup *markup)
{
	bool escapes = markup->rest.length > 1 && markup->rest.bytes[1] > ' ' &&
	    !pi_is_word_byte(markup->rest.bytes[1]);

	if (escapes)
		pi_skip(markup, 1);
	put_escaped(markup, *markup->rest.bytes);
	pi_skip(markup, 1);
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
read_wide_bracket(struct pi_markup *markup)
{
	const bool opens = pi_starts(markup->rest, "（");

	if (!opens && !pi_starts(markup->rest, "）"))
		return false;
	pi_put(markup, opens ? '(' : ')');
	pi_skip(markup, strlen("（"));
	return true;
}

/* Shows a byte, but no pictures, and no ! of ![an image](address). */
static void
read_byte(struct pi_markup *markup)
{
	size_t hidden = pi_starts(markup->rest, "![") ? 1
	    : pi_picture_length(markup->rest);

	if (hidden > 0)
		pi_skip(markup, hidden);
	else if (!read_wide_bracket(markup))
		pi_keep(markup, 1);
}

static void
read_mark(struct pi_markup *markup)
{
	switch (*markup->rest.bytes) {
	case '\\':
		read_escape(markup);
		break;
	case '`':
		read_code(markup);
		break;
	case '[':
		pi_read_bracket(markup);
		break;
	case ']':
		pi_read_bracket_end(markup);
		break;
	case '<':
		pi_read_tag(markup);
		break;
	case '*':
	case '_':
		read_emphasis(markup);
		break;
	case '~':
	case '=':
		read_pair(markup);
		break;
	case '&':
		pi_read_entity(markup);
		break;
	default:
		read_byte(markup);
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
finish(struct pi_markup *markup)
{
	struct pi_span text = { markup->out, markup->length };

	if (memchr(markup->out, PI_DROPPED, markup->length) != NULL)
		text.length = drop(markup->out, markup->length);
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
	struct pi_markup markup = { .rest = source, .begin = source.bytes,
		.out = out, .is_plain = is_plain };

	while (markup.rest.length > 0) {
		pi_keep(&markup, plain_length(markup.rest));
		if (markup.rest.length > 0)
			read_mark(&markup);
		if (markup.unclosed)
			return (struct pi_span){ NULL, markup.rest.length };
	}
	return finish(&markup);
}
