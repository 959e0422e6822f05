/* SPDX-License-Identifier: MIT */
/*
 * The parser of notes: bytes in, callbacks out.  It reads the port tables of
 * a markdown text; portinfo(5) tells which, and what it takes out of them.
 *
 * No I/O, no allocation, no state; time linear in the length of the note.
 */
#ifndef PI_NOTE_H
#define PI_NOTE_H

#include <portinfo.h>

#include "span.h"

/* One row of a port table, for one of the ports in its port cell. */
struct pi_record {
	uint16_t first;
	uint16_t last;
	unsigned int transports;  /* enum portinfo_transport; 0: unknown */
	const char *names;	  /* each ended by a NUL, then a NUL more */
	const char *description;  /* "" if there is none */
};

/* Who hears what was read.  All that is handed over lives for the call. */
struct pi_note_events {
	void *user;
	/* A row was read.  False stops the parser. */
	bool (*record)(void *user, const struct pi_record *record);
	/* The front matter tells the date of the data. */
	bool (*date)(void *user, struct pi_span date);
	/* Something is wrong: is_error, and the row was left out; or odd. */
	void (*diagnose)(void *user, const struct portinfo_diagnostic *);
	struct portinfo_counts *counts; /* set at the end; NULL: not wanted */
};

/*
 * The room, in bytes, that a note is read in: a few times its longest line,
 * however many lines it has.
 */
size_t pi_note_scratch(struct pi_span note);

/*
 * Reads a note, in scratch of at least pi_note_scratch(note) bytes.
 * file is its name for diagnostics.  Returns false when a callback stopped
 * it, else true, whatever was wrong in the note.
 */
bool pi_note_read(struct pi_span note, const char *file, char *scratch,
    const struct pi_note_events *events);

#endif
