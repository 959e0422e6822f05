/* SPDX-License-Identifier: MIT */
/*
 * Port text: `389`, `137-139`, `22,80,443-445`, and whatever else people write
 * in the port cell of a table:
 *
 *	text       = { separator } item { separators item } { separator }
 *	item       = [transports] ports { remark } [[separator] transports]
 *	ports      = number [ range number | "+" ]
 *	number     = leading zeros and one to five digits, at most 65535, with
 *	             single "_" between digits
 *	range      = "-" | "->" | "~" | ".." | dash | arrow | ":" | "to",
 *	             also in other languages
 *	separator  = "," | "/" | "&" | "+" | ";" | "---" | middle dot |
 *	             bullet | line break | "and" | "or" | "also", and "-" after
 *	             a remark
 *	transports = words for transports with separators between them, also
 *	             in parentheses, there with words such as "only", and
 *	             after "-"
 *	remark     = "(" anything else ")"; after transports, also words that
 *	             follow "-" or ":"
 *
 * The word "port" is skipped, and so are a host or ":" before a port, see
 * host.h, and another word with "/" before a port of two digits or more, as in
 * "HTTP/80".  Ports in parentheses are read only after words without a number,
 * as in "Web page (443)", or beside transports, "and", "or" or "also".  If a
 * remark after a port begins with transports, as in "53 (TCP for transfers)",
 * they belong to the port.
 */
#ifndef PI_PORT_TEXT_H
#define PI_PORT_TEXT_H

#include "port_reader.h"

void pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text);

/*
 * Reads the next item or word for transports and sets *ports, also for
 * PI_PORTS_BACKWARDS.  After words, a remark and an error, of which it sets
 * reader->part, the next call goes on with the next item.  It never returns
 * PI_PORTS_AMBIGUOUS, but sets reader->ambiguous.
 */
enum pi_ports_status pi_ports_next(struct pi_ports_reader *reader,
    struct pi_ports *ports);

#endif
