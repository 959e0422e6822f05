/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include <string.h>

/*
 * Signs that mean something to the readers of a cell's text; each is shielded
 * as its place here, plus 1.  The \x1f keep clear of tab and line ends.
 */
static const char shielded[] = "/,()&+;-\x1f\x1f:*\x1f=~_<>[]|";

/* A byte of the text that is to be dropped when all is read. */
enum { DROPPED = 0x7f };

/* A cell while it is read. */
struct reader {
	struct pi_span rest;
	const char *begin;	/* of the source */
	char *out;
	size_t length;
	size_t bracket;		/* where in out the last [ stands, plus 1 */
	size_t emphasis[2];	/* the same of an open * and _ */
	bool no_link;		/* no further ( is closed */
	unsigned int missing;	/* ends, by place in the table, not found */
	unsigned int no_code;	/* by length: no such run of ` follows */
	struct pi_markup_error *error;
};

static void
put(struct reader *r, char byte)
{
	r->out[r->length++] = byte;
}

static void
put_shielded(struct reader *r, char byte)
{
	const char *sign = byte == '\0' ? NULL : strchr(shielded, byte);

	put(r, sign == NULL ? byte : (char)(sign - shielded + 1));
}

static void
skip(struct reader *r, size_t length)
{
	r->rest = pi_after(r->rest, length);
}

/* Offset of a string in the text, or its length when it is not there. */
static size_t
find(struct pi_span text, const char *string)
{
	size_t i, n = strlen(string);

	for (i = 0; i + n <= text.length; i++)
		if (memcmp(text.bytes + i, string, n) == 0)
			return i;
	return text.length;
}

/*
 * Offset of what ends a mark, or the length of the rest when it is not there:
 * a thing once not found is not looked for again, so that a line of nothing
 * but beginnings takes no more than linear time.
 */
enum end { END_WIKI, END_BRACKET, END_TAG, END_SUP };

static size_t
find_end(struct reader *r, enum end end)
{
	static const char *const ends[] = { "]]", "]", ">", "</sup>" };
	size_t offset = r->rest.length;

	if ((r->missing & 1U << end) == 0)
		offset = find(r->rest, ends[end]);
	if (offset == r->rest.length)
		r->missing |= 1U << end;
	return offset;
}

static size_t
run_length(struct pi_span text, char byte)
{
	size_t n = 0;

	while (n < text.length && text.bytes[n] == byte)
		n++;
	return n;
}

/* A code span: between runs of as many backticks, taken as it stands. */
static bool
read_code(struct reader *r)
{
	size_t ticks = run_length(r->rest, '`'), i, n;

	if (ticks > 31 || (r->no_code & 1U << ticks) != 0) {
		while (ticks-- > 0)
			put(r, *r->rest.bytes), skip(r, 1);
		return true;
	}
	for (i = ticks; i < r->rest.length; i += n > 0 ? n : 1) {
		n = run_length(pi_after(r->rest, i), '`');
		if (n != ticks)
			continue;
		skip(r, ticks);
		for (i -= ticks; i > 0; i--)
			put_shielded(r, *r->rest.bytes), skip(r, 1);
		skip(r, ticks);
		return true;
	}
	r->no_code |= 1U << ticks;
	return read_code(r);
}

/* [[page]], [[page#part]], [[page\|shown]]. */
static bool
read_wiki_link(struct reader *r)
{
	size_t length = find_end(r, END_WIKI), shown;
	struct pi_span inside;

	if (length == r->rest.length) {
		r->error->what = "a wiki link without its ]]";
		r->error->place = r->rest.bytes;
		return false;
	}
	inside = pi_between(r->rest.bytes + 2, r->rest.bytes + length);
	shown = find(inside, "|");
	if (shown < inside.length)
		inside = pi_after(inside, shown + 1);
	else
		inside.length = find(inside, "#");
	for (; inside.length > 0; inside = pi_after(inside, 1))
		put(r, *inside.bytes);
	skip(r, length + 2);
	return true;
}

/* Length of `(address)` behind a link's text, brackets in it paired; or 0. */
static size_t
address_length(struct pi_span text)
{
	size_t i, depth = 0;

	for (i = 0; i < text.length; i++) {
		depth += text.bytes[i] == '(';
		if (text.bytes[i] == ')' && --depth == 0)
			return i + 1;
	}
	return 0;
}

/* A ] may end the text of a link, of which its address is dropped. */
static bool
read_bracket_end(struct reader *r)
{
	size_t length = 0;

	if (r->bracket > 0 && !r->no_link && r->rest.length > 1 &&
	    r->rest.bytes[1] == '(') {
		length = address_length(pi_after(r->rest, 1));
		r->no_link = length == 0;
	}
	if (length > 0)
		r->out[r->bracket - 1] = DROPPED;
	else
		put(r, ']');
	r->bracket = 0;
	skip(r, length + 1);
	return true;
}

static bool
read_bracket(struct reader *r)
{
	size_t end;

	if (pi_starts(r->rest, "[["))
		return read_wiki_link(r);
	if (pi_starts(r->rest, "[^") &&
	    (end = find_end(r, END_BRACKET)) < r->rest.length) {
		skip(r, end + 1);
		return true;
	}
	put(r, '[');
	r->bracket = r->length;
	skip(r, 1);
	return true;
}

