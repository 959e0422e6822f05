/* SPDX-License-Identifier: MIT */
#include "cell_kind.h"

#include <string.h>

#include "host.h"
#include "markup.h"
#include "port_class.h"
#include "port_text.h"
#include "special_bytes.h"
#include "transport_text.h"

/* Length of the hyphen or dash that the text begins with, or 0. */
static size_t
dash_length(struct pi_span text)
{
	if (text.length == 0 || pi_is_ascii(*text.bytes))
		return text.length > 0 && *text.bytes == '-';
	return pi_starts(text, "–") || pi_starts(text, "—") ? strlen("–") : 0;
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

/* What a cell may say with one word or sign. */
enum { SAYS_YES = 1, SAYS_NO = 2, SAYS_NO_PORT = 4 };

/*
 * Up to seven bytes each.  U+FE0F, "\xef\xb8\x8f", asks for the sign before it
 * to be shown as a picture.
 */
static const struct saying {
	char text[8];
	unsigned char says;
} sayings[] = {
	{ "n/a", SAYS_NO | SAYS_NO_PORT },
	{ "none", SAYS_NO | SAYS_NO_PORT },
	{ "all", SAYS_NO_PORT },
	{ "no", SAYS_NO },
	{ "n", SAYS_NO },
	{ "false", SAYS_NO },
	{ "?", SAYS_NO },
	{ "non", SAYS_NO },
	{ "nein", SAYS_NO },
	{ "✗", SAYS_NO },
	{ "✘", SAYS_NO },
	{ "❌", SAYS_NO },
	{ "✖", SAYS_NO },
	{ "✖\xef\xb8\x8f", SAYS_NO },
	{ "x", SAYS_YES },
	{ "yes", SAYS_YES },
	{ "y", SAYS_YES },
	{ "true", SAYS_YES },
	{ "si", SAYS_YES },
	{ "sí", SAYS_YES },
	{ "oui", SAYS_YES },
	{ "ja", SAYS_YES },
	{ "sim", SAYS_YES },
	{ "да", SAYS_YES },
	{ "✓", SAYS_YES },
	{ "✔", SAYS_YES },
	{ "✔\xef\xb8\x8f", SAYS_YES },
	{ "✅", SAYS_YES },
	{ "☑", SAYS_YES },
	{ "☑\xef\xb8\x8f", SAYS_YES },
	{ "●", SAYS_YES },
	{ "•", SAYS_YES },
	{ "○", SAYS_YES },
};

static unsigned int
says(struct pi_span text)
{
	struct pi_short folded;
	size_t i;

	if (is_dashes(text))
		return SAYS_NO | SAYS_NO_PORT;
	if (text.length >= sizeof(sayings[0].text))
		return 0;
	folded = pi_fold_short(text);
	for (i = 0; i < sizeof(sayings) / sizeof(sayings[0]); i++)
		if (memcmp(folded.bytes, sayings[i].text,
		    sizeof(folded)) == 0)
			return sayings[i].says;
	return 0;
}

bool
pi_is_no_port(struct pi_span text)
{
	return (says(text) & SAYS_NO_PORT) != 0;
}

enum pi_tick
pi_tick_read(struct pi_span cell)
{
	unsigned int said = says(cell);

	if ((said & SAYS_YES) != 0)
		return PI_TICK_YES;
	return (said & SAYS_NO) != 0 ? PI_TICK_NO : PI_TICK_NONE;
}

static bool
is_ports(struct pi_span text)
{
	struct pi_ports_reader reader;
	struct pi_ports ports;
	enum pi_ports_status status;
	bool item = false;
	uint16_t port;

	if (pi_is_port(text, &port))
		return true;
	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, &ports)) == PI_PORTS_ITEM ||
	    status == PI_PORTS_TRANSPORTS)
		item |= status == PI_PORTS_ITEM;
	/* A range that is reported later as an error is still a port. */
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
		if (!pi_is_digit(*text.bytes) &&
		    (pi_starts(text, "->") || pi_starts(text, "→")))
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

/*
 * A range from where a class begins to where one ends.  People also begin the
 * first one at port 1, and end one where the next begins.  scratch is as large
 * as the text, and may be where it stands.
 */
static bool
is_classes(struct pi_span text, char *scratch)
{
	struct pi_ports_reader reader;
	struct pi_ports p;
	bool begins = false, ends = false;
	size_t count, i;

	if (text.length < strlen("0-1023"))
		return false;
	pi_ports_begin(&reader, drop_commas(text, scratch));
	if (pi_ports_read(&reader, &p, 1, &count) != PI_PORTS_END)
		return false;
	for (i = 0; i < PI_PORT_CLASSES; i++) {
		const struct pi_port_class *class = &pi_port_classes[i];

		begins |= p.first == class->first;
		ends |= p.last == class->first || p.last == class->last;
	}
	return (begins || p.first == 1) && ends && p.first < p.last;
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

	if (text.length > 0 && !pi_is_digit(*text.bytes)) {
		if (pi_is_transports(text, &strange))
			return bit(true, PI_CELL_TRANSPORTS);
		if (pi_is_letter(*text.bytes) && strange.bytes == text.bytes)
			return 0;
	}
	return bit(is_ports(text), PI_CELL_PORTS);
}

/*
 * What a cell without ports or transports says.  Whether it has no port is read
 * from the text that is shown; yes or no from the text as written, since a
 * check mark may be a picture, which is not shown.
 */
static unsigned int
cell_says(struct pi_span cell, struct pi_span text)
{
	unsigned int said = says(text);

	if (text.bytes == cell.bytes)
		return said;
	return (said & SAYS_NO_PORT) | (says(cell) & (SAYS_YES | SAYS_NO));
}

unsigned int
pi_cell_read(struct pi_span cell, char *scratch)
{
	struct pi_markup_error error;
	unsigned int signs = pi_specials(cell), set, said;
	struct pi_span text = cell;
	bool ports, tick;

	if (cell.length == 0)
		return 0;
	if ((signs & PI_SPECIAL_MARK) != 0)
		text = pi_markup_plain(cell, scratch, &error);
	if (text.bytes == NULL)
		return bit(true, PI_CELL_FILLED);
	set = ports_or_transports(text);
	said = set == 0 ? cell_says(cell, text) : 0;
	tick = (said & (SAYS_YES | SAYS_NO)) != 0;
	if (text.length == 0 && tick)
		return bit(true, PI_CELL_FILLED) | bit(true, PI_CELL_TICK);
	if ((said & SAYS_NO_PORT) != 0)
		return bit(pi_same(text, pi_span("-")), PI_CELL_DASH);
	ports = (set & bit(true, PI_CELL_PORTS)) != 0;
	return set | bit(true, PI_CELL_FILLED) | bit(tick, PI_CELL_TICK) |
	    bit(is_pair(text) || (ports && has_arrow(text)), PI_CELL_MAPPING) |
	    bit(!ports && is_number(text), PI_CELL_NUMBER) |
	    bit((signs & PI_SPECIAL_POINT) != 0 && pi_is_hosts(text),
	    PI_CELL_HOST) |
	    bit(text.length > 1 && text.bytes[text.length - 1] == '?',
	    PI_CELL_QUESTION) |
	    bit(ports && is_classes(text, scratch), PI_CELL_CLASSES);
}
