/* SPDX-License-Identifier: MIT */
/*
 * The words and signs that port and transport cells are made of.
 * No state, no allocation.
 */
#ifndef PI_PORT_TOKEN_H
#define PI_PORT_TOKEN_H

#include <stdint.h>

#include "span.h"
#include "transport.h"
#include "utf8.h"

enum pi_token_kind {
	PI_TOKEN_END,
	PI_TOKEN_NUMBER,    /* a port number */
	PI_TOKEN_LARGE,	    /* a number above 65535 */
	PI_TOKEN_TRANSPORT, /* a transport word, or `both` */
	PI_TOKEN_RANGE,	    /* a sign or word between two ends */
	PI_TOKEN_SEPARATOR, /* a sign or word between items */
	PI_TOKEN_PLUS,	    /* between items, or the open end of a range */
	PI_TOKEN_OPEN,	    /* ( */
	PI_TOKEN_CLOSE,	    /* ) */
	PI_TOKEN_STAR,	    /* *, a dagger: the mark of a footnote */
	PI_TOKEN_FILLER,    /* a word that says nothing of transports: only */
	PI_TOKEN_WORD,	    /* any other word */
	PI_TOKEN_OTHER	    /* any other character */
};

struct pi_token {
	enum pi_token_kind kind;
	struct pi_span text;
	unsigned int value; /* the port, or the transports; also of a word */
			    /* that means them in a transport cell: beide */
};

/*
 * Reads the token at the start of token->text, which is not empty and does not
 * begin with a blank; token->text becomes the token's own text.
 */
void pi_token_read(struct pi_token *token);

/* Takes the next token off the text, blanks before it skipped. */
static inline struct pi_token
pi_token_next(struct pi_span *text)
{
	struct pi_token token = { .kind = PI_TOKEN_END };
	size_t n;

	while ((n = pi_blank_length(*text)) > 0)
		*text = pi_after(*text, n);
	token.text = *text;
	if (text->length > 0)
		pi_token_read(&token);
	*text = pi_after(*text, token.text.length);
	return token;
}

/*
 * Reads a number of the grammar in ports.h at the start of the text, which
 * begins with a digit: PI_TOKEN_NUMBER, or PI_TOKEN_LARGE.
 */
struct pi_token pi_token_number(struct pi_span text);

#endif
