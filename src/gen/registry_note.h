/* SPDX-License-Identifier: MIT */
/*
 * The note that is made of IANA's port registry.  These are its rules:
 *
 * - A record with a port is an entry, unless it has neither a name nor a
 *   description, or is described as unassigned and has no name.
 * - Of entries with the same ports, transport and name, the first counts.
 *   Entries without a name are distinguished by their descriptions.
 * - Reserved ports without a name are left out if services hold all of them.
 * - A name is an alias of another one with the same ports and transport if its
 *   notes say so, or if the other's description says that it replaces it.  An
 *   alias of an alias belongs to the last one; names in a circle are no
 *   aliases.
 * - A row has the entries with the same ports, name and aliases.  An unknown
 *   transport has a row of its own.  The first description counts, without
 *   IANA's remark that the name replaces another one.
 * - Rows are sorted by first port, last port and line of the registry.
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
