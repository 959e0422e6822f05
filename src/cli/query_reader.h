/* SPDX-License-Identifier: MIT */
/*
 * Queries from a descriptor: words, or whole lines.  They may be of any
 * length and come in pieces of any size; memory is that of the longest one,
 * and 64 KB at least.
 */
#ifndef QUERY_READER_H
#define QUERY_READER_H

#include <stdbool.h>
#include <stddef.h>

enum { QUERY_READER_SIZE = 65536 };

struct query_reader {
	int fd;
	int error;	  /* errno of what ended the input early, or 0 */
	bool ended;
	char *bytes;	  /* `first`, or allocated for a longer word */
	size_t size;
	size_t begin;	  /* of what was read and not yet taken */
	size_t end;
	size_t scanned;	  /* bytes at begin in which no query ends */
	size_t line;	  /* the number of the line at begin, from 1 */
	bool line_is_empty; /* no word was on it so far */
	char first[QUERY_READER_SIZE];
};

/*
 * A query, and where it stands.  Its bytes live until the next
 * query_reader_fill.
 */
struct query_text {
	const char *bytes;
	size_t length;
	size_t line;
};

/* Begins to read a descriptor, which stays the caller's. */
void query_reader_begin(struct query_reader *reader, int fd);

/*
 * Reads more; what was not yet taken is kept.  Waits for input if there is
 * none.  Returns false, with reader->error set or 0, when nothing more comes.
 */
bool query_reader_fill(struct query_reader *reader);

/*
 * Takes the next word, between blanks and line ends, of those that were read
 * whole; false when there is none.  Where empty lines count, each is a word
 * without bytes.
 */
bool query_reader_word(struct query_reader *reader, struct query_text *word,
    bool empty_lines);

/* Takes the next line in the same way, without its end. */
bool query_reader_line(struct query_reader *reader, struct query_text *word);

/* Frees what was allocated. */
void query_reader_end(struct query_reader *reader);

#endif
