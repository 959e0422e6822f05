/* SPDX-License-Identifier: MIT */
#include "cell_kind.h"

#include <string.h>

#include "host.h"
#include "markup.h"
#include "meaning.h"
#include "port_class.h"
#include "port_part.h"
#include "port_text.h"
#include "port_token.h"
#include "special_bytes.h"
#include "transport.h"
#include "transport_text.h"
#include "utf8.h"

static unsigned int
bit(bool is, enum pi_cell kind)
{
	return (unsigned int)is << kind;
}

/* The ports of a text: their number, the last ones, and what they have. */
struct ports {
	size_t count; /* 0 if it is no text of ports */
	struct pi_ports last;
	bool has_transports;
	bool has_words; /* beside them */
};

/* Reads a text of ports.  A range that runs backwards is reported later. */
static struct ports
read_ports(struct pi_span text)
{
	struct pi_ports_reader reader;
	struct ports ports = { 0 };
	enum pi_ports_status status;

	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, &ports.last)) ==
	    PI_PORTS_ITEM || status == PI_PORTS_TRANSPORTS ||
	    status == PI_PORTS_ASIDE ||
	    (status == PI_PORTS_WORDS && reader.has_words)) {
		ports.count += status == PI_PORTS_ITEM;
		ports.has_transports |= status == PI_PORTS_TRANSPORTS;
	}
	if (status == PI_PORTS_BACKWARDS)
		ports.count++;
	else if (status != PI_PORTS_END)
		ports.count = 0;
	ports.has_words = reader.has_words;
	return ports;
}

/* True for a unit of sizes or times after a number, and for no text. */
static bool
is_unit(struct pi_span text)
{
	static const char units[][8] = { "", "%", "b", "kb", "mb", "gb", "tb",
		"kib", "mib", "gib", "tib", "ms", "s", "sec", "min", "h" };

	return pi_is_among(text, units, sizeof(units) / sizeof(units[0]));
}

/*
 * True for digits with signs around or between them, `#1`, also with a unit,
 * and for `A1`.
 */
static bool
is_number(struct pi_span text)
{
	bool has_digit = false;

	if (*text.bytes >= 'A' && *text.bytes <= 'Z')
		text = pi_after(text, 1);
	for (; text.length > 0; text = pi_after(text, 1))
		if (pi_is_digit(*text.bytes))
			has_digit = true;
		else if (!pi_is_one_of(*text.bytes, "#.,_)~"))
			break;
	return has_digit && is_unit(pi_skip_blanks(text));
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
	struct ports ports;
	struct pi_ports p;
	bool begins = false, ends = false;
	size_t i;

	/* The bounds that classes begin with begin with one of these. */
	if (text.length < strlen("0-1023") || !pi_is_one_of(*text.bytes, "014"))
		return false;
	ports = read_ports(drop_commas(text, scratch));
	p = ports.last;
	if (ports.count != 1)
		return false;
	for (i = 0; i < PI_PORT_CLASSES; i++) {
		const struct pi_port_class *class = &pi_port_classes[i];

		begins |= p.first == class->first;
		ends |= p.last == class->first || p.last == class->last;
	}
	return (begins || p.first == 1) && ends && p.first < p.last;
}

/* True for transports, also with brackets or a separator after them. */
static bool
begins_with_transports(struct pi_span text)
{
	bool found = false;

	for (; pi_next_is(text, PI_TOKEN_TRANSPORT); found = true)
		pi_token_next(&text);
	return found && !pi_next_is(text, PI_TOKEN_OTHER | PI_ANY_NUMBER |
	    PI_TOKEN_RANGE | PI_TOKEN_PORT);
}

/*
 * The kinds of a text with two ports and an arrow or colon.  An arrow to
 * another port is a range if it is short and runs forwards.
 */
