/* SPDX-License-Identifier: MIT */
/*
 * Buffered output with checked writes.  After a failed write all later output
 * is dropped, and the error is kept for the end.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "span.h"

/* Large enough to save system calls; 64 KB into a pipe is twice as slow. */
enum { OUTPUT_SIZE = 16384 };

struct output {
	int fd;
	int error;	/* errno of the first write that failed, or 0 */
	size_t length;
	size_t flushes;	/* how often it was flushed */
	char bytes[OUTPUT_SIZE];
};

/*
 * Begins output to a descriptor, which the caller closes.  Without one (-1),
 * output that does not fit is dropped: for text that is only measured.
 */
void output_begin(struct output *output, int fd);

/* Writes the buffer.  Returns false if this or an earlier write failed. */
bool output_flush(struct output *output);

void output_put(struct output *output, const char *bytes, size_t length);

static inline void
output_byte(struct output *output, char byte)
{
	if (output->length == OUTPUT_SIZE)
		output_flush(output);
	if (output->length < OUTPUT_SIZE)
		output->bytes[output->length++] = byte;
}

/* Puts a string as it is. */
void output_puts(struct output *output, const char *string);

void output_number(struct output *output, size_t number);

/*
 * Puts text from outside, made printable, with a byte before each of these
 * signs.
 */
void output_show_escaped(struct output *output, struct pi_span text,
    const char *signs, char before);

/* Puts text from outside, made printable. */
void output_show(struct output *output, struct pi_span text);

#endif
