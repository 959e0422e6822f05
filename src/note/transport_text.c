/* SPDX-License-Identifier: MIT */
#include "transport_text.h"

#include <portinfo.h>

#include "port_token.h"
#include "transport.h"
#include "utf8.h"

/* Reads up to the next transport or strange word; false at the end. */
static bool
next_word(struct pi_span *text, unsigned int *transports,
    struct pi_span *strange)
{
	for (;;) {
		struct pi_token token = pi_token_next(text);

		*transports = 0;
		*strange = token.text;
		switch (token.kind) {
		case PI_TOKEN_END:
			return false;
		case PI_TOKEN_TRANSPORT:
			*transports = token.value;
			return true;
		case PI_TOKEN_BOTH:
			*transports = PORTINFO_TCP | PORTINFO_UDP;
			return true;
		case PI_TOKEN_WORD:
		case PI_TOKEN_NUMBER:
		case PI_TOKEN_LARGE:
		case PI_TOKEN_OTHER:
			return true;
		default:
			break; /* separators and fillers */
		}
	}
}

unsigned int
pi_transports_read(struct pi_span text, struct pi_span *strange)
{
	static const char nothing[][8] = { "?", "n/a", "none", "unknown" };
	struct pi_span rest = text, word;
	unsigned int transports = pi_transport(text), one;

	*strange = pi_after(text, text.length);
	if (transports != 0) /* one word: the usual case */
		return transports;
	while (rest.length > 0 && next_word(&rest, &one, &word)) {
		transports |= one;
		if (one == 0 && strange->length == 0)
			*strange = word;
	}
	if (strange->length > 0 && pi_is_among(pi_trim(text), nothing,
	    sizeof(nothing) / sizeof(nothing[0])))
		*strange = pi_after(text, text.length);
	return transports;
}

bool
pi_is_transports(struct pi_span text, struct pi_span *strange)
{
	unsigned int transports = pi_transport(text), one;

	if (transports != 0)
		return true;
	while (text.length > 0 && next_word(&text, &one, strange)) {
		if (one == 0)
			return false;
		transports |= one;
	}
	return transports != 0;
}
