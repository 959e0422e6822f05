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
 *	range      = "-" | "->" | "~" | ".." | dash | arrow | ":" | "to"
 *	separator  = "," | "/" | "&" | "+" | ";" | middle dot | bullet |
 *	             line break | "and" | "or" | "also", and "-" after a remark
 *	transports = words for transports with separators between them, also
 *	             in parentheses, there with words such as "only", and
 *	             after "-"
 *	remark     = "(" anything else ")"; after transports, also words that
 *	             follow "-" or ":"
 *
 * The word "port" is read over, and so is a ":" before a port.  In parentheses
 * are ports only beside transports, "and", "or" or "also".
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
	PI_PORTS_NOTHING,    /* never returned */
	PI_PORTS_END,
	PI_PORTS_ITEM,	     /* a port or a range */
	PI_PORTS_TRANSPORTS, /* a word for transports of the items near it */
	PI_PORTS_WORDS,	     /* words after a port that are no remark */
	PI_PORTS_ASIDE,	     /* a remark with a number that may be a port */
	PI_PORTS_MALFORMED,  /* anything that is no port text */
	PI_PORTS_LARGE,	     /* a number above 65535 */
	PI_PORTS_BACKWARDS,  /* a range that runs backwards */
	PI_PORTS_AMBIGUOUS   /* `67/8` may be 67-68, `1,024` may be 1024 */
};

/* The state of reading a text. */
struct pi_ports_reader {
	size_t count;		    /* items read so far */
	struct pi_span part;	    /* the words, or what is no port */
	struct pi_span last_number; /* of the range that runs backwards */
	struct pi_span remark;	    /* the first remark, or words; or empty */

	/* Private to these functions, but for joint and ambiguous. */
	struct pi_span text, rest;
	const char *separator_end;
	size_t skipped;		    /* parts that are no items */
	size_t from;		    /* the first item since transports */
	enum {
		PI_PORTS_BEFORE,    /* an item: at the start, or a separator */
		PI_PORTS_LEAD,	    /* after transports of the next items */
		PI_PORTS_NUMBER,    /* after an item */
		PI_PORTS_REMARK,    /* after its remark, or a skipped part */
		PI_PORTS_WORD	    /* after transports of items before them */
	} state;
	bool may_have_hosts;	    /* before ports, as in `localhost:22` */
	bool is_mapping;	    /* of `8080:80` the left port counts */
	unsigned int transports;    /* the last ones */
	unsigned int lead;	    /* those of the next items */
	uint16_t before;	    /* the first number of the last item */
	char separator;		    /* the first byte of the last one */
	char joint;		    /* that of all between items; 0 if they are
				     * not alike */
	bool ambiguous;		    /* this item may be the end of the last */
	bool leads;		    /* the last transports are of next items */
	bool has_leads;		    /* there were such transports */
	bool after_word;
	bool inside;		    /* parentheses with ports or transports */
	bool failed;		    /* a part explains a lack of items */
};

void pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text);

/*
 * Reads the next item or word for transports and sets *ports, also for
 * PI_PORTS_BACKWARDS.  After words, a remark and an error, of which it sets
 * reader->part, the next call goes on with the next item.  It never returns
 * PI_PORTS_AMBIGUOUS, but sets reader->ambiguous.
 */
enum pi_ports_status pi_ports_next(struct pi_ports_reader *reader,
    struct pi_ports *ports);

/* True for a text that is a single port, the usual case. */
bool pi_is_port(struct pi_span text, uint16_t *port);

/*
 * Reads a text into at most size items with their transports.  Transports are
 * those of the items after them if nothing precedes them, or if a number
 * follows; otherwise of the items before them, back to the last ones.  Returns
 * PI_PORTS_END; words, a remark or an error, after which the next call goes on;
 * or for good PI_PORTS_AMBIGUOUS, or PI_PORTS_ITEM if the text has more items.
 * items[reader->count] is a range that runs backwards.  A text without items
 * has an error.
 */
enum pi_ports_status pi_ports_read(struct pi_ports_reader *reader,
    struct pi_ports *items, size_t size);

/*
 * Returns the last port probably meant in a range that runs backwards: 139 for
 * 137-129 and for 137-9; 0 if its ends were probably swapped.
 */
uint16_t pi_ports_suggest(uint16_t first, uint16_t last);

#endif
