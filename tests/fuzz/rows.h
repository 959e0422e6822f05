/* SPDX-License-Identifier: MIT */
/* Prints rows and answers to compare them, and checks what the library says. */
#ifndef ROWS_H
#define ROWS_H

#include <portinfo.h>

#include "buffer.h"

/* Every claim of every source. */
extern const struct portinfo_filter every_claim;

/* Returns a static query for all ports without facts. */
const struct portinfo_query *every_port(void);

/* Prints a row as a line, different for different rows. */
void print_row(struct pi_buffer *text, const struct portinfo_row *row);

/* Prints all rows of an answer. */
void print_answer(struct pi_buffer *text, const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter);

/* Does the text have the line? */
bool has_line(const struct pi_buffer *text, const struct pi_buffer *line);

/* Checks what holds for every row. */
void check_row(const struct portinfo_row *row);

/* Checks that a message is not empty and has no control characters. */
void check_message(const struct portinfo_message *message);

#endif
