/* SPDX-License-Identifier: MIT */
#include "host.h"

#include "special_bytes.h"

static bool
is_in(char byte, const char *bytes)
{
	while (*bytes != '\0' && *bytes != byte)
		bytes++;
	return *bytes != '\0';
}

/* The length of the text up to one of these bytes, or all of it. */
static size_t
length_to(struct pi_span text, const char *bytes)
{
	size_t i = 0;

	while (i < text.length && !is_in(text.bytes[i], bytes))
		i++;
	return i;
}

/* Nothing but bytes of this set? */
static bool
consists_of(struct pi_span text, const char *set)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (!is_in(text.bytes[i], set))
			return false;
	return text.length > 0;
}

/*
 * `10.0.0.1`, `10.x.x.*`, with `/8` or `:80` after it.  The asterisk at the
 * end may be missing: a cell's text is without it, see markup.h.
 */
static bool
is_address_4(struct pi_span word)
{
	size_t part, parts = 1;

	word.length = length_to(word, "/:");
	for (;; parts++) {
		part = length_to(word, ".");
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

/* `fe80::1`, `2001:db8::/32`. */
static bool
is_address_6(struct pi_span word)
{
	size_t i, colons = 0;

	word.length = length_to(word, "/");
	for (i = 0; i < word.length; i++)
		colons += word.bytes[i] == ':';
	return colons > 1 && consists_of(word, "0123456789abcdefABCDEF:");
}

/* The last part of a host name, where it is known. */
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
 * `db.example.org`, `*.example.org` or what is left of it in a cell's text,
 * `.example.org`, with `:80` after it.
 */
static bool
is_host(struct pi_span word)
{
	size_t part;

	word.length = length_to(word, ":");
	if (pi_starts(word, "*"))
		word = pi_after(word, 1);
	if (pi_starts(word, "."))
		word = pi_after(word, 1);
	part = length_to(word, ".");
	if (part == word.length)
		return false;
	while (part < word.length) {
		if (!consists_of((struct pi_span){ word.bytes, part },
		    "abcdefghijklmnopqrstuvwxyz0123456789-_"))
			return false;
		word = pi_after(word, part + 1);
		part = length_to(word, ".");
	}
	return is_domain(word);
}

/* `postgres:16`, `prom/prometheus:v2.53.0`: a path and a tag. */
static bool
is_image(struct pi_span word)
{
	static const char path[] = "abcdefghijklmnopqrstuvwxyz0123456789._-/";
	size_t length = length_to(word, ":");
	struct pi_span name = { word.bytes, length };

	return length < word.length && consists_of(name, path) &&
	    !consists_of(name, "0123456789") &&
	    consists_of(pi_after(word, length + 1), path);
}

static bool
is_place(struct pi_span word)
{
	return is_address_4(word) || is_address_6(word) || is_host(word) ||
	    is_image(word);
}

bool
pi_is_hosts(struct pi_span text)
{
	bool found = false;

	while (text.length > 0) {
		struct pi_span word = { text.bytes, length_to(text, " ,&\n") };

		text = pi_after(text, word.length);
		if ((pi_specials(word) & PI_SPECIAL_POINT) != 0 &&
		    is_place(word))
			found = true;
		else if (word.length > 0 && !pi_same(word, pi_span("and")) &&
		    !pi_same(word, pi_span("or")))
			return false;
		if (text.length > 0)
			text = pi_after(text, 1);
	}
	return found;
}
