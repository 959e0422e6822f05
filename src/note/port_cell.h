/* SPDX-License-Identifier: MIT */
/* The ports of a row. */
#ifndef PI_PORT_CELL_H
#define PI_PORT_CELL_H

#include "port_text.h"
#include "row.h"

/* The most ports that a cell may list. */
enum { PI_ITEMS_MAX = 256 };

/*
 * Reads the port cell of a row into at most PI_ITEMS_MAX items.  Returns their
 * number: 0 if it has no port, or an error, which is reported.
 */
size_t pi_row_ports(struct pi_row *row, struct pi_ports *items);

#endif
