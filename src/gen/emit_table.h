/* SPDX-License-Identifier: MIT */
/* A table as C source. */
#ifndef PI_EMIT_TABLE_H
#define PI_EMIT_TABLE_H

#include "buffer.h"
#include "table.h"

/*
 * Adds to text the C source of a file that defines portinfo_builtin as this
 * table.  The same table gives the same bytes; nothing of the machine, the
 * time or the files it was made from is in them.  Sets text->failed when
 * memory ran out.
 */
void pi_emit_table(struct pi_buffer *text, const struct portinfo_table *table);

#endif