/* A tag is dropped, <sup> with what is in it; <br> is a line break. */
static bool
read_tag(struct reader *r)
{
	size_t length = find_end(r, END_TAG), end;

	if (length == r->rest.length || (r->rest.bytes[1] != '/' &&
	    !pi_is_letter(r->rest.bytes[1]))) {
		put(r, '<');
		skip(r, 1);
		return true;
	}
	if (pi_starts(r->rest, "<br"))
		put(r, '\n');
	if (pi_starts(r->rest, "<sup>") &&
	    (end = find_end(r, END_SUP)) < r->rest.length)
		length = end + 5;
	skip(r, length + 1);
	return true;
}

static bool
is_word(char byte)
{
	return pi_is_letter(byte) || pi_is_digit(byte);
}

/* Does a mark of that length stand at the edge of a word, not inside? */
static bool
is_edge(const struct reader *r, size_t length)
{
	return r->rest.bytes == r->begin || length == r->rest.length ||
	    !is_word(r->rest.bytes[-1]) || !is_word(r->rest.bytes[length]);
}

/*
 * Marks of emphasis.  Two and more are always marks; one is when a second
 * one closes it, each at the edge of a word; else it stands for itself.
 */
static bool
read_emphasis(struct reader *r)
{
	char sign = *r->rest.bytes;
	size_t n = run_length(r->rest, sign), *open;

	open = &r->emphasis[sign == '_'];
	if (!is_edge(r, n) && (sign == '_' || n == 1)) {
		while (n-- > 0)
			put(r, sign), skip(r, 1);
		return true;
	}
	if (n == 1 && *open > 0) {
		r->out[*open - 1] = DROPPED;
		*open = 0;
	} else if (n == 1) {
		put(r, sign);
		*open = r->length;
	}
	skip(r, n);
	return true;
}

/* ~~struck out~~ and ==marked==; one sign stands for itself. */
static bool
read_pair(struct reader *r)
{
	size_t n = run_length(r->rest, *r->rest.bytes);

	if (n == 1)
		put(r, *r->rest.bytes);
	skip(r, n);
	return true;
}

static bool
read_entity(struct reader *r)
{
	static const struct { const char *text; char shown; } entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' }, { "&nbsp;", ' ' }, { "&#124;", '|' },
	};
	size_t i;

	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		if (pi_starts(r->rest, entities[i].text)) {
			put(r, entities[i].shown);
			skip(r, strlen(entities[i].text));
			return true;
		}
	}
	put(r, '&');
	skip(r, 1);
	return true;
}

static bool
read_escape(struct reader *r)
{
	bool escapes = r->rest.length > 1 &&
	    r->rest.bytes[1] > ' ' && r->rest.bytes[1] < DROPPED &&
	    !pi_is_letter(r->rest.bytes[1]) && !pi_is_digit(r->rest.bytes[1]);

	if (escapes)
		skip(r, 1);
	put_shielded(r, *r->rest.bytes);
	skip(r, 1);
	return true;
}

static bool
read_byte(struct reader *r)
{
	put(r, *r->rest.bytes == '\t' ? ' ' : *r->rest.bytes);
	skip(r, 1);
	return true;
}

static bool
read_mark(struct reader *r)
{
	switch (*r->rest.bytes) {
	case '\\':
		return read_escape(r);
	case '`':
		return read_code(r);
	case '[':
		return read_bracket(r);
	case ']':
		return read_bracket_end(r);
	case '<':
		return read_tag(r);
	case '*':
	case '_':
		return read_emphasis(r);
	case '~':
	case '=':
		return read_pair(r);
	case '&':
		return read_entity(r);
	default:
		return read_byte(r);
	}
}

/* Drops what was marked so, and a lone asterisk at either end. */
static struct pi_span
finish(struct reader *r)
{
	struct pi_span text = { r->out, 0 };
	size_t i;

	for (i = 0; i < r->length; i++)
		if (r->out[i] != DROPPED)
			r->out[text.length++] = r->out[i];
	text = pi_trim(text);
	if (text.length > 0 && *text.bytes == '*')
		text = pi_after(text, 1);
	if (text.length > 0 && text.bytes[text.length - 1] == '*')
		text.length--;
	return pi_trim(text);
}

struct pi_span
pi_markup_read(struct pi_span source, char *out, struct pi_markup_error *error)
{
	struct reader r = { .rest = source, .begin = source.bytes, .out = out,
		.error = error };

	while (r.rest.length > 0)
		if (!read_mark(&r))
			return (struct pi_span){ NULL, 0 };
	return finish(&r);
}

size_t
pi_markup_unshield(char *text, size_t length)
{
	size_t i, n = 0;
	bool blank = false;

	for (i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];
		bool is_blank = c == ' ' || c == '\n';

		if (!is_blank && c < sizeof(shielded))
			text[n++] = shielded[c - 1];
		else if (!is_blank)
			text[n++] = text[i];
		else if (!blank)
			text[n++] = ' ';
		blank = is_blank;
	}
	return n;
}
