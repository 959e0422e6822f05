/* SPDX-License-Identifier: MIT */
/* All ports of a text, with the transports that they are given there. */
#ifndef PI_PORT_LIST_H
#define PI_PORT_LIST_H

#include "port_text.h"

/*
 * Reads a text into at most size items with their transports.  Transports are
 * those of the items after them if nothing precedes them, or if a number
 * follows; otherwise of the items before them, back to the last ones.  Returns
 * PI_PORTS_END; words, a remark or an error, after which the next call goes on;
 * or for good PI_PORTS_AMBIGUOUS, or PI_PORTS_MANY if the text has more items.
 * items[reader->count] is a range that runs backwards.  A text without items
 * has an error.
 */
enum pi_ports_status pi_ports_read(struct pi_ports_reader *reader,
    struct pi_ports *items, size_t size);

#endif
