/* SPDX-License-Identifier: MIT */
#include "transport_text.h"

#include <portinfo.h>

#include "port_token.h"
#include "transport.h"
#include "utf8.h"

/* Returns the transports of a token, or 0. */
static unsigned int
token_transports(const struct pi_token *token)
{
	return token->kind == PI_TOKEN_BOTH ? PORTINFO_TCP | PORTINFO_UDP :
	    token->kind == PI_TOKEN_TRANSPORT ? token->value : 0;
}

/* True for a token that is not part of a list of transports, and its end. */
static bool
ends_list(const struct pi_token *token)
{
	return (token->kind & (PI_TOKEN_TRANSPORT | PI_TOKEN_BOTH |
	    PI_TOKEN_SEPARATOR | PI_TOKEN_AND | PI_TOKEN_PLUS |
	    PI_TOKEN_RANGE | PI_TOKEN_OPEN | PI_TOKEN_CLOSE |
	    PI_TOKEN_FOOTNOTE | PI_TOKEN_FILLER)) == 0;
}

unsigned int
pi_transports_next(struct pi_span *text, struct pi_span *strange)
{
	unsigned int transports = pi_transport(*text);
	struct pi_token token;

	if (transports != 0) { /* one word: the usual case */
		*text = *strange = pi_after(*text, text->length);
		return transports;
	}
	do {
		token = pi_token_next(text);
		*strange = token.text;
		transports |= token_transports(&token);
	} while (!ends_list(&token));
	return transports;
}

/* Returns the transports in a text before "not", whatever is between them. */
static unsigned int
find_transports(struct pi_span text)
{
	unsigned int transports = 0;
	struct pi_token token;

	do {
		token = pi_token_next(&text);
		transports |= token_transports(&token);
	} while ((token.kind & (PI_TOKEN_END | PI_TOKEN_NOT)) == 0);
	return transports;
}

/*
 * Takes brackets off a text after the opening one, and returns the transports
 * in them.  Unclosed brackets reach to the end of the text.
 */
static unsigned int
take_brackets(struct pi_span *text)
{
	struct pi_span brackets = { text->bytes - 1, text->length + 1 };
	size_t length = pi_parentheses_length(brackets);

	if (length > 0)
		brackets.length = length;
	*text = pi_after(*text, brackets.length - 1);
	return find_transports(brackets);
}

/* Returns the transports in a list of nothing else that begins with one. */
static unsigned int
only_transports(struct pi_span text)
{
	struct pi_span rest = text, strange;
	unsigned int transports = pi_transports_next(&text, &strange);

	return strange.length == 0 &&
	    pi_token_next(&rest).kind == PI_TOKEN_TRANSPORT ? transports : 0;
}

/* Reads a list of transports after the first one, as pi_transports_read. */
static unsigned int
read_more(struct pi_span text, struct pi_span *strange)
{
	unsigned int transports = 0;
	struct pi_token token;

	do {
		token = pi_token_next(&text);
		*strange = token.text;
		if (pi_is(token.text, ";")) {
			*strange = pi_after(text, text.length);
			return transports | only_transports(text);
		}
		transports |= token.kind == PI_TOKEN_OPEN ?
		    take_brackets(&text) : token_transports(&token);
	} while (!ends_list(&token));
	return transports;
}

unsigned int
pi_transports_read(struct pi_span text, struct pi_span *strange)
{
	static const char nothing[][8] = { "?", "n/a", "none", "unknown",
		"tbd" };
	struct pi_span rest = text;
	unsigned int transports = pi_transport(text);
	struct pi_token token;

	*strange = pi_after(text, text.length);
	if (transports != 0) /* one word: the usual case */
		return transports;
	do {
		token = pi_token_next(&rest);
		transports = token_transports(&token);
		if (strange->length == 0 && ends_list(&token))
			*strange = token.text;
	} while (transports == 0 &&
	    (token.kind & (PI_TOKEN_END | PI_TOKEN_NOT)) == 0);
	if (transports != 0)
		return transports | read_more(rest, strange);
	if (pi_is_among(pi_trim(text), nothing,
	    sizeof(nothing) / sizeof(nothing[0])))
		*strange = pi_after(text, text.length);
	return 0;
}
