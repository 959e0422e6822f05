/* SPDX-License-Identifier: MIT */
/*
 * The rows that are made of IANA's port registry, by these rules:
 *
 * - A record with a port is an entry.  Of those with the same ports, transport
 *   and name, the first counts.
 * - Without a name, unassigned ports are left out, and reserved ones if
 *   services hold all of them.
 * - A name is an alias of another one with the same ports and transport if its
 *   notes say so, or if the description of the other says that this name is
 *   replaced.  An alias of an alias belongs to the last name of the chain.  A
 *   name whose chain ends in a circle is not an alias.
 * - Entries with the same ports, name and aliases share a row, and without a
 *   name those with the same description; but not a known and an unknown
 *   transport.  The row has the first description that is not empty without
 *   IANA's remark that the name replaces another one.
 * - Rows are sorted by first port, last port and line of the registry; the
 *   aliases in a row, by name.
 */
#ifndef PI_REGISTRY_ROWS_H
#define PI_REGISTRY_ROWS_H

#include "registry.h"

/*
 * Calls back for each row of a registry that was read: a service, whose aliases
 * follow it.  Returns false if a callback did.
 */
bool pi_registry_rows(struct pi_registry *registry,
    bool (*row)(void *user, const struct pi_entry *service), void *user);

#endif
