/* SPDX-License-Identifier: MIT */
/* Why a table was taken, or why it was ignored. */
#ifndef PI_TABLE_KIND_H
#define PI_TABLE_KIND_H

#include "column.h"
#include "column_roles.h"
#include "diagnostic.h"

/*
 * Finds why a table has no ports to take, or whether it may have others besides
 * those found, and the column that decided.
 */
void pi_find_kind(struct pi_column_roles *found,
    const struct pi_columns *columns);

/*
 * Reports the kind of a table, unless it is PI_TABLE_OF_PORTS or
 * PI_TABLE_OTHER, and records that a table was not taken.
 */
void pi_diagnose_kind(struct pi_reading *reading,
    const struct pi_pipe_table *table, const struct pi_column_roles *roles);

#endif
