/* SPDX-License-Identifier: MIT */
/* Checks notes and counts what they hold. */
#ifndef CHECK_H
#define CHECK_H

#include "options.h"

/*
 * Checks notes, a list ended by NULL: prints diagnostics on standard error and,
 * unless quiet, writes a line of counts for each note.  Returns EXIT_FOUND if
 * there was no error in them, EXIT_NOT_FOUND if there was, and EXIT_TROUBLE if
 * a note could not be read or a diagnostic not be printed.
 */
enum exit_status check_notes(char *const *files, bool quiet,
    struct output *output);

#endif
