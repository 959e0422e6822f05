/* SPDX-License-Identifier: MIT */
/* Is a text a JSON value, as strictly as RFC 8259 has it? */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>

/* The text is ended by a NUL that length does not count. */
bool is_json(const char *text, size_t length);

#endif
