/* SPDX-License-Identifier: MIT */
/*
 * The formats of answers.  A new one is a line of the table in format.c, its
 * functions, which are declared below, and a name in enum format.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "column_layout.h"
#include "columns.h"

enum format {
	FORMAT_TABLE,
	FORMAT_TSV,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMAT_SERVICES,
	FORMAT_MARKDOWN,
	FORMATS
};

/* What a format writes with. */
struct writer {
	struct output *output;
	const struct columns *columns;
	enum format format;
	bool headings;
	size_t left_out;      /* rows that services cannot show */
	bool begun;	      /* something was written that only begins */
	bool colour;	      /* of a table */
	bool own_columns;     /* they are the format's, not asked for */
	unsigned int width;   /* of the terminal; 0: do not cut */
	struct column_layout layout; /* of a table; 0 before it is measured */
};

/* The name of an enum format. */
const char *format_name(unsigned int format);

/* The format with this name; FORMATS, and tells which there are, if none. */
enum format format_find(const char *name, struct portinfo_message *error);

/* The columns that a format shows when none are asked for. */
const struct columns *format_columns(enum format format);

/* Has it a form of its own, so that no columns can be asked for? */
bool format_is_fixed(enum format format);

/* Is each row of an answer to be measured before the first one is put? */
bool format_measures(enum format format);

/* Measures a row, in a format that wants that. */
void format_measure(struct writer *writer, const struct answer *answer);

/* Puts a row, and what begins the output before the first. */
void format_row(struct writer *writer, const struct answer *answer);

/* Puts what ends the output; once, after all rows, even if there is none. */
void format_end(struct writer *writer);

/* Those of each format, for format.c alone. */
void format_table_measure(struct writer *writer, const struct answer *answer);
void format_table_row(struct writer *writer, const struct answer *answer);
void format_tsv_row(struct writer *writer, const struct answer *answer);
void format_csv_row(struct writer *writer, const struct answer *answer);
void format_csv_end(struct writer *writer);
void format_json_row(struct writer *writer, const struct answer *answer);
void format_json_end(struct writer *writer);
void format_services_row(struct writer *writer, const struct answer *answer);
void format_markdown_row(struct writer *writer, const struct answer *answer);

#endif
