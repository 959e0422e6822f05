/* SPDX-License-Identifier: MIT */
/* What a cell of a table looks like, whatever its heading. */
#ifndef PI_CELL_KIND_H
#define PI_CELL_KIND_H

#include "span.h"

/* The kinds of cell; a cell may be of several. */
enum pi_cell {
	PI_CELL_FILLED,	    /* neither empty nor without a port */
	PI_CELL_DASH,	    /* `-` alone: no name or no port */
	PI_CELL_PORTS,	    /* nothing but ports */
	PI_CELL_MAPPING,    /* `8000->80`, `9443:9443` */
	PI_CELL_CLASSES,    /* `1024 - 49,151`: the ports of a class */
	PI_CELL_TRANSPORTS, /* nothing but transports */
	PI_CELL_TICK,	    /* yes or no: `x`, `yes`, a check mark */
	PI_CELL_NUMBER,	    /* a number but no port: `#1`, `1.`, `70000` */
	PI_CELL_HOST,	    /* addresses, host names, images */
	PI_CELL_QUESTION,   /* ends with a question mark */
	PI_CELLS
};

/*
 * Returns the kinds of a cell, a set of 1 << enum pi_cell.  scratch is as large
 * as the cell.
 */
unsigned int pi_cell_read(struct pi_span cell, char *scratch);

/*
 * True for the text of a cell without a port: empty, `-`, `N/A`, `None`, `ALL`.
 */
bool pi_is_no_port(struct pi_span text);

enum pi_tick { PI_TICK_NO, PI_TICK_YES, PI_TICK_NONE };

/*
 * Reads a cell as it stands in the note, under the heading of a transport.  An
 * empty one is a no; PI_TICK_NONE is neither yes nor no.
 */
enum pi_tick pi_tick_read(struct pi_span cell);

#endif
