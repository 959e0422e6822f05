/* SPDX-License-Identifier: MIT */
/* The note that is made of IANA's port registry. */
#ifndef PI_REGISTRY_NOTE_H
#define PI_REGISTRY_NOTE_H

#include "buffer.h"
#include "csv.h"

/*
 * Adds the note of a registry to a buffer; date, YYYY-MM-DD, is that of the
 * registry.  Returns false if the CSV is malformed; csv->line and csv->problem
 * then say where and why.
 */
bool pi_registry_note(struct pi_buffer *note, struct pi_csv *csv,
    const char *date);

#endif
