/* SPDX-License-Identifier: MIT */
/* Where a table begins and ends among the lines of a note. */
#ifndef PI_TABLE_BODY_H
#define PI_TABLE_BODY_H

#include "diagnostic.h"

/* True for a line with pipes if one of dashes follows it. */
bool pi_is_above_delimiter(const struct pi_lines *rest,
    const struct pi_line *line);

/* True for a row with a word for ports, but no port: that of the headings. */
bool pi_is_port_header(const struct pi_reading *reading, struct pi_span row);

/*
 * Takes the lines of a table's body off a note, and counts the rows.  Lines of
 * dashes are skipped, unless they make a header of the row above.
 */
void pi_take_body(struct pi_reading *reading, struct pi_lines *lines,
    struct pi_pipe_table *table);

#endif
