/* SPDX-License-Identifier: MIT */
#include "transports.h"

#include <portinfo.h>

#include "token.h"

static bool
is_among(struct pi_span text, const char (*words)[8], size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (pi_same(text, pi_span(words[i])))
			return true;
	return false;
}

unsigned int
pi_transports_read(struct pi_span text, struct pi_span *strange)
{
	static const char nothing[][8] = { "", "-", "\xe2\x80\x93",
		"\xe2\x80\x94", "?", "n/a", "none", "unknown" };
	static const char filler[][8] = { "uses", "can", "be", "also",
		"only", "mostly", "mainly", "usually", "default" };
	static const char all[][8] = { "ambos", "beide" };
	unsigned int transports = 0;

	*strange = pi_after(text, text.length);
	if (is_among(pi_trim(text), nothing,
	    sizeof(nothing) / sizeof(nothing[0])))
		return 0;
	for (;;) {
		struct pi_token token = pi_token_next(&text);

		switch (token.kind) {
		case PI_TOKEN_END:
			return transports;
		case PI_TOKEN_TRANSPORT:
			transports |= token.value;
			break;
		case PI_TOKEN_NUMBER:
		case PI_TOKEN_LARGE:
		case PI_TOKEN_OTHER:
		case PI_TOKEN_WORD:
			if (is_among(token.text, all,
			    sizeof(all) / sizeof(all[0])))
				transports |= PORTINFO_TCP | PORTINFO_UDP;
			else if (strange->length == 0 && !is_among(token.text,
			    filler, sizeof(filler) / sizeof(filler[0])))
				*strange = token.text;
			break;
		default:
			break;
		}
	}
}

bool
pi_is_transports(struct pi_span text)
{
	struct pi_span strange;

	return pi_transports_read(text, &strange) != 0 && strange.length == 0;
}
