/* SPDX-License-Identifier: MIT */
#include "cells.h"

#include <string.h>

#include "markup.h"
#include "places.h"
#include "ports.h"
#include "signs.h"
#include "transports.h"

/* Length of the hyphen or dash that the text begins with, or 0. */
static size_t
dash_length(struct pi_span text)
{
	if (text.length == 0 || pi_is_ascii(*text.bytes))
		return text.length > 0 && *text.bytes == '-';
	return pi_starts(text, "\xe2\x80\x93") ||
	    pi_starts(text, "\xe2\x80\x94") ? 3 : 0;
}

/* Hyphens or dashes, as many as you like. */
static bool
is_dashes(struct pi_span text)
{
	size_t n;

	while ((n = dash_length(text)) > 0)
		text = pi_after(text, n);
	return text.length == 0;
}

bool
pi_is_no_port(struct pi_span text)
{
	static const char words[][8] = { "n/a", "none", "all" };

	return is_dashes(text) ||
	    pi_is_among(text, words, sizeof(words) / sizeof(words[0]));
}

enum pi_tick
pi_tick_read(struct pi_span cell)
{
	static const char yes[][8] = { "x", "yes", "y", "true", "si",
		"s\xc3\xad", "oui", "ja", "sim", "\xd0\xb4\xd0\xb0",
		"\xe2\x9c\x93", "\xe2\x9c\x94", "\xe2\x9c\x94\xef\xb8\x8f",
		"\xe2\x9c\x85", "\xe2\x98\x91", "\xe2\x98\x91\xef\xb8\x8f",
		"\xe2\x97\x8f", "\xe2\x80\xa2", "\xe2\x97\x8b" };
	static const char no[][8] = { "no", "n", "false", "n/a", "none", "?",
		"non", "nein", "\xe2\x9c\x97", "\xe2\x9c\x98",
		"\xe2\x9d\x8c", "\xe2\x9c\x96", "\xe2\x9c\x96\xef\xb8\x8f" };

	if (pi_is_among(cell, yes, sizeof(yes) / sizeof(yes[0])))
		return PI_TICK_YES;
	if (is_dashes(cell) ||
	    pi_is_among(cell, no, sizeof(no) / sizeof(no[0])))
		return PI_TICK_NO;
	return PI_TICK_NONE;
}

static bool
is_tick(struct pi_span cell)
{
	return pi_tick_read(cell) != PI_TICK_NONE;
}

static bool
is_ports(struct pi_span text)
{
	struct pi_ports_reader reader;
	struct pi_ports ports;
	enum pi_ports_status status;
	bool item = false;

	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, &ports)) == PI_PORTS_ITEM ||
	    status == PI_PORTS_TRANSPORTS)
		item |= status == PI_PORTS_ITEM;
	/* What is told later on as an error is a port all the same. */
	return (status == PI_PORTS_END && item) ||
	    status == PI_PORTS_BACKWARDS;
}

/* Digits and, between them, a colon. */
static bool
is_pair(struct pi_span text)
{
	size_t i, colons = 0;

	for (i = 0; i < text.length; i++) {
		colons += text.bytes[i] == ':';
		if (text.bytes[i] != ':' && !pi_is_digit(text.bytes[i]))
			return false;
	}
	return colons == 1 && *text.bytes != ':' &&
	    text.bytes[text.length - 1] != ':';
}

static bool
has_arrow(struct pi_span text)
{
	for (; text.length > 0; text = pi_after(text, 1))
		if (!pi_is_digit(*text.bytes) && (pi_starts(text, "->") ||
		    pi_starts(text, "\xe2\x86\x92")))
			return true;
	return false;
}

/* Digits, with signs around them or between thousands. */
static bool
is_number(struct pi_span text)
{
	bool has_digit = false;

	if (pi_is_letter(*text.bytes))
		return false; /* as of most cells */
	for (; text.length > 0; text = pi_after(text, 1))
		if (pi_is_digit(*text.bytes))
			has_digit = true;
		else if (strchr("#.,_)", *text.bytes) == NULL)
			return false;
	return has_digit;
}

