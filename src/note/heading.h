/* SPDX-License-Identifier: MIT */
/* What the headings of columns and sections announce. */
#ifndef PI_HEADING_H
#define PI_HEADING_H

#include "span.h"

enum pi_heading {
	PI_HEADING_PORT = 1,
	PI_HEADING_PORTS = 2,	     /* in the plural */
	PI_HEADING_NAME = 4,
	PI_HEADING_USE = 2048,	     /* a name, but not another one */
	PI_HEADING_PROTOCOL = 8,     /* a name, or a transport */
	PI_HEADING_DESCRIPTION = 16,
	PI_HEADING_TRANSPORT = 32,
	PI_HEADING_MAPPING = 64,     /* ports, mapped to others: Publish */
	PI_HEADING_OUTER = 128,	     /* the left side of mapped ports: Host */
	PI_HEADING_TARGET = 256,     /* or `Used by`: the last for a name */
	PI_HEADING_IMAGE = 512,	     /* never a name, nor the next */
	PI_HEADING_NO_NAME = 1024
};

/*
 * Returns what a heading announces by the words in it, in English or another
 * language: a set of enum pi_heading.  `TCP / UDP` announces transports, too.
 * Sets *transport to the one that a heading such as `UDP ports` names if it is
 * the only one; otherwise to 0.  `TCP/IP` names none.
 */
unsigned int pi_heading_read(struct pi_span heading, unsigned int *transport);

/*
 * Returns whether a heading above a table says that it is of ports: at most
 * four words that end in one for ports, in the plural.  Text in brackets and
 * braces does not count.
 */
bool pi_heading_is_of_ports(struct pi_span heading);

/*
 * Returns the class (enum portinfo_class) that a heading such as
 * `Well-known ports` or `Ports (0-1023)` names if it is the only one;
 * otherwise 0.
 */
unsigned int pi_heading_class(struct pi_span heading);

#endif
