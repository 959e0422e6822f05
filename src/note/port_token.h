/* SPDX-License-Identifier: MIT */
/* The words and signs of port and transport cells. */
#ifndef PI_PORT_TOKEN_H
#define PI_PORT_TOKEN_H

#include <stdint.h>

#include "span.h"

enum pi_token_kind {
	PI_TOKEN_OTHER,	    /* any word or character that is none of these */
	PI_TOKEN_END,
	PI_TOKEN_NUMBER,    /* a port number */
	PI_TOKEN_LARGE,	    /* a number above 65535 */
	PI_TOKEN_TRANSPORT, /* a word for transports */
	PI_TOKEN_RANGE,	    /* a sign or word between the ends of a range */
	PI_TOKEN_SEPARATOR, /* a sign between items */
	PI_TOKEN_AND,	    /* a word between items: and, or, also */
	PI_TOKEN_PLUS,	    /* between items, or for a range without end */
	PI_TOKEN_OPEN,	    /* ( */
	PI_TOKEN_CLOSE,	    /* ) */
	PI_TOKEN_COLON,
	PI_TOKEN_STAR,	    /* *, a dagger or a small number: a footnote's */
	PI_TOKEN_FILLER,    /* without a meaning here: only, uses */
	PI_TOKEN_PORT,	    /* the word port */
	PI_TOKEN_ANY,	    /* no transport in particular */
	PI_TOKEN_NOT,
	PI_TOKEN_BOTH	    /* TCP and UDP, but no word for them in a list */
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

#endif
