/* SPDX-License-Identifier: MIT */
/* The names in a note, with the ports and lines of their rows. */
#ifndef NOTE_NAMES_H
#define NOTE_NAMES_H

#include <portinfo.h>

#include "buffer.h"

/* All rows of a note that have a name and begin on a port. */
struct named_port {
	const char *name;
	uint16_t port;
	unsigned int transports; /* of all such rows; all if one is unknown */
	size_t line;		 /* of the first such row */
};

/* Starts as { 0 }. */
struct note_names {
	struct pi_buffer text; /* the names, each with a NUL */
	struct pi_buffer rows; /* of struct named_port */
};

/* Adds a row; for portinfo_report_rows, with a struct note_names. */
void note_names_add(void *user, const struct portinfo_taken *row);

/* Call this after the last row.  Returns false with errno if memory ran out. */
bool note_names_end(struct note_names *names);

/* Returns what the note has, ignoring ASCII case, or NULL. */
const struct named_port *note_names_find(const struct note_names *names,
    const char *name, uint16_t port);

void note_names_free(struct note_names *names);

/* Returns the transports that a set may stand for: all if it is unknown. */
static inline unsigned int
possible_transports(unsigned int transports)
{
	return transports != 0 ? transports : PORTINFO_TCP | PORTINFO_UDP |
	    PORTINFO_SCTP | PORTINFO_DCCP;
}

#endif
