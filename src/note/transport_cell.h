/* SPDX-License-Identifier: MIT */
/* The transports of a row. */
#ifndef PI_TRANSPORT_CELL_H
#define PI_TRANSPORT_CELL_H

#include "row.h"

/*
 * Sets *transports from the row's cells, or else from the headings above it; to
 * 0 if neither names any.  Returns false and reports the error if the row is of
 * a protocol without ports or cannot be read.
 */
bool pi_row_transports(struct pi_row *row, unsigned int *transports);

#endif
