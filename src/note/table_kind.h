/* SPDX-License-Identifier: MIT */
/* Why a table was taken, or why it was ignored. */
#ifndef PI_TABLE_KIND_H
#define PI_TABLE_KIND_H

#include "column.h"
#include "column_roles.h"
#include "diagnostic.h"

/*
 * Finds what kind of table it is that has no ports to take, or that has others
 * besides those found, and the column that decided.
 */
void pi_find_kind(struct pi_column_roles *found,
    const struct pi_columns *columns);

/* Reports the kind of a table, unless it is the usual one. */
void pi_diagnose_kind(struct pi_reading *reading,
    const struct pi_pipe_table *table, const struct pi_column_roles *roles);

#endif
