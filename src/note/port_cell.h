/* SPDX-License-Identifier: MIT */
/* The port cell of a row. */
#ifndef PI_PORT_CELL_H
#define PI_PORT_CELL_H

#include "port_text.h"
#include "row.h"

/* The most ports that a cell may list. */
enum { PI_ITEMS_MAX = 256 };

/*
 * Reads the port cell into items, PI_ITEMS_MAX of them.  Returns how many
 * there are; 0 when there is no port, or something wrong, which is diagnosed.
 */
size_t pi_row_ports(struct pi_row *row, struct pi_ports *items);

#endif
