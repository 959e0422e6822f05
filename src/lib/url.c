/* SPDX-License-Identifier: MIT */
#include "url.h"

#include "transport.h"

static const char scheme_end[] = "://";

bool
pi_is_url(struct pi_span word)
{
	return pi_has_byte(word, ':') &&
	    pi_find(word, scheme_end) < word.length;
}

/* Skips all up to the last of a byte, if there is one. */
static struct pi_span
skip_to_last(struct pi_span text, char byte)
{
	size_t i = text.length;

	while (i > 0 && text.bytes[i - 1] != byte)
		i--;
	return pi_after(text, i);
}

/* Returns what follows the host's colon: outside brackets, after any user. */
static struct pi_span
port_of(struct pi_span authority)
{
	struct pi_span host = skip_to_last(authority, '@');
	size_t bracket = 0;

	if (pi_starts(host, "["))
		bracket = pi_length_to(host, "]");
	host = pi_after(host, bracket);
	if (pi_length_to(host, ":") == host.length)
		return pi_after(host, host.length);
	return skip_to_last(host, ':');
}

struct pi_form
pi_url_read(struct pi_span word)
{
	static const char jdbc[] = "jdbc:";
	struct pi_span scheme = word, after;
	struct pi_form form;

	if (pi_starts(word, jdbc) && pi_is_url(pi_after(word, strlen(jdbc))))
		scheme = pi_after(word, strlen(jdbc));
	scheme.length = pi_find(scheme, scheme_end);
	after = pi_between(scheme.bytes + scheme.length + strlen(scheme_end),
	    word.bytes + word.length);
	after.length = pi_length_to(after, "/?#");
	after = port_of(after);
	form = pi_form_read_port(after);
	if (after.length == 0 && scheme.length > 0) {
		form.kind = PI_FORM_NAME;
		form.rest = scheme;
	} else if (form.kind != PI_FORM_PORTS && form.kind != PI_FORM_REFUSED) {
		form.kind = PI_FORM_WORD;
		form.rest = word;
		return form;
	}
	form.transports = pi_transport(scheme);
	return form;
}
