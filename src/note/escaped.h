/* SPDX-License-Identifier: MIT */
/*
 * Signs in a code span or after a backslash.  They separate nothing, and so
 * each becomes a control character, which no note contains, until the text of
 * the cell has been read.
 */
#ifndef PI_ESCAPED_H
#define PI_ESCAPED_H

#include <stddef.h>

/* Returns the character for a sign that could separate, or the byte itself. */
char pi_escape(char byte);

/*
 * Turns escaped signs back, and line breaks into spaces.  Several spaces become
 * one, or none at either end.  Changes the text itself; returns its new length.
 */
size_t pi_unescape(char *text, size_t length);

#endif
