/* SPDX-License-Identifier: MIT */
/* Notes of comma-separated values, also with tabs or semicolons. */
#ifndef PI_CSV_TABLE_H
#define PI_CSV_TABLE_H

#include "pipe_table.h"

/*
 * True if the first line has several fields, one of them with a word for ports
 * and with a number below it, and most lines have as many.  Sets the table,
 * whose cells are in room, which has two bytes more than the lines.
 */
bool pi_csv_table(struct pi_lines lines, char *room,
    struct pi_pipe_table *table);

#endif
