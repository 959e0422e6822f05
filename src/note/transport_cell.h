/* SPDX-License-Identifier: MIT */
/* The transports of a row: from its cells, or from the headings above. */
#ifndef PI_TRANSPORT_CELL_H
#define PI_TRANSPORT_CELL_H

#include "row.h"

/*
 * The transports given by the row's cells, or else by the headings above; 0 if
 * there are none.  Returns false when the row is of a protocol without ports,
 * or cannot be read, which is diagnosed.
 */
bool pi_row_transports(struct pi_row *row, unsigned int *transports);

#endif
