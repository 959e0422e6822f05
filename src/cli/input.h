/* SPDX-License-Identifier: MIT */
/*
 * Queries from a descriptor: words, or whole lines.  They may be of any
 * length and come in pieces of any size; memory is that of the longest one,
 * and 64 KB at least.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { INPUT_SIZE = 65536 };

struct input {
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
	char first[INPUT_SIZE];
};

/* A query, and where it stands.  Its bytes live until the next input_fill. */
struct input_word {
	const char *bytes;
	size_t length;
	size_t line;
};

/* Begins to read a descriptor, which stays the caller's. */
void input_begin(struct input *input, int fd);

/*
 * Reads more; what was not yet taken is kept.  Waits for input if there is
 * none.  Returns false, with input->error set or 0, when nothing more comes.
 */
bool input_fill(struct input *input);

/*
 * Takes the next word, between blanks and line ends, of those that were read
 * whole; false when there is none.  Where empty lines count, each is a word
 * without bytes.
 */
bool input_word(struct input *input, struct input_word *word,
    bool empty_lines);

/* Takes the next line in the same way, without its end. */
bool input_line(struct input *input, struct input_word *word);

/* Frees what was allocated. */
void input_end(struct input *input);

#endif
