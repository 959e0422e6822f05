/* SPDX-License-Identifier: MIT */
/* The names and the description of a row. */
#ifndef PI_ROW_NAMES_H
#define PI_ROW_NAMES_H

#include "name_cell.h"
#include "row.h"

/* Makes room for the names and the remarks of a row, which may be long. */
struct pi_names pi_row_begin_names(struct pi_row *row);

/* Adds the names in the text of a cell.  Returns false after an error. */
bool pi_row_add_names(struct pi_row *row, struct pi_names *names,
    struct pi_span cell, struct pi_span text, enum pi_names_form form);

/*
 * Reads the names in the row's columns for them, or else after its port.
 * Returns false after an error.
 */
bool pi_row_names(struct pi_row *row, struct pi_names *names);

/*
 * Returns whether the names in a row's best name column pair up with its ports,
 * between which the same sign stands.  Sets *parts to them.
 */
bool pi_row_pairs_up(struct pi_row *row, struct pi_name_parts *parts,
    size_t count);

/* Adds the cell of the description to the remarks of the name. */
bool pi_row_description(struct pi_row *row, struct pi_names *names);

#endif
