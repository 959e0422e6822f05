/* SPDX-License-Identifier: MIT */
#include "markup_link.h"

#include <string.h>

/* The ends of marks. */
enum end { END_WIKI, END_BRACKET, END_TAG, END_SUP, END_COMMENT };

/*
 * Returns the offset of an end, or the length of the rest.  An end that was not
 * found is not searched for again, so that a line of many beginnings takes
 * linear time.
 */
static size_t
find_end(struct pi_markup *r, enum end end)
{
	static const char ends[][8] = { "]]", "]", ">", "</sup>",
		"-->" };
	size_t offset = r->rest.length;

	if ((r->missing & 1U << end) == 0)
		offset = pi_find(r->rest, ends[end]);
	if (offset == r->rest.length)
		r->missing |= 1U << end;
	return offset;
}

/* Reads [[page]], [[page#part]] or [[page\|shown]]. */
static void
read_wiki_link(struct pi_markup *r)
{
	size_t length = find_end(r, END_WIKI), shown;
	struct pi_span inside;

	if (length == r->rest.length) {
		r->unclosed = r->rest.bytes;
		return;
	}
	inside = pi_between(r->rest.bytes + 2, r->rest.bytes + length);
	shown = pi_find(inside, "|");
	if (shown < inside.length)
		inside = pi_after(inside, shown + 1);
	else
		inside.length = pi_find(inside, "#");
	for (; inside.length > 0; inside = pi_after(inside, 1))
		pi_put(r, *inside.bytes);
	pi_skip(r, length + 2);
}

/* Returns the length of `[label]`, or 0. */
static size_t
label_length(struct pi_span text)
{
	size_t length;

	if (!pi_starts(text, "[") || pi_starts(text, "[["))
		return 0;
	length = pi_find(text, "]");
	return length < text.length ? length + 1 : 0;
}

/* A ] may end the text of a link, whose address or label is dropped. */
void
pi_read_bracket_end(struct pi_markup *r)
{
	size_t length = 0;

	if (r->bracket > 0)
		length = label_length(pi_after(r->rest, 1));
	if (r->bracket > 0 && !r->no_link && r->rest.length > 1 &&
	    r->rest.bytes[1] == '(') {
		length = pi_parentheses_length(pi_after(r->rest, 1));
		r->no_link = length == 0;
	}
	if (length > 0)
		r->out[r->bracket - 1] = PI_DROPPED;
	else
		pi_put(r, ']');
	r->bracket = 0;
	pi_skip(r, length + 1);
}

void
pi_read_bracket(struct pi_markup *r)
{
	size_t end;

	if (pi_starts(r->rest, "[[")) {
		read_wiki_link(r);
		return;
	}
	if (pi_starts(r->rest, "[^") &&
	    (end = find_end(r, END_BRACKET)) < r->rest.length) {
		pi_skip(r, end + 1);
		return;
	}
	pi_put(r, '[');
	r->bracket = r->length;
	pi_skip(r, 1);
}

/* Tags and comments are dropped, <sup> with its contents; <br> becomes '\n'. */
void
pi_read_tag(struct pi_markup *r)
{
	size_t length = r->rest.length, end;

	/* Only the beginning of a tag is worth a search for the end. */
	if (length > 1 && (r->rest.bytes[1] == '/' ||
	    pi_is_letter(r->rest.bytes[1])))
		length = find_end(r, END_TAG);
	if (pi_starts(r->rest, "<!--") &&
	    (end = find_end(r, END_COMMENT)) < r->rest.length) {
		pi_skip(r, end + 3);
		return;
	}
	if (length == r->rest.length) {
		pi_put(r, '<');
		pi_skip(r, 1);
		return;
	}
	if (pi_starts(r->rest, "<br"))
		pi_put(r, '\n');
	if (pi_starts(r->rest, "<sup>") &&
	    (end = find_end(r, END_SUP)) < r->rest.length)
		length = end + 5;
	pi_skip(r, length + 1);
}

void
pi_read_entity(struct pi_markup *r)
{
	static const struct { char text[8], shown; } entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
		{ "&quot;", '"' }, { "&nbsp;", ' ' }, { "&#124;", '|' },
	};
	size_t i;

	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		if (pi_starts(r->rest, entities[i].text)) {
			pi_put(r, entities[i].shown);
			pi_skip(r, strlen(entities[i].text));
			return;
		}
	}
	pi_put(r, '&');
	pi_skip(r, 1);
}
