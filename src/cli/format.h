/* SPDX-License-Identifier: MIT */
/* The formats of answers. */
#ifndef FORMAT_H
#define FORMAT_H

#include "columns.h"

/* What a format writes with. */
struct writer {
	struct output *output;
	const struct format *format;
	const struct columns *columns;
	bool headings;
	bool begun;		    /* something was written */
	unsigned int width;	    /* of the terminal; 0: do not cut */
	unsigned int widths[32];    /* of the columns, as measured */
};

/*
 * A format is a few functions.  measure, where it is not NULL, is called for
 * each row of an answer before row is called for the first.
 */
struct format {
	char name[12];
	void (*measure)(struct writer *writer, const struct answer *answer);
	void (*row)(struct writer *writer, const struct answer *answer);
};

/* The format with this name; NULL, and tells which there are, if none. */
const struct format *format_find(const char *name,
    struct portinfo_error *error);

/* The columns that a format shows when none are asked for. */
const struct columns *format_columns(const struct format *format);

extern const struct format format_table;
extern const struct format format_tsv;

#endif
