/* SPDX-License-Identifier: MIT */
/*
 * IANA's Service Name and Transport Protocol Port Number Registry, in the
 * form of its CSV, made into a note.  Needs csv.h and text.h, and span.h of
 * the core.  No I/O, no printing.
 */
#ifndef PI_REGISTRY_CSV_H
#define PI_REGISTRY_CSV_H

#include <stddef.h>

struct pi_buffer;

/* What is wrong, in words that never go away. */
struct pi_registry_problem {
	size_t line; /* of the CSV, from 1; 0 when it is not to blame */
	const char *text;
};

/*
 * Adds the note of a CSV of so many bytes; the date, YYYY-MM-DD, is given in
 * it as that of the data.  The CSV is written into, and bytes[length] must
 * be there as well.  The same CSV and date give the same note.  0, or -1
 * with *problem set; then what the note holds is of no use.
 */
int pi_registry_note(struct pi_buffer *note, char *csv, size_t length,
    const char *date, struct pi_registry_problem *problem);

#endif
