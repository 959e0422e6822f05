/* SPDX-License-Identifier: MIT */
/*
 * The formats of answers.  To add one, extend enum format and both tables in
 * format.c, and declare its functions below.
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
	FORMAT_JSONL,
	FORMAT_SERVICES,
	FORMAT_MARKDOWN,
	FORMATS
};

/* A format in use. */
struct writer {
	struct output *output;
	const struct columns *columns;
	const struct portinfo_table *table;   /* of the rows; for services */
	const struct portinfo_filter *filter; /* likewise */
	enum format format;
	bool headings;
	bool begun;	      /* headings or a row were written */
	size_t left_out;      /* rows that services cannot hold */
	bool colour;	      /* of a table */
	bool default_columns; /* the format's, not those of -o */
	unsigned int width;   /* of the terminal; 0: cut nothing */
	struct column_layout layout; /* of a table; 0 before it is measured */
};

/* What formats do; a NULL is a function that a format does not need. */
struct formatter {
	bool has_fixed_columns; /* allows no -o */
	/* Measures a row, before the first is written. */
	void (*measure)(struct writer *writer, const struct answer_row *answer);
	/* Writes a row; the first one after what begins the output. */
	void (*row)(struct writer *writer, const struct answer_row *answer);
	/* Ends the output, once, even if it has no rows. */
	void (*end)(struct writer *writer);
};

extern const struct formatter formatters[FORMATS];
extern const char format_names[FORMATS][CHOICE_SIZE];

/* Returns the columns that a format has without -o. */
const struct columns *format_columns(enum format format);

/* The functions of each format, called through formatters. */
void format_table_measure(struct writer *writer,
    const struct answer_row *answer);
void format_table_row(struct writer *writer, const struct answer_row *answer);
void format_tsv_row(struct writer *writer, const struct answer_row *answer);
void format_csv_row(struct writer *writer, const struct answer_row *answer);
void format_csv_end(struct writer *writer);
void format_json_row(struct writer *writer, const struct answer_row *answer);
void format_json_end(struct writer *writer);
void format_jsonl_row(struct writer *writer, const struct answer_row *answer);
void format_services_row(struct writer *writer,
    const struct answer_row *answer);
void format_markdown_row(struct writer *writer,
    const struct answer_row *answer);

#endif
