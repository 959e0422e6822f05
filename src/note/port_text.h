/* SPDX-License-Identifier: MIT */
/*
 * Port text: `389`, `137-139`, `22,80,443-445`, and whatever else people write
 * in the port cell of a table:
 *
 *	text       = [transports] item { separator item }
 *	item       = ports { remark } [[separator] transports]
 *	ports      = number [ range number | "+" ]
 *	number     = leading zeros and one to five digits, at most 65535, with
 *	             single "_" between digits
 *	range      = "-" | "->" | "~" | ".." | dash | arrow | ":" | "to"
 *	separator  = "," | "/" | "&" | "+" | ";" | middle dot | bullet |
 *	             line break | "and" | "or", and "-" after a remark
 *	transports = words for transports with separators between them, also
 *	             in parentheses, there with words such as "only", and
 *	             after "-"
 *	remark     = "(" anything else ")"
 */
#ifndef PI_PORT_TEXT_H
#define PI_PORT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "span.h"

/* A port, or a range with both of its ends. */
struct pi_ports {
	uint16_t first;
	uint16_t last;
	unsigned int transports; /* enum portinfo_transport; 0 if not given */
	bool open;		 /* `5900+`, a range without its end */
};

enum pi_ports_status {
	PI_PORTS_END,	     /* the text ended, without an error */
	PI_PORTS_ITEM,	     /* a port or a range */
	PI_PORTS_TRANSPORTS, /* a word for transports of the items near it */
	PI_PORTS_MALFORMED,  /* anything that is no port text */
	PI_PORTS_LARGE,	     /* a number above 65535 */
	PI_PORTS_BACKWARDS,  /* a range that runs backwards */
	PI_PORTS_AMBIGUOUS   /* `67/8` may be 67-68, `1,024` may be 1024 */
};

/* The state of reading a text, private to these functions. */
struct pi_ports_reader {
	struct pi_span rest;
	struct pi_span last_number; /* the second one of a range, as written */
	enum {
		PI_PORTS_BEFORE,    /* nothing was read yet */
		PI_PORTS_OPEN,	    /* after a separator */
		PI_PORTS_NUMBER,    /* after an item */
		PI_PORTS_REMARK,    /* after an item's remark */
		PI_PORTS_WORD	    /* after a word for transports */
	} state;
	char separator;		    /* the first byte of the last one */
	const char *separator_end;
	bool is_mapping;	    /* of `8080:80` the left port counts */
	uint16_t before;	    /* the first number of the item before */
	bool ambiguous;		    /* this item may be the end of that one */
};

void pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text);

/*
 * Reads the next item or word for transports and sets *ports, also for
 * PI_PORTS_BACKWARDS.  After the end and after an error it may not be called
 * again.  It never returns PI_PORTS_AMBIGUOUS, but sets reader->ambiguous.
 */
enum pi_ports_status pi_ports_next(struct pi_ports_reader *reader,
    struct pi_ports *ports);

/* True for a text that is a single port, the usual case. */
bool pi_is_port(struct pi_span text, uint16_t *port);

/*
 * Reads a whole text into at most size items with their transports.  If the
 * text begins with transports, these and all others hold for the items after
 * them; otherwise for the items before them, back to the last ones.  Sets
 * *count.  Returns PI_PORTS_END; PI_PORTS_ITEM if the text has more items; or
 * an error, with the index of its item in *count.
 */
enum pi_ports_status pi_ports_read(struct pi_ports_reader *reader,
    struct pi_ports *items, size_t size, size_t *count);

/*
 * Returns the last port probably meant in a range that runs backwards: 139 for
 * 137-129 and for 137-9; 0 if its ends were probably swapped.
 */
uint16_t pi_ports_suggest(uint16_t first, uint16_t last);

#endif
