/* SPDX-License-Identifier: MIT */
/*
 * The world of a command while it runs in a target: what it writes is kept
 * in memory, what it reads comes from there.  Link with read, write, open,
 * close and ioctl wrapped.
 */
#ifndef STREAMS_H
#define STREAMS_H

#include <portinfo.h>

#include "buffer.h"

struct streams {
	struct pi_buffer out; /* standard output */
	struct pi_buffer err; /* standard error */
	const char *input;  /* standard input, and what each file holds: but */
	size_t input_length; /* `none` is not there, `folder` can't be read */
	size_t most;	    /* bytes that a read or write takes; 0: all */
	size_t room;	    /* bytes that standard output takes; 0: no end */
	unsigned int width; /* of the terminal that output is; 0: none */
	size_t stdin_at;    /* how much of it was read */
	size_t file_at;
};

/* Until streams_end all calls go to these streams, which begin as { 0 }. */
void streams_begin(struct streams *streams);
void streams_end(void);

/* Forgets what was written and read. */
void streams_rewind(struct streams *streams);

#endif
