/* SPDX-License-Identifier: MIT */
/* Transport cells: `TCP`, `Both`, `TCP & UDP`, `UDP (can be TCP)`. */
#ifndef PI_TRANSPORT_TEXT_H
#define PI_TRANSPORT_TEXT_H

#include "span.h"

/*
 * Reads a text of transport words: their set (enum portinfo_transport), 0
 * if there is none: an empty text, `-`, `?`, `n/a`.  *strange is the first
 * word that belongs into no such text, or empty.
 */
unsigned int pi_transports_read(struct pi_span text, struct pi_span *strange);

/*
 * Is a text made of transport words and of nothing strange?  If not because of
 * a strange word, *strange is that.
 */
bool pi_is_transports(struct pi_span text, struct pi_span *strange);

#endif
