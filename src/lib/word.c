/* SPDX-License-Identifier: MIT */
/* Queries read from words: port text, names, classes, transports. */
#include <string.h>

#include "lookup.h"
#include "port_text.h"
#include "port_token.h"
#include "show.h"

/* Adds a part to the ports asked for; parts that overlap become one. */
static void
add_part(struct portinfo_query *query, const struct pi_ports *ports)
{
	uint32_t port = ports->first;
	uint64_t bit = UINT64_C(1) << port % 64;

	if ((query->asked[port / 64] & bit) == 0)
		query->starts[port / 64] |= bit;
	query->asked[port / 64] |= bit;
	while (port++ < ports->last) {
		bit = UINT64_C(1) << port % 64;
		query->asked[port / 64] |= bit;
		query->starts[port / 64] &= ~bit;
	}
	if (ports->first < query->first)
		query->first = ports->first;
	if (ports->last > query->last)
		query->last = ports->last;
}

/* The same word with its length bounded, for a message. */
static struct pi_shown
show_word(struct portinfo_error *error, struct pi_span word)
{
	struct pi_shown shown = pi_show_begin(error->text,
	    sizeof(error->text));

	pi_show(&shown, "'");
	if (word.length > 64)
		word.length = 64;
	pi_show_text(&shown, word);
	pi_show(&shown, "'");
	return shown;
}

static void
tell_backwards(struct portinfo_error *error, struct pi_span word,
    const struct pi_ports *ports)
{
	struct pi_shown shown = show_word(error, word);
	uint16_t last = pi_ports_suggest(ports->first, ports->last);

	pi_show(&shown, ": the range runs backwards; did you mean ");
	pi_show_number(&shown, last != 0 ? ports->first : ports->last);
	pi_show(&shown, "-");
	pi_show_number(&shown, last != 0 ? last : ports->first);
	pi_show(&shown, "?");
}

/* Tells what is wrong with a port text. */
static void
tell(struct portinfo_error *error, struct pi_span word,
    enum pi_ports_status status, const struct pi_ports *ports)
{
	struct pi_shown shown;

	if (status == PI_PORTS_BACKWARDS) {
		tell_backwards(error, word, ports);
		return;
	}
	shown = show_word(error, word);
	pi_show(&shown, status == PI_PORTS_LARGE ?
	    ": ports end at 65535" :
	    ": a port, range or list is written 389, 137-139 or 22,80");
}

/* Reads a list of ports and ranges, or a single one. */
static bool
ask_list(struct portinfo_query *query, struct pi_span text,
    struct pi_span word, struct portinfo_error *error)
{
	struct pi_ports_reader reader;
	struct pi_ports ports;
	enum pi_ports_status status;
	bool is_first = true;

	pi_ports_begin(&reader, text);
	while ((status = pi_ports_next(&reader, &ports)) == PI_PORTS_ITEM) {
		if (is_first) {
			portinfo_ask_ports(query, ports.first, ports.last);
			is_first = false;
			continue;
		}
		if (!query->is_list) {
			struct pi_ports one = { .first = query->first,
				.last = query->last };

			memset(query->asked, 0, sizeof(query->asked));
			memset(query->starts, 0, sizeof(query->starts));
			query->is_list = true;
			add_part(query, &one);
		}
		add_part(query, &ports);
	}
	if (status == PI_PORTS_END)
		return true;
	tell(error, word, status, &ports);
	return false;
}

/* Length of what stands before the first sign that is in no port text. */
static size_t
port_text_length(struct pi_span word)
{
	size_t i = 0;

	while (i < word.length && (pi_is_digit(word.bytes[i]) ||
	    word.bytes[i] == ',' || word.bytes[i] == '-'))
		i++;
	return i;
}

/* Port text, with or without a transport after it. */
static bool
ask_port_text(struct portinfo_query *query, struct pi_span word,
    size_t length, struct portinfo_error *error)
{
	struct pi_span text = { word.bytes, length };
	struct pi_shown shown;
	unsigned int transports = 0;

	if (length < word.length) {
		transports = pi_transport(pi_after(word, length + 1));
		if (transports == 0) {
			shown = show_word(error, word);
			pi_show(&shown, ": the transport behind / is one of "
			    "tcp, udp, sctp, dccp and both");
			return false;
		}
	}
	if (!ask_list(query, text, word, error))
		return false;
	query->transports = transports;
	return true;
}

/* A class, a transport, or else a name. */
static void
ask_word(struct portinfo_query *query, struct pi_span word)
{
	unsigned int class_ = pi_class(word);
	unsigned int transports = pi_transport(word);

	if (class_ != 0) {
		portinfo_ask_ports(query, pi_class_ports(class_).first,
		    pi_class_ports(class_).last);
		query->facts = false;
	} else if (transports != 0) {
		portinfo_ask_ports(query, 0, UINT16_MAX);
		query->facts = false;
		query->transports = transports;
	} else {
		portinfo_ask_name(query, word.bytes, word.length);
	}
}

/* A name as it stands, or what is left with a transport set apart. */
static void
ask_name(struct portinfo_query *query, const struct portinfo_table *table,
    struct pi_span word)
{
	struct pi_span rest = word;
	unsigned int transports = 0;

	portinfo_ask_name(query, word.bytes, word.length);
	if (portinfo_has_name(table, word.bytes, word.length))
		return;
	while (rest.length > 0 && rest.bytes[rest.length - 1] != '/')
		rest.length--;
	if (rest.length > 1)
		transports = pi_transport(pi_after(word, rest.length));
	if (transports != 0)
		rest.length--;
	else
		rest = word;
	ask_word(query, rest);
	query->transports |= transports;
}

bool
portinfo_ask(struct portinfo_query *query, const struct portinfo_table *table,
    const char *bytes, size_t length, struct portinfo_error *error)
{
	struct pi_span word = { bytes, length };
	struct pi_shown shown;
	size_t ports;

	if (length == 0) {
		shown = pi_show_begin(error->text, sizeof(error->text));
		pi_show(&shown, "an empty word asks for nothing; try 389, "
		    "ldap or dynamic");
		return false;
	}
	ports = port_text_length(word);
	if (ports == length || (ports > 0 && word.bytes[ports] == '/' &&
	    !portinfo_has_name(table, word.bytes, word.length)))
		return ask_port_text(query, word, ports, error);
	ask_name(query, table, word);
	return true;
}
