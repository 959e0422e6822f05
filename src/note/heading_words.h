/* SPDX-License-Identifier: MIT */
/* The words of headings, in English and other languages. */
#ifndef PI_HEADING_WORDS_H
#define PI_HEADING_WORDS_H

#include "span.h"

/* What a word announces. */
enum pi_heading {
	PI_HEADING_PORT = 1 << 0,
	PI_HEADING_PORTS = 1 << 1,	 /* in the plural */
	PI_HEADING_NAME = 1 << 2,
	PI_HEADING_USE = 1 << 3,	 /* a name, never an additional one */
	PI_HEADING_PROTOCOL = 1 << 4,	 /* a name, or a transport */
	PI_HEADING_DESCRIPTION = 1 << 5,
	PI_HEADING_TRANSPORT = 1 << 6,
	PI_HEADING_MAPPING = 1 << 7,	 /* ports, mapped to others: Publish */
	PI_HEADING_OUTER = 1 << 8,	 /* the left of mapped ports: Host */
	PI_HEADING_TARGET = 1 << 9,	 /* a name of last resort: Used by */
	PI_HEADING_IMAGE = 1 << 10,	 /* never a name */
	PI_HEADING_NO_NAME = 1 << 11,	 /* no name on its own: Action, # */
	PI_HEADING_FIRST = 1 << 12,	 /* the first of a range: From */
	PI_HEADING_LAST = 1 << 13,	 /* and the last: To */
	PI_HEADING_SOURCE = 1 << 14	 /* where connections come from */
};

/*
 * Returns what the first word of a text, not an empty one, announces: a set of
 * enum pi_heading, or 0.  Adds the transports that it stands for.  A word in
 * ASCII ends where the letters end; others may have endings, or no space after
 * them.
 */
unsigned int pi_heading_word(struct pi_span text, unsigned int *transports);

#endif
