/* SPDX-License-Identifier: MIT */
/* Transport cells: `TCP`, `Both`, `TCP & UDP`, `UDP (can be TCP)`. */
#ifndef PI_TRANSPORT_TEXT_H
#define PI_TRANSPORT_TEXT_H

#include "span.h"

/*
 * Returns the set of transports in a text; 0 if it names none, as `-`, `?` and
 * `n/a`.  Words before the first transport are read over; the next other word
 * ends the list.  Transports in brackets after one count, up to "not", as does
 * a list of nothing else after a semicolon.  Sets *strange to the word that
 * ended the list, to the first one if there is no transport, or to the empty
 * text.
 */
unsigned int pi_transports_read(struct pi_span text, struct pi_span *strange);

/*
 * Takes words off a text up to the first strange one and returns their
 * transports.  Sets *strange to that word, or to the empty text at the end.
 */
unsigned int pi_transports_next(struct pi_span *text, struct pi_span *strange);

#endif
