/* SPDX-License-Identifier: MIT */
/*
 * The note that is made of IANA's port registry.  These are its rules:
 *
 * - A record with a port is an entry.  Of those with the same ports, transport
 *   and name, the first counts.
 * - Without a name, unassigned ports are left out, and reserved ones if
 *   services hold all of them.
 * - A name is an alias of another one with the same ports and transport if its
 *   notes say so, or if the other's description says that it replaces it.  An
 *   alias of an alias is one of the last name; names in a circle are none.
 * - Entries with the same ports, name and aliases share a row, and without a
 *   name those with the same description; but not a known and an unknown
 *   transport.  The row has the first description that is not empty without
 *   IANA's remark that the name replaces another one.
 * - Rows are sorted by first port, last port and line of the registry; the
 *   aliases in a row, by name.
 */
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
