/* SPDX-License-Identifier: MIT */
/* Reports why a table was taken, or why it was ignored. */
#ifndef PI_TABLE_KIND_H
#define PI_TABLE_KIND_H

#include "column_roles.h"
#include "diagnostic.h"

/* Reports the kind of a table, unless it is the usual one. */
void pi_diagnose_kind(struct pi_reading *reading,
    const struct pi_pipe_table *table, const struct pi_column_roles *roles);

#endif
