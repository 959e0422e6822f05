/* SPDX-License-Identifier: MIT */
/* The tables of a note, with pipes between cells: lines, rows and cells. */
#ifndef PI_PIPE_TABLE_H
#define PI_PIPE_TABLE_H

#include "span.h"

/* Columns after these are ignored. */
enum { PI_COLUMNS_MAX = 64 };

/* A line of a note, without its end. */
struct pi_line {
	struct pi_span text;	/* without the marks of block quotes */
	struct pi_span whole;
	size_t number;
};

/* The lines of a note that were not read yet. */
struct pi_lines {
	struct pi_span rest;
	size_t number;		/* of the last line that was read */
};

/* A table: its header row, and the lines after its delimiter row. */
struct pi_pipe_table {
	struct pi_line header;
	struct pi_lines body;	/* ends with the last row */
	size_t rows;		/* in the body, perhaps among */
	bool has_others;	/* other lines */
	bool is_framed;		/* the lines begin with a pipe */
};

/* Takes the next line; false at the end. */
bool pi_next_line(struct pi_lines *lines, struct pi_line *line);

/*
 * Splits a row at its pipes into at most size cells, trimmed.  Returns the
 * number of cells in the row, which may be larger.
 */
size_t pi_split_row(struct pi_span row, struct pi_span *cells, size_t size);

/* True for a delimiter row, `|---|:-:|`. */
bool pi_is_delimiter(struct pi_span line);

/* Returns whether a line has the form of a row of the table. */
bool pi_is_row(const struct pi_pipe_table *table, struct pi_span line);

/* Takes the next row off the rest of a table's body; false at the end. */
bool pi_next_row(const struct pi_pipe_table *table, struct pi_lines *rest,
    struct pi_line *row);

#endif