static unsigned int
pair_kinds(struct pi_span text)
{
	enum { SHORT = 100 };
	struct pi_span rest = text;
	struct ports left, right;
	struct pi_token sign;
	bool is_same, is_short;

	do
		sign = pi_token_next(&rest);
	while (sign.kind != PI_TOKEN_END && !pi_is_mapping_sign(&sign));
	if (sign.kind == PI_TOKEN_END)
		return 0;
	left = read_ports(pi_between(text.bytes, sign.text.bytes));
	right = read_ports(rest);
	if (left.count == 0 || right.count == 0)
		return 0;
	is_same = left.last.first == right.last.first;
	is_short = left.last.first < right.last.first &&
	    right.last.first - left.last.first <= SHORT;
	if (sign.kind == PI_TOKEN_COLON)
		return bit(true, PI_CELL_PAIR) | bit(right.last.first <=
		    left.last.first, PI_CELL_MAPPING);
	return bit(true, PI_CELL_PAIR) | bit(is_same, PI_CELL_MAPPING) |
	    bit(!is_same && !is_short, PI_CELL_CHANGE);
}

/*
 * Returns the kinds of a text of ports or transports; 0 if it begins with an
 * unknown word that is not before a port, as it is in HTTP/80.
 */
static unsigned int
ports_or_transports(struct pi_span text)
{
	struct pi_span rest = text, word = text, strange;
	struct ports ports;
	bool explicit = false;
	uint16_t port;
	size_t host;

	if (pi_is_port(text, &port)) /* the usual case */
		return bit(true, PI_CELL_PORTS);
	if (pi_transport(text) != 0)
		return bit(true, PI_CELL_TRANSPORTS);
	host = pi_has_byte(text, ':') ? pi_host_before_port(text) : 0;
	if (host > 0 && read_ports(pi_after(text, host)).count > 0)
		return bit(true, PI_CELL_DESCRIBED) |
		    bit(!pi_is_letter(*text.bytes) ||
		    pi_starts(text, "localhost:"), PI_CELL_EXPLICIT);
	if (text.length > 0 && !pi_is_digit(*text.bytes)) {
		if (pi_is_letter(*text.bytes) &&
		    pi_token_next(&word).kind == PI_TOKEN_OTHER &&
		    pi_length_to_port(word) == 0)
			return 0; /* the usual case */
		if (pi_transports_next(&rest, &strange) != 0 &&
		    strange.length == 0)
			return bit(true, PI_CELL_TRANSPORTS);
		explicit = pi_next_is(strange, PI_TOKEN_PORT |
		    PI_TOKEN_COLON) && pi_begins_with_number(rest);
	}
	ports = read_ports(text);
	if (ports.count == 0 && begins_with_transports(text))
		return bit(true, PI_CELL_TRANSPORTS);
	if (ports.count > 0 && ports.has_words)
		return bit(true, PI_CELL_DESCRIBED);
	return bit(ports.count > 0, PI_CELL_PORTS) |
	    bit(ports.has_transports, PI_CELL_WITH_TRANSPORT) |
	    bit(explicit, PI_CELL_EXPLICIT) | pair_kinds(text);
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
	return (set & PI_MEANS_FILLER) |
	    (pi_meaning(cell) & (PI_MEANS_YES | PI_MEANS_NO));
}

/* True for an option of a command, `-p` or `--port`. */
static bool
is_option(struct pi_span text)
{
	return text.length > 1 && *text.bytes == '-' &&
	    (text.bytes[1] == '-' || pi_is_letter(text.bytes[1]));
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
	if ((said & PI_MEANS_FILLER) != 0)
		return bit(pi_same(text, pi_span("-")), PI_CELL_DASH);
	ports = (set & bit(true, PI_CELL_PORTS)) != 0;
	return set | bit(true, PI_CELL_FILLED) | bit(tick, PI_CELL_TICK) |
	    bit(ports || is_number(text), PI_CELL_NUMBER) |
	    bit(is_option(text) || ((signs & PI_SPECIAL_POINT) != 0 &&
	    pi_begins_with_host(text)), PI_CELL_HOST) |
	    bit(text.length > 1 && text.bytes[text.length - 1] == '?',
	    PI_CELL_QUESTION) |
	    bit(ports && is_classes(text, scratch), PI_CELL_CLASSES);
}
