/* SPDX-License-Identifier: MIT */
/* The words and signs of port and transport cells. */
#ifndef PI_PORT_TOKEN_H
#define PI_PORT_TOKEN_H

#include <stdint.h>

#include "span.h"

/* A bit each, for sets of them. */
enum pi_token_kind {
	PI_TOKEN_OTHER = 1 << 0, /* any word or sign that is none of these */
	PI_TOKEN_END = 1 << 1,
	PI_TOKEN_NUMBER = 1 << 2, /* a port number */
	PI_TOKEN_LARGE = 1 << 3, /* a number above 65535 */
	PI_TOKEN_TRANSPORT = 1 << 4, /* a word for transports */
	PI_TOKEN_RANGE = 1 << 5, /* between the ends of a range */
	PI_TOKEN_SEPARATOR = 1 << 6, /* a sign between items */
	PI_TOKEN_AND = 1 << 7,	 /* a word between items: and, or, also */
	PI_TOKEN_PLUS = 1 << 8,	 /* between items, or after an open range */
	PI_TOKEN_OPEN = 1 << 9,	 /* ( */
	PI_TOKEN_CLOSE = 1 << 10, /* ) */
	PI_TOKEN_COLON = 1 << 11,
	PI_TOKEN_FOOTNOTE = 1 << 12, /* its mark: *, a dagger, ¹ */
	PI_TOKEN_FILLER = 1 << 13, /* without a meaning here: only, uses */
	PI_TOKEN_PORT = 1 << 14, /* the word port */
	PI_TOKEN_ANY = 1 << 15,	 /* no transport in particular */
	PI_TOKEN_NOT = 1 << 16,	 /* no, not: transports after it do not count */
	PI_TOKEN_BOTH = 1 << 17, /* TCP and UDP in a transport cell: ambos,
				  * beide */

	PI_ANY_NUMBER = PI_TOKEN_NUMBER | PI_TOKEN_LARGE,
	PI_ANY_SEPARATOR = PI_TOKEN_SEPARATOR | PI_TOKEN_AND | PI_TOKEN_PLUS
};

struct pi_token {
	enum pi_token_kind kind;
	struct pi_span text;
	unsigned int value; /* the port, or the transports */
};

/* Takes the next token off the text, with the blanks before it. */
struct pi_token pi_token_next(struct pi_span *text);

/*
 * Returns the number, see port_text.h, with which the text begins, as it does
 * with a digit: PI_TOKEN_NUMBER or PI_TOKEN_LARGE.
 */
struct pi_token pi_token_number(struct pi_span text);

/* Returns whether the next token is one of a set of kinds. */
bool pi_next_is(struct pi_span text, unsigned int kinds);

/* True for a text that is a single port, the usual case. */
bool pi_is_port(struct pi_span text, uint16_t *port);

#endif
