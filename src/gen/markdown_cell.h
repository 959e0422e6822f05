/* SPDX-License-Identifier: MIT */
/*
 * What stands in the cells of a note's table, written so that a reader takes
 * out what was put in.  Needs text.h, and span.h of the core.
 */
#ifndef PI_MARKDOWN_CELL_H
#define PI_MARKDOWN_CELL_H

struct pi_buffer;

/*
 * Adds a service name, in a code span where a reader might not take it as
 * one name, or as plain text; `-` for "".  The name has no blank, no control
 * character and neither ` nor |.
 */
void pi_markdown_cell_name(struct pi_buffer *note, const char *name);

/* Adds text without control characters; marks in it are escaped. */
void pi_markdown_cell_prose(struct pi_buffer *note, const char *prose);

#endif
