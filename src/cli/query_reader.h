/* SPDX-License-Identifier: MIT */
/*
 * Reads queries from a descriptor, words or whole lines, of any length.  The
 * buffer of 64 KB doubles whenever a query does not fit.
 */
#ifndef QUERY_READER_H
#define QUERY_READER_H

#include "span.h"

enum { QUERY_READER_SIZE = 65536 };

/* How far the input at hand is taken. */
struct query_position {
	size_t begin;	    /* of what is not yet taken */
	size_t scanned;	    /* bytes from begin on in which no query ends */
	size_t line;	    /* number of the line at begin, from 1 */
	bool line_is_empty; /* no word on it so far */
};

struct query_reader {
	int fd;
	int error;	  /* errno if reading failed, or 0 */
	bool ended;
	char *bytes;	  /* `first`, or allocated if that is too small */
	size_t size;
	size_t end;
	struct query_position at;
	char first[QUERY_READER_SIZE];
};

/* A query and its line.  The bytes are valid until the next fill. */
struct query_text {
	struct pi_span word;
	size_t line;
};

/* Begins to read a descriptor, which the caller closes. */
void query_reader_begin(struct query_reader *reader, int fd);

/*
 * Reads more after what is not yet taken, and waits for it if it must.  At the
 * end of the input, returns true once more if anything is left to take.
 * Returns false after that, or with reader->error set if reading failed.
 */
bool query_reader_fill(struct query_reader *reader);

/*
 * Takes the next word, which ends at a blank or line end.  If empty_lines, an
 * empty line is a word of length 0.  Returns false if no whole word is left.
 */
bool query_reader_word(struct query_reader *reader, struct query_text *text,
    bool empty_lines);

/* Takes the next line, without its end.  Returns false likewise. */
bool query_reader_line(struct query_reader *reader, struct query_text *text);

void query_reader_end(struct query_reader *reader);

#endif
