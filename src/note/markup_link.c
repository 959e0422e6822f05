/* SPDX-License-Identifier: MIT */
#include "markup_link.h"

#include <string.h>

/* The ends of marks. */
enum end { END_WIKI, END_BRACKET, END_TAG, END_SUP, END_COMMENT, END_BRACE };

static const char ends[][8] = { "]]", "]", ">", "</sup>", "-->", "}" };

/*
 * Skips a mark up to its end; false if it has none.  An end that was not found
 * is not searched for again, so that a line of many beginnings takes linear
 * time.
 */
static bool
skip_to(struct pi_markup *markup, enum end end)
{
	size_t offset = markup->rest.length;

	if ((markup->missing & 1U << end) == 0)
		offset = pi_find(markup->rest, ends[end]);
	if (offset == markup->rest.length) {
		markup->missing |= 1U << end;
		return false;
	}
	pi_skip(markup, offset + strlen(ends[end]));
	return true;
}

/* Reads [[page]], [[page#part]] or [[page\|shown]]. */
static void
read_wiki_link(struct pi_markup *markup)
{
	const char *begin = markup->rest.bytes;
	struct pi_span inside;
	size_t shown;

	if (!skip_to(markup, END_WIKI)) {
		markup->unclosed = true;
		return;
	}
	inside = pi_between(begin + 2, markup->rest.bytes - 2);
	shown = pi_find(inside, "|");
	if (shown < inside.length)
		inside = pi_after(inside, shown + 1);
	else
		inside.length = pi_find(inside, "#");
	for (; inside.length > 0; inside = pi_after(inside, 1))
		pi_put(markup, *inside.bytes);
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

/*
 * A ] may end the text of a link, whose address or label is dropped, and
 * kramdown's attributes after it, `{:target="_blank"}`.
 */
void
pi_read_bracket_end(struct pi_markup *markup)
{
	size_t length = 0;

	if (markup->bracket > 0)
		length = label_length(pi_after(markup->rest, 1));
	if (markup->bracket > 0 && !markup->no_link &&
	    markup->rest.length > 1 && markup->rest.bytes[1] == '(') {
		length = pi_parentheses_length(pi_after(markup->rest, 1));
		markup->no_link = length == 0;
	}
	if (length > 0)
		markup->out[markup->bracket - 1] = PI_DROPPED;
	else
		pi_put(markup, ']');
	markup->bracket = 0;
	pi_skip(markup, length + 1);
	while (length > 0 && pi_starts(markup->rest, "{:") &&
	    skip_to(markup, END_BRACE))
		continue;
}

void
pi_read_bracket(struct pi_markup *markup)
{
	if (pi_starts(markup->rest, "[[")) {
		read_wiki_link(markup);
		return;
	}
	if (pi_starts(markup->rest, "[^") && skip_to(markup, END_BRACKET))
		return;
	pi_keep(markup, 1);
	markup->bracket = markup->length;
}

/* Tags and comments are dropped, <sup> with its contents; <br> becomes '\n'. */
void
pi_read_tag(struct pi_markup *markup)
{
	const struct pi_span tag = markup->rest;

	if ((pi_starts(tag, "<!--") && skip_to(markup, END_COMMENT)) ||
	    (pi_starts(tag, "<sup>") && skip_to(markup, END_SUP)))
		return;
	/* Only the beginning of a tag is worth a search for the end. */
	if (tag.length > 1 && (tag.bytes[1] == '/' ||
	    pi_is_letter(tag.bytes[1])) && skip_to(markup, END_TAG)) {
		if (pi_starts(tag, "<br") || pi_starts(tag, "</br"))
			pi_put(markup, '\n');
		return;
	}
	pi_keep(markup, 1);
}

void
pi_read_entity(struct pi_markup *markup)
{
	static const struct { char text[12], shown[4]; } entities[] = {
		{ "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
		{ "&quot;", "\"" }, { "&nbsp;", " " }, { "&#124;", "|" },
		{ "&apos;", "'" }, { "&#39;", "'" }, { "&rarr;", "→" },
		{ "&ndash;", "–" }, { "&mdash;", "—" },
		{ "&middot;", "·" },
	};
	const char *shown;
	size_t i;

	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		if (pi_starts(markup->rest, entities[i].text)) {
			for (shown = entities[i].shown; *shown != '\0'; shown++)
				pi_put(markup, *shown);
			pi_skip(markup, strlen(entities[i].text));
			return;
		}
	}
	pi_keep(markup, 1);
}
