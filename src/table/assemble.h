/* SPDX-License-Identifier: MIT */
/* The last step of the builder: the table from its parts. */
#ifndef PI_ASSEMBLE_H
#define PI_ASSEMBLE_H

#include "builder.h"

/*
 * Makes the table, one block that the caller frees with free, or NULL when
 * memory ran out.  Records of one source with the same ports and names
 * become one claim, on the transports of all.  To be called once; takes
 * n log n time in the number of records and names.
 */
struct portinfo_table *pi_table_assemble(struct pi_builder *build);

#endif
