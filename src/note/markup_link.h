/* SPDX-License-Identifier: MIT */
/*
 * Links, tags and entities: marks of which only a part is shown.  Each function
 * takes one off the rest.
 */
#ifndef PI_MARKUP_LINK_H
#define PI_MARKUP_LINK_H

#include "span.h"

/* Marks a byte of the text that is dropped in the end. */
enum { PI_DROPPED = 0x7f };

struct pi_markup {
	struct pi_span rest;
	const char *begin;	/* of the source */
	char *out;
	size_t length;
	size_t bracket;		/* offset of the last [ in out, plus 1 */
	size_t emphasis[2];	/* offset of an open * and _, plus 1 */
	bool is_plain;		/* nothing is escaped */
	bool no_link;		/* no further ( is closed */
	unsigned int missing;	/* set of ends that do not follow */
	unsigned int no_code;	/* set of lengths of ` that do not follow */
	bool unclosed;		/* the rest begins with such a wiki link */
};

/* Adds a byte to the text that is shown; a tab becomes a space. */
static inline void
pi_put(struct pi_markup *markup, char byte)
{
	markup->out[markup->length++] = byte == '\t' ? ' ' : byte;
}

static inline void
pi_skip(struct pi_markup *markup, size_t length)
{
	markup->rest = pi_after(markup->rest, length);
}

/* Shows the next bytes as they stand. */
static inline void
pi_keep(struct pi_markup *markup, size_t length)
{
	while (length-- > 0) {
		pi_put(markup, *markup->rest.bytes);
		pi_skip(markup, 1);
	}
}

/* [text](address), [[page]], [^footnote] */
void pi_read_bracket(struct pi_markup *markup);
void pi_read_bracket_end(struct pi_markup *markup);

/* <tag> */
void pi_read_tag(struct pi_markup *markup);

/* &amp; */
void pi_read_entity(struct pi_markup *markup);

#endif
