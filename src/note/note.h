/* SPDX-License-Identifier: MIT */
/*
 * The parser of notes: it reads the port tables of a markdown text, as
 * described in portinfo(5), and calls back for each record and diagnostic.  It
 * does no I/O, takes linear time, and allocates nothing but IANA's registry.
 */
#ifndef PI_NOTE_H
#define PI_NOTE_H

#include "record.h"

/*
 * Returns the bytes of scratch for a note: a few times its length, of which no
 * more is used than a few times the longest row.
 */
size_t pi_note_scratch(struct pi_span note);

/*
 * Reads a note, in pi_note_scratch(note) bytes of scratch.  file is its name in
 * diagnostics.  Returns false if a callback stopped it or memory ran out.
 */
bool pi_note_read(struct pi_span note, const char *file, char *scratch,
    const struct pi_note_events *events);

#endif
