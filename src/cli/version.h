/* SPDX-License-Identifier: MIT */
/* The output of --version. */
#ifndef VERSION_H
#define VERSION_H

#include <portinfo.h>

#include "output.h"

/* Writes the version and the sources of the table with their dates. */
void version_put(struct output *output, const struct portinfo_table *table);

#endif
