/* SPDX-License-Identifier: MIT */
/* The state of reading a port text, see port_text.h. */
#ifndef PI_PORT_READER_H
#define PI_PORT_READER_H

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
	PI_PORTS_NOTHING,    /* nothing to return yet: pi_ports_next goes on */
	PI_PORTS_END,
	PI_PORTS_ITEM,	     /* a port or a range */
	PI_PORTS_TRANSPORTS, /* a word for transports of the items near it */
	PI_PORTS_WORDS,	     /* words after a port that are no remark */
	PI_PORTS_ASIDE,	     /* a remark with a number that may be a port */
	PI_PORTS_MALFORMED,  /* anything that is no port text */
	PI_PORTS_LARGE,	     /* a number above 65535 */
	PI_PORTS_BACKWARDS,  /* a range that runs backwards */
	PI_PORTS_AMBIGUOUS,  /* `67/8` may be 67-68, `1,024` may be 1024 */
	PI_PORTS_MANY	     /* more items than there is room for */
};

/* The state of reading a text. */
struct pi_ports_reader {
	size_t count;		    /* items read so far */
	struct pi_span part;	    /* the words, or what is no port */
	struct pi_span last_number; /* of the range that runs backwards */
	struct pi_span remark;	    /* the first remark, or words; or empty */
	char joint;		    /* the first byte of the sign between all
				     * items; 0 if they are not alike */
	bool ambiguous;		    /* this item may be the end of the last */
	bool has_words;		    /* beside ports: `HTTP/80`, `80 - web` */
	bool is_mapping;	    /* set it if the left one of `8080:80`
				     * counts */

	/* Private to these functions. */
	struct pi_span text, rest;
	const char *separator_end;
	size_t skipped;		    /* parts that are no items */
	size_t from;		    /* the first item since transports */
	enum {
		PI_STATE_BEFORE,    /* at the start, or after a separator */
		PI_STATE_LEAD,	    /* after transports of the next items */
		PI_STATE_ITEM,	    /* after an item */
		PI_STATE_REMARK,    /* after its remark, or a skipped part */
		PI_STATE_TRAIL	    /* after transports of items before them */
	} state;
	bool may_have_hosts;	    /* before ports, as in `localhost:22` */
	unsigned int transports;    /* the last ones */
	unsigned int lead_transports; /* those of the next items */
	uint16_t last_first;	    /* the first port of the last item */
	char separator;		    /* the first byte of the last one */
	bool is_leading;	    /* the last transports are of the
				     * next items */
	bool had_leading;	    /* there were such transports */
	bool after_transports;	    /* no item was read since those */
	bool inside;		    /* parentheses with ports or transports */
	bool failed;		    /* a part explains a lack of items */
};

#endif
