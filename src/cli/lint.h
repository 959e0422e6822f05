/* SPDX-License-Identifier: MIT */
/* Slips in a note: what the built-in table has otherwise. */
#ifndef LINT_H
#define LINT_H

#include "note_names.h"

/*
 * Returns whether a row of a note is probably a slip, and says in *message what
 * is known instead: another port, if its cell holds a single one, or else other
 * transports on its port.  The names are those of the whole note.
 */
bool lint_row(const struct portinfo_taken *row, const struct note_names *names,
    struct portinfo_message *message);

#endif
