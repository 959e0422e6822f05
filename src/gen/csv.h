/* SPDX-License-Identifier: MIT */
/*
 * Comma-separated values as RFC 4180 has them, from bytes in memory, a
 * record at a time.  Needs span.h of the core for UTF-8.  No I/O, no
 * allocation.
 */
#ifndef PI_CSV_H
#define PI_CSV_H

#include <stddef.h>

enum pi_csv_status {
	PI_CSV_END,    /* nothing follows */
	PI_CSV_RECORD, /* the next record was read */
	PI_CSV_MALFORMED
};

/* Where the bytes are read: set by pi_csv_begin, and then let alone. */
struct pi_csv {
	char *at;
	char *end;
	size_t next_line;
	/* The line, from 1, that the last record begins on, read or not. */
	size_t line;
	/* What is wrong with it, in a few words that never go away. */
	const char *problem;
};

/*
 * Reads from so many bytes, and writes into them: a field's text is put
 * together where it stands.  bytes[length] must be there as well.
 */
void pi_csv_begin(struct pi_csv *csv, char *bytes, size_t length);

/*
 * Reads the next record, which must have so many fields, as strings.  They
 * lie in the bytes given to pi_csv_begin and live as long.  They are UTF-8
 * without control characters but tab, and in quotes newline and CR before
 * it.  After an error nothing more can be read.
 */
enum pi_csv_status pi_csv_next(struct pi_csv *csv, char **fields,
    size_t count);

#endif
