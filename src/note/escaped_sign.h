/* SPDX-License-Identifier: MIT */
/*
 * Signs in code spans and after backslashes, which separate nothing.  Each is a
 * control character, which no note contains.
 */
#ifndef PI_ESCAPED_SIGN_H
#define PI_ESCAPED_SIGN_H

#include <stddef.h>

/* Returns the character for a sign that could separate, or the byte itself. */
char pi_escape(char byte);

/*
 * Turns such characters back to signs, and line breaks into spaces.  Several
 * spaces become one, or none at either end.  Changes the text itself; returns
 * its new length.
 */
size_t pi_unescape(char *text, size_t length);

#endif
