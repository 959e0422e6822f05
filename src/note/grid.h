/* SPDX-License-Identifier: MIT */
/*
 * Tables with +: the +---+ grids of reStructuredText and mysql, and what psql
 * prints.
 */
#ifndef PI_GRID_H
#define PI_GRID_H

#include "pipe_table.h"

/* True for a rule of a grid, `+---+===+`. */
bool pi_is_grid_rule(struct pi_span line);

/*
 * Takes the lines of a grid, whose first rule was read; returns false and takes
 * none if no row and rule follow.  Sets the table, which copies its rows to
 * room, with twice as many bytes as the lines and two more.
 */
bool pi_grid_table(struct pi_lines *lines, char *room,
    struct pi_pipe_table *table);

/*
 * Takes a row of psql's output, in which a + at the end of a cell stands for a
 * line break.
 */
bool pi_next_psql_row(const struct pi_pipe_table *table,
    struct pi_lines *lines, struct pi_cells *row);

#endif
