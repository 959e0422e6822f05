/* SPDX-License-Identifier: MIT */
/* Queries parsed from words: port text, names, classes, transports. */
#include <errno.h>

#include "find.h"
#include "port_class.h"
#include "port_text.h"
#include "query.h"
#include "show.h"
#include "transport.h"

/* Begins a message with the word, cut to 64 bytes. */
static struct pi_shown
begin_message(struct portinfo_message *message, struct pi_span word)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	pi_show(&shown, "'");
	if (word.length > 64)
		word.length = 64;
	pi_show_text(&shown, word);
	pi_show(&shown, "'");
	return shown;
}

static void
explain_backwards(struct portinfo_message *message, struct pi_span word,
    const struct pi_ports *ports)
{
	struct pi_shown shown = begin_message(message, word);
	uint16_t last = pi_ports_suggest(ports->first, ports->last);

	pi_show(&shown, ": the range runs backwards; did you mean ");
	pi_show_number(&shown, last != 0 ? ports->first : ports->last);
	pi_show(&shown, "-");
	pi_show_number(&shown, last != 0 ? last : ports->first);
	pi_show(&shown, "?");
}

/* Explains what is wrong with a port text. */
static void
explain(struct portinfo_message *message, struct pi_span word,
    enum pi_ports_status status, const struct pi_ports *ports)
{
	struct pi_shown shown;

	if (status == PI_PORTS_BACKWARDS) {
		explain_backwards(message, word, ports);
		return;
	}
	shown = begin_message(message, word);
	pi_show(&shown, status == PI_PORTS_LARGE ?
	    ": ports end at 65535" :
	    ": invalid port list; write 389, 137-139 or 22,80");
}

/* Out of memory, which nothing else can be said about. */
static void
explain_memory(struct portinfo_message *message)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	pi_show(&shown, "out of memory");
	errno = ENOMEM;
}

/* Parses a list of ports and ranges, or a single one. */
static bool
parse_ports(struct portinfo_query *query, struct pi_span text,
    struct pi_span word, unsigned int transports,
    struct portinfo_message *message)
{
	struct pi_ports_reader reader;
	struct pi_ports ports;
	enum pi_ports_status status;
	bool added = true;

	pi_query_begin(query);
	pi_ports_begin(&reader, text);
	while (added && (status = pi_ports_next(&reader, &ports)) ==
	    PI_PORTS_ITEM)
		added = pi_query_add(query, (struct pi_query_part){
			ports.first, ports.last, (uint8_t)transports });
	if (added && status == PI_PORTS_END) {
		pi_query_end(query);
		return true;
	}
	portinfo_close_query(query);
	if (added)
		explain(message, word, status, &ports);
	else
		explain_memory(message);
	return false;
}

/* The length of the part before the first character that no port text has. */
static size_t
port_text_length(struct pi_span word)
{
	size_t i = 0;

	while (i < word.length && (pi_is_digit(word.bytes[i]) ||
	    word.bytes[i] == ',' || word.bytes[i] == '-'))
		i++;
	return i;
}

/* Parses a port text of some length, with or without a transport after it. */
static bool
parse_port_text(struct portinfo_query *query, struct pi_span word,
    size_t length, struct portinfo_message *message)
{
	struct pi_span text = { word.bytes, length };
	struct pi_shown shown;
	unsigned int transports = 0;

	if (length < word.length) {
		transports = pi_transport(pi_after(word, length + 1));
		if (transports == 0) {
			shown = begin_message(message, word);
			pi_show(&shown, ": unknown transport after /; "
			    "expected ");
			pi_show(&shown, pi_transport_words);
			return false;
		}
	}
	return parse_ports(query, text, word, transports, message);
}

/* Makes a query for a class, a transport, or else a name. */
static void
query_word(struct portinfo_query *query, struct pi_span word,
    unsigned int transports)
{
	const struct pi_port_class *class = pi_class_of_word(word);
	unsigned int transport = pi_transport(word);

	if (class != NULL)
		portinfo_query_ports(query, class->first, class->last);
	else if (transport != 0)
		portinfo_query_ports(query, 0, UINT16_MAX);
	else
		portinfo_query_name(query, word.bytes, word.length);
	pi_parts(query)->gives_facts = false;
	pi_parts(query)->few[0].transports = (uint8_t)(transports | transport);
}

/* Parses a name as it stands, or else one with a transport after it. */
static void
parse_name(struct portinfo_query *query, const struct portinfo_table *table,
    struct pi_span word)
{
	struct pi_span rest = word;
	unsigned int transports = 0;

	if (pi_has_name(table, word)) {
		portinfo_query_name(query, word.bytes, word.length);
		return;
	}
	while (rest.length > 0 && rest.bytes[rest.length - 1] != '/')
		rest.length--;
	if (rest.length > 1)
		transports = pi_transport(pi_after(word, rest.length));
	if (transports != 0)
		rest.length--;
	else
		rest = word;
	query_word(query, rest, transports);
}

enum portinfo_parsed
portinfo_parse(struct portinfo_query *query,
    const struct portinfo_table *table, const char *bytes, size_t length,
    struct portinfo_message *message)
{
	struct pi_span word = { bytes, length };
	size_t ports = port_text_length(word);
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	if (length == 0) {
		pi_show(&shown, "empty query");
		return PORTINFO_REFUSED;
	}
	if (ports == length || (ports > 0 && word.bytes[ports] == '/' &&
	    !pi_has_name(table, word)))
		return parse_port_text(query, word, ports, message) ?
		    PORTINFO_QUERY : PORTINFO_REFUSED;
	parse_name(query, table, word);
	return PORTINFO_QUERY;
}
