/* SPDX-License-Identifier: MIT */
/* All ports of a text, with the transports that they are given there. */
#ifndef PI_PORT_LIST_H
#define PI_PORT_LIST_H

#include "port_text.h"

/*
 * Reads a text into at most size items with their transports.  Transports
 * belong to the items after them if nothing precedes them or a number follows,
 * and otherwise to the items before them, back to the last transports.
 *
 * Returns PI_PORTS_END; or words, a remark or an error, after which the next
 * call goes on.  Nothing more can be read after PI_PORTS_AMBIGUOUS, and after
 * PI_PORTS_MANY for a text with more items.  A range that runs backwards is
 * items[reader->count].  A text without items is an error.
 */
enum pi_ports_status pi_ports_read(struct pi_ports_reader *reader,
    struct pi_ports *items, size_t size);

#endif
