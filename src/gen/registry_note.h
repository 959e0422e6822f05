/* SPDX-License-Identifier: MIT */
/* The note of a registry, whose entries are combined into rows. */
#ifndef PI_REGISTRY_NOTE_H
#define PI_REGISTRY_NOTE_H

#include "registry_csv.h"

/*
 * Adds the note of a registry to a buffer.  The entries are sorted and
 * changed; date, YYYY-MM-DD, is that of the registry.
 *
 * Entries of one service on the same ports are one row, with the first
 * description; a repeated entry counts once.  A service becomes an alias of
 * another one with the same ports and transport if its notes say so, or if
 * the other's description says that it replaces it.  Transports with
 * different aliases are in different rows.  Reserved ports without a name are
 * left out if services hold all of them.
 */
void pi_registry_note_write(struct pi_buffer *note, struct pi_entry *entries,
    size_t count, const char *date);

#endif
