/* SPDX-License-Identifier: MIT */
/* The tables of a note, with pipes between cells: lines, rows and cells. */
#ifndef PI_PIPE_TABLE_H
#define PI_PIPE_TABLE_H

#include "span.h"

/* Columns after these are ignored. */
enum { PI_COLUMNS_MAX = 64 };

/* A line of a note, without its end; or the lines of a row. */
struct pi_line {
	struct pi_span text;	/* without the marks of block quotes */
	struct pi_span whole;
	const char *copy;	/* of the whole, with the text; or NULL */
	size_t number;		/* of the first one */
};

/* The lines of a note that were not read yet. */
struct pi_lines {
	struct pi_span rest;
	size_t number;		/* of the last line that was read */
};

/* A row, split into its cells. */
struct pi_cells {
	struct pi_line line;
	const char *problem;	/* why it has none, in a sentence; or NULL */
	size_t count;		/* may be above PI_COLUMNS_MAX */
	struct pi_span cells[PI_COLUMNS_MAX];
};

/* A table: its header row, and the lines after its delimiter row. */
struct pi_pipe_table {
	struct pi_cells header;
	struct pi_lines body;	/* ends with the last row */
	size_t rows;		/* in the body; for a grid, its lines */
	bool has_others;	/* the body has lines that are no rows */
	bool is_framed;		/* the lines begin with a pipe */
	/* Takes the next row, see pi_next_row; NULL if each is a line. */
	bool (*next_row)(const struct pi_pipe_table *table,
	    struct pi_lines *lines, struct pi_cells *row);
	bool is_data;		/* cells without markup, names as they stand */
	char separator;		/* of cells, for next_row */
	char *room;		/* to which next_row copies rows */
};

/* Takes the next line; false at the end. */
bool pi_next_line(struct pi_lines *lines, struct pi_line *line);

/*
 * Splits a row at its pipes into at most size cells, trimmed.  Returns the
 * number of cells in the row, which may be larger.
 */
size_t pi_split_row(struct pi_span row, struct pi_span *cells, size_t size);

/* Takes the next row of a table, whose lines these are; false at the end. */
bool pi_next_row(const struct pi_pipe_table *table, struct pi_lines *lines,
    struct pi_cells *row);

/* True for a delimiter row, `|---|:-:|`, also with psql's `-+-`. */
bool pi_is_delimiter(struct pi_span line);

/* Returns whether a line has the form of a row of the table. */
bool pi_is_row(const struct pi_pipe_table *table, struct pi_span line);

#endif
