/* SPDX-License-Identifier: MIT */
/*
 * The text that a cell of a markdown table shows, without its marks: emphasis,
 * code spans, links, wiki links, tags, escapes and entities.  <br> becomes
 * '\n'.
 */
#ifndef PI_MARKUP_H
#define PI_MARKUP_H

#include "markup_state.h"

/*
 * Returns the text that a source shows, trimmed and written to out, which has
 * room for as many bytes as the source.  Signs in code spans and after
 * backslashes are escaped, see escaped.h.  The source is valid UTF-8 without
 * control characters other than tabs; one without PI_SPECIAL_MARK shows itself
 * and need not be read.  Returns NULL bytes and sets *error if the source
 * cannot be read.  Takes linear time.
 */
struct pi_span pi_markup_read(struct pi_span source, char *out,
    struct pi_markup_error *error);

/*
 * pi_markup_read for cells in which signs separate even in a code span, such as
 * `80/tcp`: nothing is escaped.
 */
struct pi_span pi_markup_plain(struct pi_span source, char *out,
    struct pi_markup_error *error);

#endif
