/* SPDX-License-Identifier: MIT */
/*
 * The text that a cell of a markdown table shows, without its marks:
 * emphasis, code spans, links, wiki links, tags, escapes, entities.
 *
 * What stands in a code span or behind a backslash is shown as it is, and
 * so its signs must not be taken for separators later on.  They are
 * shielded: put as a control character, of which a note holds none, until
 * pi_markup_unshield.  A line break, <br>, is put as '\n'.
 */
#ifndef PI_MARKUP_H
#define PI_MARKUP_H

#include "span.h"

/* A mark that makes the cell unreadable. */
struct pi_markup_error {
	const char *what;   /* a sentence; static */
	const char *place;  /* in the source */
};

/*
 * The text that the source shows, trimmed: part of the source if that has no
 * marks, else written to out, which has room for as many bytes as the source
 * has.  Source is valid UTF-8 without control characters but tabs.  The bytes
 * returned are NULL when the source can't be read, and *error tells.  Linear
 * in the length.
 */
struct pi_span pi_markup_read(struct pi_span source, char *out,
    struct pi_markup_error *error);

/*
 * The same, but for cells of which every sign means something, in a code span
 * or not, such as `80/tcp`: nothing is shielded.
 */
struct pi_span pi_markup_plain(struct pi_span source, char *out,
    struct pi_markup_error *error);

/*
 * Turns shielded signs back into themselves and line breaks into blanks, in
 * place; a run of blanks becomes one, or none at either end.  Returns the new
 * length.
 */
size_t pi_markup_unshield(char *text, size_t length);

#endif
