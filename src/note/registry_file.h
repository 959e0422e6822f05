/* SPDX-License-Identifier: MIT */
/* IANA's port registry, as the CSV file that it publishes, given as a note. */
#ifndef PI_REGISTRY_FILE_H
#define PI_REGISTRY_FILE_H

#include "diagnostic.h"

/*
 * Reads the file into the same records as the note that iana2note makes of it.
 * Returns false if it is another file, or malformed and therefore to be read
 * like any CSV.  Stops if memory runs out.
 */
bool pi_registry_file_read(struct pi_reading *reading,
    const struct pi_lines *lines);

#endif
