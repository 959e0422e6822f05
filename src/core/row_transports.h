/* SPDX-License-Identifier: MIT */
/* The transports of a row: from its cells, or from the headings above. */
#ifndef PI_ROW_TRANSPORTS_H
#define PI_ROW_TRANSPORTS_H

#include "row.h"

/*
 * The transports that the row's cells, or else the headings above, tell; 0
 * if none do.  Returns false when the row is of a protocol without ports, or
 * can't be read, which is diagnosed.
 */
bool pi_row_transports(struct pi_row *row, unsigned int *transports);

#endif