/* Does the text begin with a comma and three digits? */
static bool
begins_with_thousands(struct pi_span text)
{
	return text.length > 3 && text.bytes[0] == ',' &&
	    pi_is_digit(text.bytes[1]) && pi_is_digit(text.bytes[2]) &&
	    pi_is_digit(text.bytes[3]);
}

/* Copies a text without the commas between thousands, perhaps in place. */
static struct pi_span
drop_commas(struct pi_span text, char *out)
{
	size_t n = 0;

	for (; text.length > 0; text = pi_after(text, 1))
		if (!begins_with_thousands(text))
			out[n++] = *text.bytes;
	return (struct pi_span){ out, n };
}

/* A range from where a class begins to where one ends (RFC 6335, section 6). */
static bool
is_classes(struct pi_span text)
{
	struct pi_ports_reader reader;
	struct pi_ports p;
	size_t count;

	if (text.length < strlen("0-1023"))
		return false;
	pi_ports_begin(&reader, text);
	if (pi_ports_read(&reader, &p, 1, &count) != PI_PORTS_END)
		return false;
	return (p.first <= 1 || p.first == 1024 || p.first == 49152) &&
	    (p.last == 1023 || p.last == 1024 || p.last == 49151 ||
	    p.last == 49152 || p.last == UINT16_MAX) && p.first < p.last;
}

static unsigned int
bit(bool is, enum pi_cell kind)
{
	return (unsigned int)is << kind;
}

/*
 * Whether a text reads wholly as ports, or as transports: what begins with a
 * strange word is neither.
 */
static unsigned int
ports_or_transports(struct pi_span text)
{
	struct pi_span strange = pi_after(text, text.length);

	if (!pi_is_letter(*text.bytes) && is_ports(text))
		return bit(true, PI_CELL_PORTS);
	if (pi_is_transports(text, &strange))
		return bit(true, PI_CELL_TRANSPORTS);
	if (pi_is_letter(*text.bytes) && strange.bytes != text.bytes &&
	    is_ports(text))
		return bit(true, PI_CELL_PORTS);
	return 0;
}

unsigned int
pi_cell_read(struct pi_span cell, char *scratch)
{
	struct pi_markup_error error;
	unsigned int signs = pi_signs(cell), set;
	struct pi_span text = cell;
	bool ports;

	if (cell.length == 0)
		return 0;
	if ((signs & PI_SIGN_MARK) != 0)
		text = pi_markup_plain(cell, scratch, &error);
	if (text.bytes == NULL)
		return bit(true, PI_CELL_FILLED);
	/* A check mark may be a picture, which is not in the text. */
	if (text.length == 0 && is_tick(cell))
		return bit(true, PI_CELL_FILLED) | bit(true, PI_CELL_TICK);
	if (pi_is_no_port(text))
		return bit(pi_same(text, pi_span("-")), PI_CELL_DASH);
	set = bit(true, PI_CELL_FILLED) | ports_or_transports(text);
	ports = (set & bit(true, PI_CELL_PORTS)) != 0;
	return set |
	    bit(is_pair(text) || (ports && has_arrow(text)), PI_CELL_MAPPING) |
	    bit(set == bit(true, PI_CELL_FILLED) && is_tick(cell),
	    PI_CELL_TICK) | bit(is_number(text), PI_CELL_NUMBER) |
	    bit((signs & PI_SIGN_POINT) != 0 && pi_is_places(text),
	    PI_CELL_PLACE) |
	    bit(text.length > 1 && text.bytes[text.length - 1] == '?',
	    PI_CELL_QUESTION) |
	    bit(ports && is_classes(drop_commas(text, scratch)),
	    PI_CELL_CLASSES);
}
