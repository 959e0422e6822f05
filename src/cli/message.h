/* SPDX-License-Identifier: MIT */
/*
 * Complaints: one line each on standard error, `portinfo: ...`.  They return
 * false when that could not be written.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

/* Prints the parts, a list ended by NULL, made printable. */
bool message_put(const char *part, ...);

/* Says a text about a line of standard input; about no line if that is 0. */
bool message_put_line(size_t line, const char *text);

/* Says how many rows there were, and what happened to them. */
bool message_put_rows(size_t count, const char *text);

/* Says a text of whole lines, printable already. */
bool message_put_text(const char *text);

#endif
