/* SPDX-License-Identifier: MIT */
/* From a builder to a table: claims, indexes and strings in one block. */
#ifndef PI_ASSEMBLE_H
#define PI_ASSEMBLE_H

#include "builder.h"

/*
 * Makes the table, one block that the caller frees with free.  Records of one
 * source with the same ports and names, or descriptions if they have no name,
 * become one claim on the transports of all.  May be called once for a builder;
 * takes n log n time in the number of records and names.  Returns NULL if
 * memory ran out.
 */
struct portinfo_table *pi_table_assemble(struct pi_builder *build);

#endif
