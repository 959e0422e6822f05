/* SPDX-License-Identifier: MIT */
/* Transport cells: `TCP`, `Both`, `TCP & UDP`, `UDP (can be TCP)`. */
#ifndef PI_TRANSPORT_TEXT_H
#define PI_TRANSPORT_TEXT_H

#include "span.h"

/*
 * Returns the set of transports in a text; 0 if it names none, as `-`, `?` and
 * `n/a`.  Sets *strange to the first word that does not belong there, or to the
 * empty text.
 */
unsigned int pi_transports_read(struct pi_span text, struct pi_span *strange);

/*
 * True for a text that names transports and nothing strange.  Sets *strange to
 * the first strange word if there is one.
 */
bool pi_is_transports(struct pi_span text, struct pi_span *strange);

#endif
