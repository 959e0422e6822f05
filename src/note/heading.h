/* SPDX-License-Identifier: MIT */
/* What the headings of columns and sections announce. */
#ifndef PI_HEADING_H
#define PI_HEADING_H

#include "span.h"

enum pi_heading {
	PI_HEADING_PORT = 1,
	PI_HEADING_NAME = 2,
	PI_HEADING_DESCRIPTION = 4,
	PI_HEADING_TRANSPORT = 8,
	PI_HEADING_ASIDE = 16,	  /* the last choice for a name: Status, Risk */
	PI_HEADING_RULE = 32,	  /* rules of a firewall, if it has numbers */
	PI_HEADING_FOREIGN = 64	  /* hosts, questions: not in a port table */
};

/*
 * Returns what a heading announces by the words in it, in English or another
 * language: a set of enum pi_heading.  `TCP / UDP` announces transports, too.
 * Sets *transport to the one that a heading such as `UDP ports` names if it is
 * the only one; otherwise to 0.  `TCP/IP` names none.
 */
unsigned int pi_heading_read(struct pi_span heading, unsigned int *transport);

#endif
