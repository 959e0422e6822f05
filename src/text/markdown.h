/* SPDX-License-Identifier: MIT */
/* Text in a cell of a markdown table, from which a note's reader takes it. */
#ifndef PI_MARKDOWN_H
#define PI_MARKDOWN_H

#include <stddef.h>

/* Where a cell is written to. */
struct pi_markdown {
	void *to;
	void (*put)(void *to, const char *bytes, size_t length);
};

/* Writes a name, in a code span or escaped if it could be taken for markup. */
void pi_markdown_name(const struct pi_markdown *cell, const char *name);

/*
 * Writes text without control characters: a backslash before each of these
 * signs and before entities, and pictures, which a reader drops elsewhere, in
 * a code span.
 */
void pi_markdown_text(const struct pi_markdown *cell, const char *text,
    const char *signs);

#endif
