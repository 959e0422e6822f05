/* SPDX-License-Identifier: MIT */
#include "cell_kind.h"

#include <string.h>

#include "host.h"
#include "markup.h"
#include "port_class.h"
#include "port_text.h"
#include "special_bytes.h"
#include "transport_text.h"

/* True for hyphens and dashes, and for the empty text, too. */
static bool
is_dashes(struct pi_span text)
{
	while (text.length > 0)
		if (*text.bytes == '-')
			text = pi_after(text, 1);
		else if (!pi_is_ascii(*text.bytes) &&
		    (pi_starts(text, "–") || pi_starts(text, "—")))
			text = pi_after(text, strlen("–"));
		else
			return false;
	return true;
}

/* U+FE0F, "\xef\xb8\x8f", asks for the sign before it to be a picture. */
static const struct pi_word meanings[] = {
	{ "n/a", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "none", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "all", PI_MEANS_NO_PORT },
	{ "no", PI_MEANS_NO },
	{ "n", PI_MEANS_NO },
	{ "false", PI_MEANS_NO },
	{ "?", PI_MEANS_NO },
	{ "non", PI_MEANS_NO },
	{ "nein", PI_MEANS_NO },
	{ "✗", PI_MEANS_NO },
	{ "✘", PI_MEANS_NO },
	{ "❌", PI_MEANS_NO },
	{ "✖", PI_MEANS_NO },
	{ "✖\xef\xb8\x8f", PI_MEANS_NO },
	{ "x", PI_MEANS_YES },
	{ "yes", PI_MEANS_YES },
	{ "y", PI_MEANS_YES },
	{ "true", PI_MEANS_YES },
	{ "si", PI_MEANS_YES },
	{ "sí", PI_MEANS_YES },
	{ "oui", PI_MEANS_YES },
	{ "ja", PI_MEANS_YES },
	{ "sim", PI_MEANS_YES },
	{ "да", PI_MEANS_YES },
	{ "✓", PI_MEANS_YES },
	{ "✔", PI_MEANS_YES },
	{ "✔\xef\xb8\x8f", PI_MEANS_YES },
	{ "✅", PI_MEANS_YES },
	{ "☑", PI_MEANS_YES },
	{ "☑\xef\xb8\x8f", PI_MEANS_YES },
	{ "●", PI_MEANS_YES },
	{ "•", PI_MEANS_YES },
	{ "○", PI_MEANS_YES },
};

unsigned int
pi_meaning(struct pi_span text)
{
	if (is_dashes(text))
		return PI_MEANS_NO | PI_MEANS_NO_PORT;
	return pi_word_value(text, meanings,
	    sizeof(meanings) / sizeof(meanings[0]));
}

/*
 * Returns the number of items in a text of ports and sets the last one; 0 for
 * any other text.  A range that runs backwards is reported later.
 */
static size_t
count_ports(struct pi_span text, struct pi_ports *last)
{
	struct pi_ports_reader reader;
	enum pi_ports_status status;
	size_t count = 0;
	uint16_t port;

	if (pi_is_port(text, &port)) {
		*last = (struct pi_ports){ port, port, 0, false };
		return 1;
	}
	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, last)) == PI_PORTS_ITEM ||
	    status == PI_PORTS_TRANSPORTS)
		count += status == PI_PORTS_ITEM;
	if (status == PI_PORTS_BACKWARDS)
		return count + 1;
	return status == PI_PORTS_END ? count : 0;
}

/* True for `9443:9443`. */
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

/* True for digits with signs around or between them: `#1`, `1.`, `49,151`. */
static bool
is_number(struct pi_span text)
{
	bool has_digit = false;

	if (pi_is_letter(*text.bytes))
		return false; /* the usual case */
	for (; text.length > 0; text = pi_after(text, 1))
		if (pi_is_digit(*text.bytes))
			has_digit = true;
		else if (strchr("#.,_)", *text.bytes) == NULL)
			return false;
	return has_digit;
}

static bool
begins_with_thousands(struct pi_span text)
{
	return text.length > 3 && text.bytes[0] == ',' &&
	    pi_is_digit(text.bytes[1]) && pi_is_digit(text.bytes[2]) &&
	    pi_is_digit(text.bytes[3]);
}

/* Copies a text, which may be out itself, without commas between thousands. */
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
 * as the text, and may be the text itself.
 */
static bool
is_classes(struct pi_span text, char *scratch)
{
	struct pi_ports p;
	bool begins = false, ends = false;
	size_t i;

	if (text.length < strlen("0-1023") ||
	    count_ports(drop_commas(text, scratch), &p) != 1)
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

/* A text that begins with an unknown word is neither. */
static unsigned int
ports_or_transports(struct pi_span text)
{
	struct pi_span rest = text, strange;
	struct pi_ports last;

	if (text.length > 0 && !pi_is_digit(*text.bytes)) {
		if (pi_transports_next(&rest, &strange) != 0 &&
		    strange.length == 0)
			return bit(true, PI_CELL_TRANSPORTS);
		if (pi_is_letter(*text.bytes) && strange.bytes == text.bytes)
			return 0;
	}
	return bit(count_ports(text, &last) > 0, PI_CELL_PORTS);
}

/*
 * Returns the meaning of a cell without ports or transports.  Yes and no are
 * read from the cell as written, since a check mark may be a picture, which the
 * text that it shows leaves out.
 */
static unsigned int
cell_meaning(struct pi_span cell, struct pi_span text)
{
	unsigned int set = pi_meaning(text);

	if (text.bytes == cell.bytes)
		return set;
	return (set & PI_MEANS_NO_PORT) |
	    (pi_meaning(cell) & (PI_MEANS_YES | PI_MEANS_NO));
}

unsigned int
pi_cell_read(struct pi_span cell, char *scratch)
{
	unsigned int signs = pi_specials(cell), set, said;
	struct pi_span text = cell;
	bool ports, tick;

	if (cell.length == 0)
		return 0;
	if ((signs & PI_SPECIAL_MARK) != 0)
		text = pi_markup_read(cell, scratch, true);
	if (text.bytes == NULL)
		return bit(true, PI_CELL_FILLED);
	set = ports_or_transports(text);
	said = set == 0 ? cell_meaning(cell, text) : 0;
	tick = (said & (PI_MEANS_YES | PI_MEANS_NO)) != 0;
	if (text.length == 0 && tick)
		return bit(true, PI_CELL_FILLED) | bit(true, PI_CELL_TICK);
	if ((said & PI_MEANS_NO_PORT) != 0)
		return bit(pi_same(text, pi_span("-")), PI_CELL_DASH);
	ports = (set & bit(true, PI_CELL_PORTS)) != 0;
	return set | bit(true, PI_CELL_FILLED) | bit(tick, PI_CELL_TICK) |
	    bit(is_pair(text) || (ports && has_arrow(text)), PI_CELL_MAPPING) |
	    bit(ports || is_number(text), PI_CELL_NUMBER) |
	    bit((signs & PI_SPECIAL_POINT) != 0 && pi_is_hosts(text),
	    PI_CELL_HOST) |
	    bit(text.length > 1 && text.bytes[text.length - 1] == '?',
	    PI_CELL_QUESTION) |
	    bit(ports && is_classes(text, scratch), PI_CELL_CLASSES);
}
