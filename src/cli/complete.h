/* SPDX-License-Identifier: MIT */
/* The output of --complete. */
#ifndef COMPLETE_H
#define COMPLETE_H

#include <portinfo.h>

#include "output.h"

/*
 * Writes the names that begin with a text, one to a line: in lower case, or if
 * the text has a capital letter, only those with the same spelling.  Returns
 * false if there are none.
 */
bool complete_put(struct output *output, const struct portinfo_table *table,
    const char *beginning);

#endif
