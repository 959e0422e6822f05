/* SPDX-License-Identifier: MIT */
/* The state of reading a cell's marks, shared by markup.c and markup_link.c. */
#ifndef PI_MARKUP_STATE_H
#define PI_MARKUP_STATE_H

#include <stdbool.h>

#include "span.h"

/* A mark that makes the cell unreadable. */
struct pi_markup_error {
	const char *what;   /* the message; static */
	const char *place;  /* in the source */
};

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
	struct pi_markup_error *error;
};

/* Adds a byte to the text that is shown; a tab becomes a space. */
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
