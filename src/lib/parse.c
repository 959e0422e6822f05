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

/* Makes a query for a class or a transport; returns false if it is neither. */
static bool
parse_set(struct portinfo_query *query, struct pi_span word,
    unsigned int transports)
{
	const struct pi_port_class *class = pi_class_of_word(word);
	unsigned int transport = pi_transport(word);

	if (class != NULL)
		portinfo_query_ports(query, class->first, class->last);
	else if (transport != 0)
		portinfo_query_ports(query, 0, UINT16_MAX);
	else
		return false;
	pi_parts(query)->gives_facts = false;
	pi_parts(query)->few[0].transports = (uint8_t)(transports | transport);
	return true;
}

/* Takes a transport off the end of a word; returns 0 if there is none. */
static unsigned int
take_transport(struct pi_span *word)
{
	unsigned int transports;
	size_t length = word->length;

	while (length > 0 && word->bytes[length - 1] != '/')
		length--;
	if (length < 2)
		return 0;
	transports = pi_transport(pi_after(*word, length));
	if (transports != 0)
		word->length = length - 1;
	return transports;
}

/* Parses a class, a transport or a name, and a transport after it. */
static void
parse_name(struct portinfo_query *query, struct pi_span word)
{
	unsigned int transports = take_transport(&word);

	if (parse_set(query, word, transports))
		return;
	portinfo_query_name(query, word.bytes, word.length);
	pi_parts(query)->few[0].transports = (uint8_t)transports;
}

enum portinfo_parsed
portinfo_parse(struct portinfo_query *query,
    const struct portinfo_table *table, const char *word, size_t length,
    struct portinfo_message *message)
{
	struct pi_span text = { word, length };
	size_t ports;
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	if (length == 0) {
		pi_show(&shown, "empty query");
		return PORTINFO_REFUSED;
	}
	ports = port_text_length(text);
	if (ports < length && pi_has_name(table, text)) {
		portinfo_query_name(query, word, length);
		return PORTINFO_QUERY;
	}
	if (ports == length || (ports > 0 && word[ports] == '/'))
		return parse_port_text(query, text, ports, message) ?
		    PORTINFO_QUERY : PORTINFO_REFUSED;
	parse_name(query, text);
	return PORTINFO_QUERY;
}
