/* SPDX-License-Identifier: MIT */
#include "host.h"

#include "transport.h"

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

/* True for `db.example.org`, also with `:80`: two dots in lower case. */
static bool
is_host_name(struct pi_span word)
{
	size_t part, dots = 0;

	for (word.length = pi_length_to(word, ":/"); word.length > 0; dots++) {
		part = pi_length_to(word, ".");
		if (!consists_of((struct pi_span){ word.bytes, part },
		    "abcdefghijklmnopqrstuvwxyz0123456789-_"))
			return false;
		if (part == word.length)
			return dots >= 2 && pi_is_letter(*word.bytes);
		word = pi_after(word, part + 1);
	}
	return false;
}

bool
pi_begins_with_host(struct pi_span text)
{
	struct pi_span word = { text.bytes, pi_length_to(text, " ,;&\n") };
	bool is_pattern = pi_starts(word, "*.");

	if (is_pattern || pi_starts(word, "."))
		word = pi_after(word, is_pattern ? 2 : 1);
	return is_pattern || is_address_4(word) || is_address_6(word) ||
	    is_host_name(word) || pi_find(word, "://") < word.length ||
	    (word.bytes > text.bytes && pi_has_byte(word, '.') &&
	    pi_is_letter(*word.bytes));
}

/* Returns the length of an address in brackets, or of letters and the like. */
static size_t
host_length(struct pi_span text)
{
	size_t i = pi_length_to(text, "] ");

	if (pi_starts(text, "["))
		return i < text.length && text.bytes[i] == ']' ? i + 1 : 0;
	for (i = 0; i < text.length; i++)
		if (!pi_is_word_byte(text.bytes[i]) &&
		    !pi_is_one_of(text.bytes[i], ".-_*"))
			break;
	return i;
}

/* Returns the length of `http://` and the like; 0 for another text. */
static size_t
scheme_length(struct pi_span text)
{
	size_t i = 0;

	while (i < text.length && pi_is_letter(text.bytes[i]))
		i++;
	return i > 0 && pi_starts(pi_after(text, i), "://") ?
	    i + strlen("://") : 0;
}

size_t
pi_host_before_port(struct pi_span text)
{
	size_t scheme = scheme_length(text);
	struct pi_span host, rest;

	text = pi_after(text, scheme);
	host = (struct pi_span){ text.bytes, host_length(text) };
	rest = pi_after(text, host.length);
	if (host.length == 0 || rest.length < 2 || *rest.bytes != ':' ||
	    !pi_is_digit(rest.bytes[1]) || pi_transport(host) != 0)
		return 0;
	return pi_is_digit(*host.bytes) && !pi_has_byte(host, '.') ? 0 :
	    scheme + host.length + 1;
}
