/* SPDX-License-Identifier: MIT */
/*
 * The text that a cell of a markdown table shows, without its marks: emphasis,
 * code spans, links, wiki links, tags, escapes and entities.  <br> becomes
 * '\n'.
 */
#ifndef PI_MARKUP_H
#define PI_MARKUP_H

#include "span.h"

/*
 * Returns the text that a source shows, trimmed and written to out, which has
 * room for as many bytes as the source.  Signs in code spans and after
 * backslashes separate nothing: each becomes a control character, which no note
 * contains, unless is_plain is set, as for ports.  The source is valid
 * UTF-8 without control characters other than tabs; one without PI_SPECIAL_MARK
 * shows itself and need not be read.  If a wiki link has no end, returns NULL
 * bytes, with the length of the source from there on.  Takes linear time.
 */
struct pi_span pi_markup_read(struct pi_span source, char *out, bool is_plain);

#endif
