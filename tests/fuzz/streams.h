/* SPDX-License-Identifier: MIT */
/*
 * The streams of a command in a target: it reads from memory and writes to it.
 * Link with read, write, open, close and ioctl wrapped.
 */
#ifndef STREAMS_H
#define STREAMS_H

#include <portinfo.h>

#include "buffer.h"

struct streams {
	struct pi_buffer out; /* standard output */
	struct pi_buffer err; /* standard error */
	const char *input;  /* standard input, and the contents of each file */
	size_t input_length; /* but `none` and `folder`, which have none */
	size_t most;	    /* bytes of each read and write; 0: all */
	size_t room;	    /* bytes that fit on standard output; 0: all */
	unsigned int width; /* of the terminal; 0 if there is none */
	size_t stdin_at;    /* bytes read from standard input */
	size_t file_at;	    /* bytes read from the file */
};

/* main of src/cli/main.c. */
int portinfo_main(int argc, char **argv, char **environment);

/* Directs all calls to these streams, initially { 0 }, until streams_end. */
void streams_begin(struct streams *streams);
void streams_end(void);

/* Forgets the output and reads the input from its start. */
void streams_rewind(struct streams *streams);

#endif
