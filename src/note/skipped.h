/* SPDX-License-Identifier: MIT */
/* Parts of a note that are skipped: front matter, code and blocks of HTML. */
#ifndef PI_SKIPPED_H
#define PI_SKIPPED_H

#include "pipe_table.h"

/*
 * Skips front matter: from `---` on the first line to the next `---` or `...`.
 * It is not front matter if the second line is blank or no line ends it.
 * Returns the last line in it that begins with `date:`, or one of number 0.
 */
struct pi_line pi_skip_front_matter(struct pi_lines *lines);

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
