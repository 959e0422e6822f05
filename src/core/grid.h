/* SPDX-License-Identifier: MIT */
/*
 * Pipe tables as they stand in a note: lines, rows and cells, and the place
 * for saying what is wrong in them.
 */
#ifndef PI_GRID_H
#define PI_GRID_H

#include "note.h"

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

/* A table: its header row, and the lines behind its delimiter row. */
struct pi_grid {
	struct pi_line header;
	struct pi_lines body;	/* up to the last row, not further */
	size_t rows;		/* lines in it */
};

/* A note while it is read. */
struct pi_reading {
	const struct pi_note_events *events;
	const char *file;
	char *scratch;		 /* of pi_note_scratch bytes */
	unsigned int transports; /* that the heading above tells */
	bool tables;		 /* of ports were seen, or other things */
	bool other_tables;
	bool foreign_tables;
	bool fences;
	bool html;
	bool grids;
	bool binary;
	bool lists;
	bool stopped;
	struct portinfo_counts counts; /* of what was read so far */
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

/*
 * Says what is wrong at a place in a line.  The format is printf's and the
 * sentence is cut at 255 bytes; spans in it are to be printed with "%.*s".
 * What it holds of the note may be anything: it is made printable here.
 */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6)))
#endif
void pi_diagnose(struct pi_reading *reading, bool is_error,
    const struct pi_line *line, struct pi_span place, const char *format, ...);

/* Refuses, by a diagnostic, control characters and invalid UTF-8 in a line. */
bool pi_is_clean(struct pi_reading *reading, const struct pi_line *line);

/* Reads all rows of a table, if it is a port table. */
void pi_read_grid(struct pi_reading *reading, const struct pi_grid *grid);

#endif
