/* SPDX-License-Identifier: MIT */
/*
 * Messages on standard error, a line each: `portinfo: ...`.  All functions
 * return false if it could not be written.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

/* Prints the parts, up to a NULL, made printable. */
bool message_put(const char *part, ...);

/* Prints a text about a line of standard input; 0 is no line. */
bool message_put_line(size_t line, const char *text);

/* Prints `COUNT rows` and what happened to them. */
bool message_put_rows(size_t count, const char *text);

/* Prints whole lines as they are. */
bool message_put_text(const char *text);

#endif
