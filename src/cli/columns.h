/* SPDX-License-Identifier: MIT */
/* The columns of an answer, by name. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <portinfo.h>

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
	COLUMN_NAMES /* name and aliases in one: a table's own, see there */
};

/* The most columns that can be asked for. */
enum { COLUMNS_MAX = 32 };

/* Some columns in some order; each may come more than once. */
struct columns {
	unsigned char list[COLUMNS_MAX]; /* enum column */
	size_t count;
};

/* One row of output: what the library answers, and what was asked. */
struct answer {
	const struct portinfo_row *row; /* NULL: a row of empty fields */
	const char *query;		/* not ended by a NUL */
	size_t query_length;
};

/* The name of an enum column; of COLUMN_NAMES, that of COLUMN_NAME. */
const char *column_name(unsigned int column);

/*
 * Reads a comma-separated list of columns.  Returns true, or false and tells
 * what is wrong.
 */
bool columns_read(const char *list, struct columns *columns,
    struct portinfo_message *error);

/*
 * The value of a column that is a single text: all but port, aliases, names
 * and query.  NULL for an empty one.
 */
const char *column_text(enum column column, const struct answer *answer);

/* Puts the value of a column as text, or `empty` if it has none. */
void column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty);

/*
 * Puts the values of some columns as column_put does, a separator between
 * them and a line end after the last.
 */
void columns_put(struct output *output, const struct columns *columns,
    const struct answer *answer, const char *empty, char separator);

#endif
