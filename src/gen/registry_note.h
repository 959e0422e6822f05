/* SPDX-License-Identifier: MIT */
/* The note of a registry: its entries put together into rows. */
#ifndef PI_REGISTRY_NOTE_H
#define PI_REGISTRY_NOTE_H

#include "registry_csv.h"

/*
 * Adds the note of a registry's entries, which it changes, to a text; date is
 * that of the registry.  If memory runs out, note->failed is set.
 *
 * The rows are the claims of a table of the entries: those of a service on the
 * same ports are one, with the first description.  A service becomes an alias
 * of another one with the same ports and transport if its notes say so, or if
 * the other's description says that it replaces it; transports with different
 * aliases are different rows.  "Reserved" without a name is left out where
 * services hold all of its ports.
 */
void pi_registry_note_write(struct pi_buffer *note, struct pi_entry *entries,
    size_t count, const char *date);

#endif
