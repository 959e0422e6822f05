/* SPDX-License-Identifier: MIT */
/* Port tables: from rows to records and diagnostics. */
#ifndef PI_PORT_TABLE_H
#define PI_PORT_TABLE_H

#include "diagnostic.h"

/* Reads the rows of a table if it is a port table. */
void pi_read_port_table(struct pi_reading *reading,
    const struct pi_pipe_table *table);

#endif
