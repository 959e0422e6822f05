/* SPDX-License-Identifier: MIT */
#include "transport_text.h"

#include <portinfo.h>

#include "port_token.h"
#include "transport.h"
#include "utf8.h"

unsigned int
pi_transports_next(struct pi_span *text, struct pi_span *strange)
{
	unsigned int transports = pi_transport(*text);

	if (transports != 0) { /* one word: the usual case */
		*text = *strange = pi_after(*text, text->length);
		return transports;
	}
	for (;;) {
		struct pi_token token = pi_token_next(text);

		*strange = token.text;
		switch (token.kind) {
		case PI_TOKEN_TRANSPORT:
			transports |= token.value;
			break;
		case PI_TOKEN_BOTH:
			transports |= PORTINFO_TCP | PORTINFO_UDP;
			break;
		case PI_TOKEN_END:
		case PI_TOKEN_NUMBER:
		case PI_TOKEN_LARGE:
		case PI_TOKEN_OTHER:
			return transports;
		default:
			break; /* separators and fillers */
		}
	}
}

unsigned int
pi_transports_read(struct pi_span text, struct pi_span *strange)
{
	static const char nothing[][8] = { "?", "n/a", "none", "unknown" };
	struct pi_span rest = text, further;
	unsigned int transports = pi_transports_next(&rest, strange);

	while (rest.length > 0)
		transports |= pi_transports_next(&rest, &further);
	if (strange->length > 0 && pi_is_among(pi_trim(text), nothing,
	    sizeof(nothing) / sizeof(nothing[0])))
		*strange = pi_after(text, text.length);
	return transports;
}
