/* SPDX-License-Identifier: MIT */
/* Which columns of a table name the services. */
#ifndef PI_NAME_COLUMNS_H
#define PI_NAME_COLUMNS_H

#include "column.h"
#include "column_roles.h"

/*
 * Gives the port columns the columns that are most likely to hold names, or, if
 * all is true, all that may.
 */
void pi_find_names(struct pi_column_roles *found,
    const struct pi_columns *columns, bool all);

#endif
