/* SPDX-License-Identifier: MIT */
#include "transports.h"

#include <portinfo.h>

#include "token.h"

/* Reads on to the next transport word, or strange one; false at the end. */
static bool
next_word(struct pi_span *text, unsigned int *transports,
    struct pi_span *strange)
{
	static const char filler[][8] = { "uses", "can", "be", "also",
		"only", "mostly", "mainly", "usually", "default" };
	static const char all[][8] = { "ambos", "beide" };
	struct pi_token token;

	while ((token = pi_token_next(text)).kind != PI_TOKEN_END) {
		bool is_word = token.kind == PI_TOKEN_WORD ||
		    token.kind == PI_TOKEN_NUMBER ||
		    token.kind == PI_TOKEN_LARGE ||
		    token.kind == PI_TOKEN_OTHER;

		*transports = token.kind == PI_TOKEN_TRANSPORT ? token.value
		    : 0;
		if (is_word && pi_is_among(token.text, all,
		    sizeof(all) / sizeof(all[0])))
			*transports = PORTINFO_TCP | PORTINFO_UDP;
		if (*transports != 0)
			return true;
		*strange = token.text;
		if (is_word && !pi_is_among(token.text, filler,
		    sizeof(filler) / sizeof(filler[0])))
			return true;
	}
	return false;
}

unsigned int
pi_transports_read(struct pi_span text, struct pi_span *strange)
{
	static const char nothing[][8] = { "", "-", "\xe2\x80\x93",
		"\xe2\x80\x94", "?", "n/a", "none", "unknown" };
	unsigned int transports = 0, one;
	struct pi_span word;

	*strange = pi_after(text, text.length);
	if (pi_is_among(pi_trim(text), nothing,
	    sizeof(nothing) / sizeof(nothing[0])))
		return 0;
	while (next_word(&text, &one, &word)) {
		transports |= one;
		if (one == 0 && strange->length == 0)
			*strange = word;
	}
	return transports;
}

bool
pi_is_transports(struct pi_span text, struct pi_span *strange)
{
	unsigned int transports = 0, one;

	while (next_word(&text, &one, strange)) {
		if (one == 0)
			return false;
		transports |= one;
	}
	return transports != 0;
}
