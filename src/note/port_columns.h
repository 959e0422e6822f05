/* SPDX-License-Identifier: MIT */
/* Which columns of a table hold ports. */
#ifndef PI_PORT_COLUMNS_H
#define PI_PORT_COLUMNS_H

#include "column.h"
#include "column_roles.h"

/*
 * Finds the port columns of a table, with the transports in the headings, and
 * the columns of ticks; or else what kind of table it is.  title is the heading
 * above it.  Headings that are swapped are put right.
 */
void pi_find_ports(struct pi_column_roles *found, struct pi_columns *columns,
    struct pi_span title);

#endif
