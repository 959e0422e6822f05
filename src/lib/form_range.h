/* SPDX-License-Identifier: MIT */
/*
 * What a word stands for, ports and ranges, which are rule 4 in parse.c, and
 * what the other forms share.
 */
#ifndef PI_FORM_RANGE_H
#define PI_FORM_RANGE_H

#include <stdint.h>

#include "span.h"

enum pi_form_kind {
	PI_FORM_WORD,	 /* no form but perhaps a transport: `rest` */
	PI_FORM_PORTS,	 /* first to last */
	PI_FORM_NAME,	 /* of a service, after what was skipped: `rest` */
	PI_FORM_NO_PORT, /* `*:*` */
	PI_FORM_REFUSED	 /* see why */
};

/* What is wrong with a word that is refused, or strange with another one. */
enum pi_form_why {
	PI_FORM_FINE,
	PI_FORM_LARGE,	      /* a number above 65535 */
	PI_FORM_BACKWARDS,    /* first to last, which is lower */
	PI_FORM_OPEN,	      /* `1024-`: first, and no last */
	PI_FORM_ADDRESS,      /* an address without a port */
	PI_FORM_ARROW,	      /* an arrow, but no connection or mapping */
	PI_FORM_TRANSPORT,    /* `22/ssh`: `rest` is no transport */
	PI_FORM_NODE_PORT,    /* fine: a second port was skipped */
	PI_FORM_WIDE	      /* fine: `80:8080`, more than 1,000 ports */
};

struct pi_form {
	enum pi_form_kind kind;
	enum pi_form_why why;
	uint16_t first;
	uint16_t last;
	unsigned int transports; /* enum portinfo_transport; 0: any */
	struct pi_span rest;
};

/* A number as it is written. */
struct pi_number {
	size_t digits;
	unsigned int value; /* above 65535: too large */
	bool has_zeros;	    /* before it */
};

/* Takes a number off the front of a text; it may have no digits. */
struct pi_number pi_take_number(struct pi_span *text);

/* Splits a text at the last of some bytes.  Returns false if it has none. */
bool pi_split_last(struct pi_span text, const char *bytes,
    struct pi_span *left, struct pi_span *right);

/* Makes a form refused, or one of ports, which is refused if they are wrong. */
void pi_form_refuse(struct pi_form *form, enum pi_form_why why);
void pi_form_set_ports(struct pi_form *form, struct pi_number first,
    struct pi_number last);

/*
 * Reads `N`, `N-M`, `N:M` or `dpts:N:M`.  Returns true if the word is one of
 * them, right or not, and sets the form.
 */
bool pi_form_read_range(struct pi_span word, struct pi_form *form);

/*
 * Reads the part of a form after an address or a host: a port, a range, a name
 * or `*`.  PI_FORM_WORD: it is none of these.
 */
struct pi_form pi_form_read_port(struct pi_span word);

#endif
