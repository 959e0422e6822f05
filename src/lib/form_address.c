/* SPDX-License-Identifier: MIT */
#include "form_address.h"

#include "address.h"

/* Reads what follows an address or a host, unless it is nothing. */
static bool
read_port(struct pi_span word, struct pi_form *form)
{
	unsigned int transports = form->transports;
	struct pi_form port = pi_form_read_port(word);

	if (port.kind == PI_FORM_WORD)
		return false;
	*form = port;
	form->transports = transports;
	return true;
}

/* The length of the digits that a text begins with. */
static size_t
digits_length(struct pi_span text)
{
	return pi_take_number(&text).digits;
}

static enum pi_address
address_of(struct pi_span text)
{
	struct pi_span zone;

	return pi_address_read(text, &zone);
}

/* One side of an arrow: ports, perhaps after an address. */
struct side {
	struct pi_form ports;
	bool has_address;
};

static struct side
read_side(struct pi_span text)
{
	struct pi_span address, port = text;
	struct side side = { .has_address = false };

	if (pi_split_last(text, ":", &address, &port))
		side.has_address = address_of(address) != PI_ADDRESS_NONE;
	side.ports = pi_form_read_port(side.has_address ? port : text);
	return side;
}

/* Rule 5: `L->R`, a connection as lsof prints it, or docker's mapping. */
static bool
read_arrow(struct pi_span word, struct pi_form *form)
{
	size_t length = pi_find(word, "->");
	struct side left, right;

	if (length == word.length)
		return false;
	left = read_side((struct pi_span){ word.bytes, length });
	right = read_side(pi_after(word, length + 2));
	if (left.ports.kind != PI_FORM_PORTS &&
	    right.ports.kind != PI_FORM_PORTS)
		return false;
	if (!left.has_address || left.ports.kind != PI_FORM_PORTS ||
	    right.ports.kind != PI_FORM_PORTS) {
		pi_form_refuse(form, PI_FORM_ARROW);
		return true;
	}
	if (right.has_address && right.ports.first < left.ports.first)
		left = right;
	form->kind = PI_FORM_PORTS;
	form->first = left.ports.first;
	form->last = left.ports.last;
	return true;
}

/* Rule 6: `ADDR:N:M`, a mapping as docker's command line has it. */
static bool
read_mapping(struct pi_span word, struct pi_form *form)
{
	struct pi_span left, address, host, container;
	enum pi_address kind;

	if (!pi_split_last(word, ":", &left, &container) ||
	    !pi_split_last(left, ":", &address, &host) ||
	    pi_form_read_port(container).kind != PI_FORM_PORTS ||
	    host.length == 0 || digits_length(host) != host.length)
		return false;
	kind = address_of(address);
	return kind != PI_ADDRESS_NONE && kind != PI_ADDRESS_6 &&
	    read_port(host, form);
}

/* Rule 7: an address without a port, but `::1:631` has one. */
static bool
read_address(struct pi_span word, struct pi_form *form)
{
	struct pi_span zone, port;
	enum pi_address kind = pi_address_read(word, &zone);

	if (kind == PI_ADDRESS_NONE || pi_has_byte(zone, '.'))
		return false;
	if (kind == PI_ADDRESS_ANY) {
		form->kind = PI_FORM_NO_PORT;
		return true;
	}
	pi_form_refuse(form, PI_FORM_ADDRESS);
	if (kind != PI_ADDRESS_6 || !pi_starts(word, "::1:"))
		return true;
	port = pi_after(word, strlen("::1:"));
	if (digits_length(port) == port.length)
		pi_form_read_range(port, form);
	return true;
}

/* `:443`, or the same after an address or a host, which is not a number. */
static bool
read_after_colon(struct pi_span word, struct pi_form *form)
{
	struct pi_span left, right, digits;

	if (!pi_split_last(word, ":", &left, &right))
		return false;
	digits = right;
	if (pi_take_number(&digits).has_zeros || (left.length > 0 &&
	    digits_length(left) == left.length))
		return false;
	return (!pi_has_byte(left, ':') ||
	    address_of(left) != PI_ADDRESS_NONE) && read_port(right, form);
}

/* Rule 8: a port after an address or a host. */
static bool
read_after_host(struct pi_span word, struct pi_form *form)
{
	struct pi_span left, right;

	if (pi_split_last(word, ".#", &left, &right) &&
	    address_of(left) != PI_ADDRESS_NONE) {
		if (right.length > 0 && right.bytes[right.length - 1] == ':')
			right.length--;
		if (read_port(right, form))
			return true;
	}
	return read_after_colon(word, form);
}

/* Rule 9: `DPT=22`, `sport=443`. */
static bool
read_assigned(struct pi_span word, struct pi_form *form)
{
	struct pi_span key = { word.bytes, pi_find(word, "=") };
	struct pi_span end = key;

	if (key.length == word.length)
		return false;
	if (key.length > strlen("port"))
		end = pi_after(key, key.length - strlen("port"));
	return (pi_is(end, "port") || pi_is(key, "dpt") ||
	    pi_is(key, "spt")) && read_port(pi_after(word, key.length + 1),
	    form);
}

bool
pi_form_read_address(struct pi_span word, struct pi_form *form)
{
	return read_arrow(word, form) || read_mapping(word, form) ||
	    read_address(word, form) || read_after_host(word, form) ||
	    read_assigned(word, form);
}
