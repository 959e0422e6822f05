/* SPDX-License-Identifier: MIT */
#include "form.h"

#include "form_address.h"
#include "transport.h"

/* kubectl's node ports. */
enum { NODE_PORT_FIRST = 30000, NODE_PORT_LAST = 32767 };

/* A word for a transport, perhaps with netstat's version of IP after it. */
static unsigned int
transport_of(struct pi_span word)
{
	if (word.length > 0 && word.bytes[word.length - 1] == '6')
		word.length--;
	if (word.length > 0 && word.bytes[word.length - 1] == '4')
		word.length--;
	return pi_transport(word);
}

/* Takes a transport off either end of a word; returns 0 if there is none. */
static unsigned int
take_transport(struct pi_span *word)
{
	size_t first = pi_length_to(*word, "/:");
	struct pi_span left, right;
	unsigned int transports;

	if (first + 1 < word->length) {
		left = (struct pi_span){ word->bytes, first };
		transports = transport_of(left);
		if (transports != 0) {
			*word = pi_after(*word, first + 1);
			return transports;
		}
	}
	if (!pi_split_last(*word, "/", &left, &right) || left.length == 0)
		return 0;
	transports = transport_of(right);
	if (transports != 0)
		*word = left;
	return transports;
}

static bool
is_upper(struct pi_span text)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (text.bytes[i] < 'A' || text.bytes[i] > 'Z')
			return false;
	return text.length > 0;
}

/* The first of rule 3: `80:30080/TCP`, a port and kubectl's node port. */
static bool
read_node_port(struct pi_span word, struct pi_form *form)
{
	struct pi_span rest, transport;
	struct pi_number port, node;

	if (!pi_split_last(word, "/", &rest, &transport) ||
	    !is_upper(transport) || pi_transport(transport) == 0)
		return false;
	port = pi_take_number(&rest);
	if (port.digits == 0 || !pi_starts(rest, ":"))
		return false;
	rest = pi_after(rest, 1);
	node = pi_take_number(&rest);
	if (rest.length > 0 || node.value < NODE_PORT_FIRST ||
	    node.value > NODE_PORT_LAST || port.has_zeros || node.has_zeros)
		return false;
	form->transports = pi_transport(transport);
	pi_form_set_ports(form, port, port);
	if (form->kind == PI_FORM_PORTS)
		form->why = PI_FORM_NODE_PORT;
	return true;
}

/* The last of rule 3: `_ldap._tcp.example.org` (RFC 2782, RFC 6763). */
static bool
read_srv(struct pi_span word, struct pi_form *form)
{
	size_t name = pi_find(word, "._");
	struct pi_span transport;

	if (!pi_starts(word, "_") || name == word.length || name < 2)
		return false;
	transport = pi_after(word, name + 2);
	transport.length = pi_length_to(transport, ".");
	form->transports = pi_is(transport, "tls") ? PORTINFO_TCP :
	    pi_transport(transport);
	if (form->transports == 0)
		return false;
	form->kind = PI_FORM_NAME;
	form->rest = pi_between(word.bytes + 1, word.bytes + name);
	return true;
}

static bool
is_letters(struct pi_span text)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (!pi_is_letter(text.bytes[i]))
			return false;
	return text.length > 0;
}

static bool
is_range(struct pi_span text)
{
	struct pi_form form = { .kind = PI_FORM_WORD };

	return pi_form_read_range(text, &form) && form.kind == PI_FORM_PORTS;
}

/* Refuses `22/ssh` and `ssh/22`, which look like a port on a transport. */
static void
refuse_transport(struct pi_span word, struct pi_form *form)
{
	struct pi_span left, right;

	if (!pi_split_last(word, "/", &left, &right))
		return;
	if (is_letters(left) && is_range(right))
		form->rest = left;
	else if (is_letters(right) && is_range(left))
		form->rest = right;
	else
		return;
	pi_form_refuse(form, PI_FORM_TRANSPORT);
}

struct pi_form
pi_form_read(struct pi_span word)
{
	struct pi_form form = { .kind = PI_FORM_WORD, .rest = word };

	/* The usual case, which no other rule fits. */
	if (pi_form_read_range(word, &form))
		return form;
	if (read_node_port(word, &form) || read_srv(word, &form))
		return form;
	form.transports = take_transport(&form.rest);
	if (pi_form_read_range(form.rest, &form) ||
	    pi_form_read_address(form.rest, &form))
		return form;
	if (form.transports == 0)
		refuse_transport(word, &form);
	return form;
}
