/* SPDX-License-Identifier: MIT */
/*
 * The parser of notes: bytes in, callbacks out.  It reads the port tables of
 * a markdown text; portinfo(5) says which, and what is taken from them.
 *
 * No I/O, no allocation, no state; time linear in the length of the note.
 */
#ifndef PI_NOTE_H
#define PI_NOTE_H

#include "record.h"

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
