/* SPDX-License-Identifier: MIT */
/* What a cell of a table looks like, whatever stands above it. */
#ifndef PI_CELL_KIND_H
#define PI_CELL_KIND_H

#include "span.h"

/* Kinds of cell; one cell may be of several. */
enum pi_cell {
	PI_CELL_FILLED,	    /* there is something in it */
	PI_CELL_DASH,	    /* `-` alone: no name, or no port */
	PI_CELL_PORTS,	    /* it reads wholly as ports */
	PI_CELL_MAPPING,    /* `8000->80`, `9443:9443`: ports, too, or not */
	PI_CELL_CLASSES,    /* `1024 - 49,151`: a range of port classes */
	PI_CELL_TRANSPORTS, /* it reads wholly as transports */
	PI_CELL_TICK,	    /* yes or no: `x`, `yes`, a check mark */
	PI_CELL_NUMBER,	    /* a number that is no port: `#1`, `1.`, 70000 */
	PI_CELL_HOST,	    /* addresses, host names, images */
	PI_CELL_QUESTION,   /* it ends with a question mark */
	PI_CELLS
};

/*
 * The set of what a cell is, 1 << enum pi_cell each.  scratch is as large as
 * the cell.
 */
unsigned int pi_cell_read(struct pi_span cell, char *scratch);

/* Does a cell's text say that there is no port: empty, `-`, `N/A`, `ALL`? */
bool pi_is_no_port(struct pi_span text);

enum pi_tick { PI_TICK_NO, PI_TICK_YES, PI_TICK_NONE };

/*
 * What a cell, as it stands in the note, says of what its column is headed
 * with; an empty one says no, PI_TICK_NONE is neither.
 */
enum pi_tick pi_tick_read(struct pi_span cell);

#endif
