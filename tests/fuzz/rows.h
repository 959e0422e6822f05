/* SPDX-License-Identifier: MIT */
/* Rows of answers as texts, to be compared. */
#ifndef ROWS_H
#define ROWS_H

#include <portinfo.h>

#include "buffer.h"

/* Every claim of every source. */
extern const struct portinfo_filter every_claim;

/* A query for all ports, without facts; lives as long as the program. */
const struct portinfo_query *every_port(void);

/* Adds a row and a line end; no two rows that differ give the same. */
void tell_row(struct pi_buffer *text, const struct portinfo_row *row);

/* Adds all rows of an answer. */
void tell_answer(struct pi_buffer *text, const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter);

/* Is the line, with its end, one of the text's? */
bool has_line(const struct pi_buffer *text, const struct pi_buffer *line);

/* Checks what is true of each row, whatever was asked. */
void check_row(const struct portinfo_row *row);

#endif
