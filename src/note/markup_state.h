/* SPDX-License-Identifier: MIT */
/* A cell's text while its marks are read: what markup.c and links.c share. */
#ifndef PI_MARKUP_STATE_H
#define PI_MARKUP_STATE_H

#include <stdbool.h>

#include "span.h"

/* A mark that makes the cell unreadable. */
struct pi_markup_error {
	const char *what;   /* a sentence; static */
	const char *place;  /* in the source */
};

/* A byte of the text that is to be dropped when all is read. */
enum { PI_DROPPED = 0x7f };

/* A cell while it is read. */
struct pi_markup {
	struct pi_span rest;
	const char *begin;	/* of the source */
	char *out;
	size_t length;
	size_t bracket;		/* where in out the last [ stands, plus 1 */
	size_t emphasis[2];	/* the same of an open * and _ */
	bool is_plain;		/* nothing is shielded */
	bool no_link;		/* no further ( is closed */
	unsigned int missing;	/* ends, by place in the table, not found */
	unsigned int no_code;	/* by length: no such run of ` follows */
	struct pi_markup_error *error;
};

/* Puts a byte of the text that is shown; a tab is a blank there. */
static inline void
pi_put(struct pi_markup *marks, char byte)
{
	marks->out[marks->length++] = byte == '\t' ? ' ' : byte;
}

static inline void
pi_skip(struct pi_markup *marks, size_t length)
{
	marks->rest = pi_after(marks->rest, length);
}

#endif
