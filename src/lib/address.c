/* SPDX-License-Identifier: MIT */
#include "address.h"

static bool
is_octet(struct pi_span text)
{
	unsigned int value = 0;
	size_t i;

	for (i = 0; i < text.length; i++) {
		if (!pi_is_digit(text.bytes[i]))
			return false;
		value = value * 10 + (unsigned int)(text.bytes[i] - '0');
	}
	return text.length > 0 && text.length <= 3 && value <= 255;
}

static bool
is_address_4(struct pi_span text)
{
	unsigned int parts = 1;
	size_t n;

	while ((n = pi_length_to(text, ".")) < text.length) {
		if (!is_octet((struct pi_span){ text.bytes, n }))
			return false;
		text = pi_after(text, n + 1);
		parts++;
	}
	return parts == 4 && is_octet(text);
}

static size_t
hexadecimal_length(struct pi_span text)
{
	size_t n = 0;

	while (n < text.length && (pi_is_digit(text.bytes[n]) ||
	    (pi_fold(text.bytes[n]) >= 'a' && pi_fold(text.bytes[n]) <= 'f')))
		n++;
	return n;
}

/*
 * Takes `:` or, once, `::` off the front.  Returns false if there is none, or
 * if nothing follows a single one.
 */
static bool
take_colons(struct pi_span *text, bool *has_gap)
{
	size_t n = pi_run_length(*text, ':');

	if (n == 0 || n > 2 || (n == 2 && *has_gap))
		return false;
	*has_gap |= n == 2;
	*text = pi_after(*text, n);
	return n == 2 || text->length > 0;
}

static bool
is_address_6(struct pi_span text)
{
	unsigned int groups = 0;
	bool has_gap = false;
	size_t n;

	if (pi_starts(text, ":") && (!take_colons(&text, &has_gap) || !has_gap))
		return false;
	while (text.length > 0) {
		n = hexadecimal_length(text);
		if (n < text.length && text.bytes[n] == '.') {
			groups += 2;
			if (!is_address_4(text))
				return false;
			break;
		}
		groups++;
		if (n == 0 || n > 4)
			return false;
		text = pi_after(text, n);
		if (text.length > 0 && !take_colons(&text, &has_gap))
			return false;
	}
	return has_gap ? groups < 8 : groups == 8;
}

/* Splits a zone off the end; returns false if it is empty or has a colon. */
static bool
split_zone(struct pi_span *text, struct pi_span *zone)
{
	size_t n = pi_length_to(*text, "%");
	bool has_zone = n < text->length;

	*zone = pi_after(*text, has_zone ? n + 1 : n);
	text->length = n;
	return !has_zone || (zone->length > 0 &&
	    !pi_has_byte(*zone, ':'));
}

/* `[`, an address, perhaps a zone, and `]`. */
static bool
is_in_brackets(struct pi_span text)
{
	struct pi_span inside, zone;

	if (text.length < 2 || text.bytes[0] != '[' ||
	    text.bytes[text.length - 1] != ']')
		return false;
	inside = pi_between(text.bytes + 1, text.bytes + text.length - 1);
	return split_zone(&inside, &zone) && is_address_6(inside);
}

enum pi_address
pi_address_read(struct pi_span text, struct pi_span *zone)
{
	*zone = pi_after(text, text.length);
	if (is_in_brackets(text))
		return PI_ADDRESS_BRACKETS;
	if (!split_zone(&text, zone))
		return PI_ADDRESS_NONE;
	if (text.length == 1 && *text.bytes == '*')
		return PI_ADDRESS_ANY;
	if (is_address_4(text))
		return PI_ADDRESS_4;
	if (is_address_6(text))
		return PI_ADDRESS_6;
	return is_in_brackets(text) ? PI_ADDRESS_BRACKETS : PI_ADDRESS_NONE;
}
