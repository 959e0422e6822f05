/* SPDX-License-Identifier: MIT */
/* Cells of a note's table, written so that they are read back unchanged. */
#ifndef PI_MARKDOWN_CELL_H
#define PI_MARKDOWN_CELL_H

struct pi_buffer;

/*
 * Adds a service name, `-` if it is empty; in a code span if it could be read
 * as markup or as several names.  It must not contain blanks, control
 * characters, ` or |.
 */
void pi_markdown_cell_name(struct pi_buffer *note, const char *name);

/* Adds text without control characters, its markup escaped. */
void pi_markdown_cell_prose(struct pi_buffer *note, const char *prose);

#endif
