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

#include "markup_state.h"

/*
 * The text that the source shows, trimmed and written to out, which has room
 * for as many bytes as the source.  A source without marks, see signs.h, shows
 * itself and need not be read.  The source is valid UTF-8 without control
 * characters other than tabs.  Returns NULL bytes if it cannot be read, and the
 * reason in *error.  Takes time linear in its length.
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
