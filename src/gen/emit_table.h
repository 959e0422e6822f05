/* SPDX-License-Identifier: MIT */
/* Writes a table as C source. */
#ifndef PI_EMIT_TABLE_H
#define PI_EMIT_TABLE_H

#include "buffer.h"
#include "table.h"

/*
 * Adds a C source file that defines portinfo_builtin to return this table.
 * Its bytes depend on nothing but the table.  If memory runs out,
 * text->failed is set.
 */
void pi_emit_table(struct pi_buffer *text, const struct portinfo_table *table);

#endif
