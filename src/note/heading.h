/* SPDX-License-Identifier: MIT */
/* What the headings of columns and sections announce. */
#ifndef PI_HEADING_H
#define PI_HEADING_H

#include "span.h"

enum pi_heading {
	PI_HEADING_PORT = 1 << 0,
	PI_HEADING_PORTS = 1 << 1,	 /* in the plural */
	PI_HEADING_NAME = 1 << 2,
	PI_HEADING_USE = 1 << 3,	 /* a name, but not another one */
	PI_HEADING_PROTOCOL = 1 << 4,	 /* a name, or a transport */
	PI_HEADING_DESCRIPTION = 1 << 5,
	PI_HEADING_TRANSPORT = 1 << 6,
	PI_HEADING_MAPPING = 1 << 7,	 /* ports, mapped to others: Publish */
	PI_HEADING_OUTER = 1 << 8,	 /* the left of mapped ports: Host */
	PI_HEADING_TARGET = 1 << 9,	 /* the last for a name: `Used by` */
	PI_HEADING_IMAGE = 1 << 10,	 /* never a name, nor the next */
	PI_HEADING_NO_NAME = 1 << 11,	 /* also `Rule #` */
	PI_HEADING_FIRST = 1 << 12,	 /* the first of a range: From */
	PI_HEADING_LAST = 1 << 13	 /* and the last: To */
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
