/* SPDX-License-Identifier: MIT */
#include "host.h"

static bool
consists_of(struct pi_span text, const char *set)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (!pi_is_one_of(text.bytes[i], set))
			return false;
	return text.length > 0;
}

/*
 * True for `10.0.0.1` and `10.x.x.*`, also with `/8` or `:80`.  The asterisk at
 * the end may be missing, since it is not in the text that a cell shows.
 */
static bool
is_address_4(struct pi_span word)
{
	size_t part, parts = 1;

	word.length = pi_length_to(word, "/:");
	for (;; parts++) {
		part = pi_length_to(word, ".");
		if (word.length == 0 && parts == 4)
			return true;
		if (part > 3 || !consists_of((struct pi_span){ word.bytes,
		    part }, "0123456789xX*"))
			return false;
		if (part == word.length)
			return parts == 4;
		word = pi_after(word, part + 1);
	}
}

/* True for `fe80::1` and `2001:db8::/32`. */
static bool
is_address_6(struct pi_span word)
{
	size_t i, colons = 0;

	word.length = pi_length_to(word, "/");
	for (i = 0; i < word.length; i++)
		colons += word.bytes[i] == ':';
	return colons > 1 && consists_of(word, "0123456789abcdefABCDEF:");
}

/* True for common top-level domains. */
static bool
is_domain(struct pi_span label)
{
	static const char domains[][8] = { "com", "org", "net", "io", "dev",
		"app", "edu", "gov", "mil", "info", "cloud", "ai", "eu", "de",
		"uk", "fr", "es", "it", "nl", "pl", "ru", "ch", "at", "be",
		"cz", "se", "no", "fi", "dk", "cn", "br", "in", "au", "ca",
		"us", "local", "lan", "home", "arpa", "email", "example",
		"test", "intern" };

	return pi_is_among(label, domains, sizeof(domains) /
	    sizeof(domains[0]));
}

/*
 * True for `db.example.org` and `*.example.org`, also with `:80`; a cell shows
 * the latter as `.example.org`.
 */
static bool
is_host_name(struct pi_span word)
{
	size_t part;

	word.length = pi_length_to(word, ":");
	if (pi_starts(word, "*"))
		word = pi_after(word, 1);
	if (pi_starts(word, "."))
		word = pi_after(word, 1);
	part = pi_length_to(word, ".");
	if (part == word.length)
		return false;
	while (part < word.length) {
		if (!consists_of((struct pi_span){ word.bytes, part },
		    "abcdefghijklmnopqrstuvwxyz0123456789-_"))
			return false;
		word = pi_after(word, part + 1);
		part = pi_length_to(word, ".");
	}
	return is_domain(word);
}

/* True for a path and a tag: `postgres:16`, `prom/prometheus:v2.53.0`. */
static bool
is_image(struct pi_span word)
{
	static const char path[] = "abcdefghijklmnopqrstuvwxyz0123456789._-/";
	size_t length = pi_length_to(word, ":");
	struct pi_span name = { word.bytes, length };

	return length < word.length && consists_of(name, path) &&
	    !consists_of(name, "0123456789") &&
	    consists_of(pi_after(word, length + 1), path);
}

static bool
is_host(struct pi_span word)
{
	return is_address_4(word) || is_address_6(word) ||
	    is_host_name(word) || is_image(word);
}

bool
pi_is_hosts(struct pi_span text)
{
	bool found = false;

	while (text.length > 0) {
		struct pi_span word = { text.bytes, pi_length_to(text, " ,&\n") };

		text = pi_after(text, word.length);
		if (is_host(word))
			found = true;
		else if (word.length > 0 && !pi_same(word, pi_span("and")) &&
		    !pi_same(word, pi_span("or")))
			return false;
		if (text.length > 0)
			text = pi_after(text, 1);
	}
	return found;
}
