/* SPDX-License-Identifier: MIT */
/* The port cell of a row. */
#ifndef PI_ROW_PORTS_H
#define PI_ROW_PORTS_H

#include "ports.h"
#include "row.h"

/* The most ports that a cell may list. */
enum { PI_ITEMS_MAX = 256 };

/*
 * Reads the port cell into items, PI_ITEMS_MAX of them.  Returns how many
 * there are; 0 when there is no port, or something wrong, which is diagnosed.
 */
size_t pi_row_ports(struct pi_row *row, struct pi_ports *items);

#endif
