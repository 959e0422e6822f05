/* SPDX-License-Identifier: MIT */
/*
 * Signs that are shown as they are and mean nothing: those in a code span or
 * after a backslash.  The readers of a cell's text would take them for
 * separators, so each is put as a control character, of which a note holds
 * none, until the text has been read.
 */
#ifndef PI_ESCAPED_H
#define PI_ESCAPED_H

#include <stddef.h>

/* The character for a sign that has a meaning; else the byte itself. */
char pi_escape(char byte);

/*
 * Turns shielded signs back into themselves and line breaks into blanks, in
 * place; a run of blanks becomes one, or none at either end.  Returns the new
 * length.
 */
size_t pi_unescape(char *text, size_t length);

#endif
