/* SPDX-License-Identifier: MIT */
/* Checks JSON strictly by RFC 8259. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>

/* Is the text a JSON value?  A NUL follows it, which length does not count. */
bool is_json(const char *text, size_t length);

#endif
