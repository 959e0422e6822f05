/* SPDX-License-Identifier: MIT */
/* What a cell of a table looks like, whatever its heading. */
#ifndef PI_CELL_KIND_H
#define PI_CELL_KIND_H

#include "span.h"

/* The kinds of cell; a cell may be of several. */
enum pi_cell {
	PI_CELL_FILLED,	    /* neither empty nor a filler, such as `tbd` */
	PI_CELL_DASH,	    /* `-` alone: no name or no port */
	PI_CELL_PORTS,	    /* ports, perhaps with their transports */
	PI_CELL_NUMBER,	    /* a number or id: `#1`, `70000`, `A1`, `4 GB` */
	PI_CELL_TRANSPORTS, /* transports, perhaps a separator and others */
	PI_CELL_TICK,	    /* yes or no: `x`, `yes`, a check mark */
	PI_CELL_WITH_TRANSPORT, /* ports with their transports: `22/tcp` */
	PI_CELL_DESCRIBED,  /* `localhost:22`, `22 - shell`, `SSH/22` */
	PI_CELL_PAIR,	    /* `8080:80`, `80->8080`: a range or mapping */
	PI_CELL_MAPPING,    /* a pair that cannot be a range: 8080:80, 80->80 */
	PI_CELL_CHANGE,	    /* `143 → 993`: an arrow that replaces a port */
	PI_CELL_CLASSES,    /* `1024 - 49,151`: the ports of a class */
	PI_CELL_HOST,	    /* begins with a host or option, `-p` */
	PI_CELL_QUESTION,   /* ends with a question mark */
	PI_CELL_EXPLICIT,   /* says that it is a port: `port 22`, `:22` */
	PI_CELLS
};

/*
 * Returns the kinds of a cell, a set of 1 << enum pi_cell.  scratch is as large
 * as the cell.
 */
unsigned int pi_cell_read(struct pi_span cell, char *scratch);

#endif
