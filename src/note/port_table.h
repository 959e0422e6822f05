/* SPDX-License-Identifier: MIT */
/* The rows of a port table: cells in, records and diagnostics out. */
#ifndef PI_PORT_TABLE_H
#define PI_PORT_TABLE_H

#include "diagnostic.h"

/* Reads all rows of a table, if it is a port table. */
void pi_read_port_table(struct pi_reading *reading,
    const struct pi_pipe_table *table);

#endif
