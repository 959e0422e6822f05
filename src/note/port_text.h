/* SPDX-License-Identifier: MIT */
/*
 * Port text: `389`, `137-139`, `22,80,443-445`, and all that people write
 * into the port cell of a table.  The one parser of it: a query is held to
 * a part of the same grammar.
 *
 *	text       = [transports] item { separator item }
 *	item       = ports { remark } [[separator] transports]
 *	ports      = number [ range number | "+" ]
 *	number     = one to five digits after leading zeros, at most 65535;
 *	             a "_" may stand between two digits
 *	range      = "-" | "->" | "~" | ".." | dash | arrow | "to"
 *	separator  = "," | "/" | "&" | "+" | ";" | middle dot | bullet |
 *	             line break | "and" | "or", and "-" after a remark
 *	transports = transport words with separators between, in brackets or
 *	             not, "-" before them too; in brackets also with words
 *	             such as "only"
 *	remark     = "(" anything else ")"
 *
 * No state but the reader, no allocation.
 */
#ifndef PI_PORT_TEXT_H
#define PI_PORT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "span.h"

/* One port, or a range with both ends in it, as it stands in a text. */
struct pi_ports {
	uint16_t first;
	uint16_t last;
	unsigned int transports; /* enum portinfo_transport; 0: none given */
	bool open;		 /* written `5900+`: only the first is known */
};

enum pi_ports_status {
	PI_PORTS_END,	     /* the text ended well */
	PI_PORTS_ITEM,	     /* a port or a range was read */
	PI_PORTS_TRANSPORTS, /* a transport word was read, for the items near */
	PI_PORTS_MALFORMED,  /* something that is no port text */
	PI_PORTS_LARGE,	     /* a number above 65535 */
	PI_PORTS_BACKWARDS,  /* a range that runs backwards */
	PI_PORTS_TWOFOLD     /* `67/8`, `1,024`: a list, or one number? */
};

/* Where a text is read: set by pi_ports_begin, and then let alone. */
struct pi_ports_reader {
	struct pi_span rest;
	struct pi_span last_number; /* a range's second, as written */
	enum {
		PI_PORTS_BEFORE,    /* nothing was read yet */
		PI_PORTS_OPEN,	    /* after a separator */
		PI_PORTS_NUMBER,    /* after an item */
		PI_PORTS_REMARK,    /* after an item's remark */
		PI_PORTS_WORD	    /* after a transport word */
	} place;
	char separator;		    /* the last one's first byte, */
	const char *behind;	    /* where it ended, */
	uint16_t last;		    /* and how the item before it began: */
	bool twofold;		    /* can be the same number as this one */
};

void pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text);

/*
 * Reads on, up to the next item, transport word, end or error, and sets of
 * *ports accordingly.  After an error nothing more can be read; of
 * PI_PORTS_BACKWARDS the two ends are in *ports.  Never PI_PORTS_TWOFOLD: a
 * query is a list.
 */
enum pi_ports_status pi_ports_next(struct pi_ports_reader *reader,
    struct pi_ports *ports);

/* Is the text one port, as most are? */
bool pi_is_port(struct pi_span text, uint16_t *port);

/*
 * Reads a whole text into at most size items, each with its transports:
 * those that the text begins with hold for the items after them, up to the
 * next ones; else they hold for the items before, back to the last ones.
 * Sets *count.  Returns PI_PORTS_END, or what is wrong, *count then being
 * the place of the item that is; or PI_PORTS_ITEM when there are more than
 * size items.
 */
enum pi_ports_status pi_ports_read(struct pi_ports_reader *reader,
    struct pi_ports *items, size_t size, size_t *count);

/*
 * The last number most likely meant by a range that was written as from
 * first down to last: 139 for 137 and 129, and for 137 and 9; 0 when it is
 * likelier that the two were swapped.
 */
uint16_t pi_ports_suggest(uint16_t first, uint16_t last);

#endif
