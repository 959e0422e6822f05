/* SPDX-License-Identifier: MIT */
/* What --version prints. */
#ifndef VERSION_H
#define VERSION_H

#include <portinfo.h>

#include "output.h"

/* Puts the version, and the sources of the table with their dates. */
void version_put(struct output *output, const struct portinfo_table *table);

#endif
