/* SPDX-License-Identifier: MIT */
/* Parts of a note that are skipped: fenced code and blocks of HTML. */
#ifndef PI_SKIPPED_H
#define PI_SKIPPED_H

#include "pipe_table.h"

/* Returns the length of a fence of three or more ` or ~, or 0. */
size_t pi_fence_length(struct pi_span text);

/*
 * Skips fenced code whose first line was read.  Without an end, it is all that
 * follows.
 */
void pi_skip_fence(struct pi_lines *lines, struct pi_span opening);

/* True for a line that begins a tag or comment; `<https://...>` is a link. */
bool pi_is_html(struct pi_span text);

/* Skips a block of HTML if the line, which shows the text, begins one. */
bool pi_skip_html(struct pi_lines *lines, struct pi_line line,
    struct pi_span text);

#endif
