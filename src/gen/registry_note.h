/* SPDX-License-Identifier: MIT */
/*
 * The entries of a port registry, one for each of its lines, put together
 * into the rows of a note.  No I/O, no printing.
 */
#ifndef PI_REGISTRY_NOTE_H
#define PI_REGISTRY_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pi_buffer;

/* In the order in which a row names them. */
enum pi_transport {
	PI_TCP,
	PI_UDP,
	PI_SCTP,
	PI_DCCP,
	PI_UNKNOWN /* the registry gives none */
};

/* What the registry calls each of them; "" for the unknown one. */
extern const char *const pi_transport_names[PI_UNKNOWN + 1];

/*
 * A line of the registry: a service has a port, or each port from first to
 * last, on one transport.  The strings are somebody else's; blanks in them
 * are single spaces, none at the ends.
 */
struct pi_entry {
	const char *name;  /* "" where the port is only described */
	char *description; /* is shortened by pi_registry_rows */
	const char *notes;
	int order; /* place in the registry */
	uint16_t first, last;
	enum pi_transport transport;
	/*
	 * For pi_registry_rows alone, NULL and false before it: the entry
	 * that this one is called an alias of, and the one at the end of
	 * that chain, both itself when it is none; and whether it has got
	 * its row or needs none.
	 */
	struct pi_entry *named;
	struct pi_entry *service;
	bool done;
};

/*
 * Adds the rows of a note's table: Port, Service, Transport, Description.
 * The entries are sorted by first port, last port and order, and so are the
 * rows.
 *
 * Entries of one service on the same ports are one row, with the first
 * description; an entry that is there twice counts once.  A service whose
 * notes call it an alias or a duplicate of another one, or that another
 * one's description says it replaces, becomes its alias where both have the
 * same ports and transport, and a row has its aliases on each of its
 * transports.  "Reserved" without a name is left out where services hold
 * all of its ports.
 */
void pi_registry_rows(struct pi_entry *entries, size_t count,
    struct pi_buffer *note);

#endif
