/* SPDX-License-Identifier: MIT */
/* The columns of an answer. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include "choice.h"
#include "output.h"

enum column {
	COLUMN_PORT,
	COLUMN_NAME,
	COLUMN_TRANSPORT,
	COLUMN_CLASS,
	COLUMN_SOURCE,
	COLUMN_ALIASES,
	COLUMN_DESCRIPTION,
	COLUMN_QUERY,
	COLUMNS,
	COLUMN_ALL_NAMES /* name and aliases; for the table format only */
};

/* The most columns that -o takes. */
enum { COLUMNS_MAX = 32 };

/* A list of columns, any of them more than once. */
struct columns {
	unsigned char list[COLUMNS_MAX]; /* enum column */
	size_t count;
};

/* A row of output: a row of the library and the query that it answers. */
struct answer_row {
	const struct portinfo_row *row; /* of no class: without any ports */
	struct pi_span query;
};

/* The names of enum column; COLUMN_ALL_NAMES has that of COLUMN_NAME. */
extern const char column_names[][CHOICE_SIZE];

/*
 * Parses a comma-separated list of columns.  Returns true, or false with the
 * error set.
 */
bool columns_read(const char *list, struct columns *columns,
    struct portinfo_message *error);

/*
 * Returns the value of a column that is a single text: any but port, aliases
 * and COLUMN_ALL_NAMES.  A query may hold control characters and invalid UTF-8.
 */
struct pi_span column_text(enum column column, const struct answer_row *answer);

/* Writes the value of a column as text, or `empty` if it has none. */
void column_put(struct output *output, enum column column,
    const struct answer_row *answer, const char *empty);

/*
 * Writes a line of the columns as column_put does, with a separator between
 * them.  Most starts write such lines; beside column_put, it saves a call for
 * each column.
 */
void columns_put(struct output *output, const struct columns *columns,
    const struct answer_row *answer, const char *empty, char separator);

#endif
