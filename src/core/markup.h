/* SPDX-License-Identifier: MIT */
/*
 * The text that a cell of a markdown table shows, without its marks:
 * emphasis, code spans, links, wiki links, tags, escapes, entities.
 *
 * The signs of a code span, and those after a backslash, are shielded, see
 * shield.h.  A line break, <br>, is put as '\n'.
 */
#ifndef PI_MARKUP_H
#define PI_MARKUP_H

#include "marks.h"

/*
 * The text that the source shows, trimmed, written to out, which has room for
 * as many bytes as the source has; without marks, see signs.h, it would be the
 * source trimmed.  Source is valid UTF-8 without control characters but tabs.  The bytes
 * returned are NULL when the source can't be read, and *error says why.  Linear
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

#endif
