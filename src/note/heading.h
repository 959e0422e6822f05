/* SPDX-License-Identifier: MIT */
/* What the headings of columns, and of sections, say that stands below. */
#ifndef PI_HEADING_H
#define PI_HEADING_H

#include "span.h"

enum pi_heading {
	PI_HEADING_PORT = 1,
	PI_HEADING_NAME = 2,
	PI_HEADING_DESCRIPTION = 4,
	PI_HEADING_TRANSPORT = 8,
	PI_HEADING_ASIDE = 16,	  /* where, whether, how safe: never a name */
	PI_HEADING_RULE = 32,	  /* of a firewall, if numbers stand below */
	PI_HEADING_FOREIGN = 64	  /* hosts, images, questions: whatever else */
				  /* the table is, it is no port table */
};

/*
 * The set of what a heading announces, by its words: English ones and their
 * translations, alone or among others.  A heading such as `TCP / UDP`
 * announces transports as well.
 */
unsigned int pi_heading_read(struct pi_span heading);

/*
 * The transport that a heading names, when it names one only: `UDP ports`.
 * 0 for `TCP/IP`, which is the name of all of them.
 */
unsigned int pi_heading_transport(struct pi_span heading);

#endif
