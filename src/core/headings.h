/* SPDX-License-Identifier: MIT */
/* What the headings of columns say that stands below. */
#ifndef PI_HEADINGS_H
#define PI_HEADINGS_H

#include "span.h"

enum pi_heading {
	PI_HEADING_PORT = 1,
	PI_HEADING_NAME = 2,
	PI_HEADING_DESCRIPTION = 4,
	PI_HEADING_TRANSPORT = 8
};

/*
 * The set of what a heading announces, by its words: English ones and their
 * translations, alone or among others.  A heading such as `TCP / UDP`
 * announces transports as well.
 */
unsigned int pi_heading_read(struct pi_span heading);

#endif
