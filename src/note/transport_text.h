/* SPDX-License-Identifier: MIT */
/* Transport cells: `TCP`, `Both`, `TCP & UDP`, `UDP (can be TCP)`. */
#ifndef PI_TRANSPORT_TEXT_H
#define PI_TRANSPORT_TEXT_H

#include "span.h"

/*
 * Returns the set of transports in a text, or 0 if it names none, like `-`, `?`
 * and `n/a`.  Words before the first transport are skipped; another word after
 * it ends the list.  Transports in brackets count up to "not", and so does a
 * list of nothing else after a semicolon.  Sets *strange to the word that ended
 * the list, to the first word if there is no transport, or to the empty text.
 */
unsigned int pi_transports_read(struct pi_span text, struct pi_span *strange);

/*
 * Takes words off a text up to the first strange one and returns their
 * transports.  Sets *strange to that word, or to the empty text at the end.
 */
unsigned int pi_transports_next(struct pi_span *text, struct pi_span *strange);

#endif
