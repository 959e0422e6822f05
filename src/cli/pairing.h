/* SPDX-License-Identifier: MIT */
/* How several names go with several ports in one row of a note. */
#ifndef PAIRING_H
#define PAIRING_H

#include <portinfo.h>

#include "output.h"

/* The row before, and what was said of its table.  Starts as { 0 }. */
struct pairing {
	size_t table;
	size_t line;
	size_t column;
	char name[64];	/* the row's own, or the beginning of it */
	size_t name_length;
	bool said_in_order;
	bool said_every;
};

/*
 * Puts a line for the first row of each table whose names and ports are paired
 * in order, and one for the first whose names are all on every port.
 */
void pairing_put(struct pairing *pairing, struct output *output,
    const struct portinfo_taken *row);

#endif
