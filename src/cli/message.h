/* SPDX-License-Identifier: MIT */
/*
 * Messages on standard error, a line each: `portinfo: ...`.  All functions
 * return false if it could not be written.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdbool.h>

/* Prints the parts, up to a NULL, made printable. */
bool message_put(const char *part, ...);

/* Prints whole lines as they are. */
bool message_put_text(const char *text);

#endif
