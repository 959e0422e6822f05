/* SPDX-License-Identifier: MIT */
/*
 * Reads comma-separated values (RFC 4180) from memory, one record at a time.
 * No I/O, no allocation.
 */
#ifndef PI_CSV_H
#define PI_CSV_H

#include <stddef.h>

enum pi_csv_status {
	PI_CSV_END,    /* no more records */
	PI_CSV_RECORD, /* the next record was read */
	PI_CSV_MALFORMED
};

/* The state of a reader.  Only line and problem are for the caller. */
struct pi_csv {
	char *at;
	char *end;
	size_t next_line;
	/* The first line, from 1, of the last record, even a malformed one. */
	size_t line;
	/* What is wrong with it: a string literal. */
	const char *problem;
};

/*
 * Begins to read length bytes.  Fields are decoded in place, so the bytes are
 * written to, bytes[length] included.
 */
void pi_csv_begin(struct pi_csv *csv, char *bytes, size_t length);

/*
 * Reads the next record, which must have count fields.  They are strings
 * within the bytes given to pi_csv_begin, valid UTF-8, and without control
 * characters other than tab, and in quotes LF and CRLF.  No record can be read
 * after a malformed one.
 */
enum pi_csv_status pi_csv_next(struct pi_csv *csv, char **fields,
    size_t count);

#endif
