/* SPDX-License-Identifier: MIT */
/* Finding what each column of a table holds. */
#ifndef PI_READ_ROLES_H
#define PI_READ_ROLES_H

#include "column_roles.h"

/*
 * Finds the roles of a table's columns.  title is the heading above it; scratch
 * is as large as a row's text.
 */
struct pi_column_roles pi_column_roles_read(const struct pi_pipe_table *table,
    struct pi_span title, char *scratch);

/* Adds the columns from which a row without a name may take it. */
void pi_column_roles_add_names(struct pi_column_roles *roles,
    const struct pi_pipe_table *table, char *scratch);

#endif
