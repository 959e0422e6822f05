/* SPDX-License-Identifier: MIT */
/*
 * Reads comma-separated values (RFC 4180) from memory, one record at a time.
 * No I/O, no allocation.
 */
#ifndef PI_CSV_H
#define PI_CSV_H

#include "span.h"

enum pi_csv_status {
	PI_CSV_END,    /* no more records */
	PI_CSV_RECORD, /* the next record was read */
	PI_CSV_MALFORMED
};

/* The state of a reader.  The last five are for the caller. */
struct pi_csv {
	const char *begin;
	char *out;
	char separator;
	struct pi_span rest; /* not read yet, or the malformed text */
	size_t next_line;    /* the line where the rest begins, from 1 */
	size_t line;	     /* where the last record begins, even malformed */
	size_t count;	     /* the fields of the last record */
	const char *problem; /* its error: a string literal */
};

/*
 * Begins to read a text with a separator between its fields.  They are decoded
 * to out, which has room for a byte more than the text and may be the text
 * itself; each field begins at the same offset there.
 */
void pi_csv_begin(struct pi_csv *csv, struct pi_span text, char separator,
    char *out);

/*
 * Reads the next record, of which the first size fields are set.  They are
 * strings within out, valid UTF-8, and without control characters other than
 * tab, and in quotes LF and CRLF.  No record can be read after a malformed one.
 */
enum pi_csv_status pi_csv_next(struct pi_csv *csv, char **fields,
    size_t size);

#endif
