/* SPDX-License-Identifier: MIT */
#include "refusal.h"

#include <errno.h>

#include "address.h"
#include "find.h"
#include "port_suggest.h"
#include "portless.h"
#include "show.h"
#include "transport.h"

/* Begins a message with the word. */
static struct pi_shown
begin_message(struct portinfo_message *message, struct pi_span word)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	pi_show_word(&shown, word);
	return shown;
}

enum portinfo_parsed
pi_refuse(struct portinfo_message *message, struct pi_span word,
    const char *why)
{
	struct pi_shown shown = begin_message(message, word);

	pi_show(&shown, ": ");
	pi_show(&shown, why);
	return PORTINFO_REFUSED;
}

/* Sets a message without a word. */
static void
say(struct portinfo_message *message, const char *text)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	pi_show(&shown, text);
}

enum portinfo_parsed
pi_refuse_empty(struct portinfo_message *message)
{
	say(message, "empty query");
	return PORTINFO_REFUSED;
}

enum portinfo_parsed
pi_refuse_memory(struct portinfo_message *message)
{
	say(message, "out of memory");
	errno = ENOMEM;
	return PORTINFO_REFUSED;
}

static void
show_range(struct pi_shown *shown, unsigned int first, unsigned int last)
{
	pi_show_number(shown, first);
	pi_show(shown, "-");
	pi_show_number(shown, last);
}

/* A colon may also stand in docker's mapping of a port. */
static void
show_backwards(struct pi_shown *shown, struct pi_span word,
    const struct pi_form *form)
{
	uint16_t last = pi_ports_suggest(form->first, form->last);

	pi_show(shown, ": the range runs backwards; did you mean ");
	if (last != 0)
		show_range(shown, form->first, last);
	else
		show_range(shown, form->last, form->first);
	if (pi_has_byte(word, ':')) {
		pi_show(shown, " or ");
		pi_show_number(shown, form->first);
	}
	pi_show(shown, "?");
}

/* `2001:db8::1:443` may have a port after its last colon. */
static void
show_brackets(struct pi_shown *shown, struct pi_span word)
{
	struct pi_span address, zone, port;

	if (!pi_split_last(word, ":", &address, &port) ||
	    pi_form_read_port(port).kind != PI_FORM_PORTS ||
	    pi_address_read(address, &zone) != PI_ADDRESS_6)
		return;
	pi_show(shown, "; write [");
	pi_show_text(shown, address);
	pi_show(shown, "]:");
	pi_show_text(shown, port);
}

/* Says what the word beside a port is, instead of a transport. */
static void
show_transport(struct pi_shown *shown, struct pi_span word)
{
	const char *portless = pi_portless(word);

	pi_show(shown, ": ");
	if (portless != NULL) {
		pi_show(shown, portless);
		return;
	}
	pi_show_unknown(shown, "transport", word);
	pi_show(shown, pi_transport_words);
}

enum portinfo_parsed
pi_refuse_form(struct portinfo_message *message, struct pi_span word,
    const struct pi_form *form)
{
	struct pi_shown shown = begin_message(message, word);

	switch (form->why) {
	case PI_FORM_LARGE:
		pi_show(&shown, ": ports end at 65535");
		break;
	case PI_FORM_BACKWARDS:
		show_backwards(&shown, word, form);
		break;
	case PI_FORM_OPEN:
		pi_show(&shown, ": the range has no end; write ");
		show_range(&shown, form->first, UINT16_MAX);
		break;
	case PI_FORM_ADDRESS:
		pi_show(&shown, ": an address without a port");
		show_brackets(&shown, form->rest);
		break;
	case PI_FORM_ARROW:
		pi_show(&shown, ": neither a connection nor a port mapping; "
		    "write the port alone");
		break;
	case PI_FORM_TRANSPORT:
		show_transport(&shown, form->rest);
		break;
	default:
		pi_show(&shown, ": invalid port list; write 389, 137-139 or "
		    "22,80");
	}
	return PORTINFO_REFUSED;
}

void
pi_remark(struct portinfo_message *message, const struct pi_form *form)
{
	if (form->why == PI_FORM_NODE_PORT)
		say(message, "is read as the port before the colon; the node "
		    "port after it is skipped");
	else if (form->why == PI_FORM_WIDE)
		say(message, "is read as a range; for a docker port mapping, "
		    "give only the first number");
	else
		say(message, "");
}

void
pi_remark_on_name(struct portinfo_message *message,
    const struct portinfo_table *table, struct pi_span name)
{
	const char *portless = pi_portless(name);
	bool says = portless != NULL && !pi_has_name(table, name) &&
	    !pi_has_loosely(table, name);

	say(message, says ? portless : "");
}
