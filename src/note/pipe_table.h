/* SPDX-License-Identifier: MIT */
/* Pipe tables as they stand in a note: lines, rows and cells. */
#ifndef PI_PIPE_TABLE_H
#define PI_PIPE_TABLE_H

#include "span.h"

/* Columns beyond this many are not looked at. */
enum { PI_COLUMNS_MAX = 64 };

/* A line of a note, without its end and without marks of a block quote. */
struct pi_line {
	struct pi_span text;
	struct pi_span whole;	/* with the marks of the quote */
	size_t number;
};

/* The lines of a note, to be read on. */
struct pi_lines {
	struct pi_span rest;
	size_t number;		/* of the last line read */
};

/* A table: its header row, and the lines after its delimiter row. */
struct pi_pipe_table {
	struct pi_line header;
	struct pi_lines body;	/* up to the last row, not further */
	size_t rows;		/* lines in it */
};

/* Takes the next line; false at the end. */
bool pi_next_line(struct pi_lines *lines, struct pi_line *line);

/*
 * Splits a row at its pipes into up to size cells, trimmed.  Returns how many
 * there are, which may be more.
 */
size_t pi_split_row(struct pi_span row, struct pi_span *cells, size_t size);

/* Is the line a table's delimiter row, `|---|:-:|`? */
bool pi_is_delimiter(struct pi_span line);

#endif
