/* SPDX-License-Identifier: MIT */
/*
 * A byte buffer that grows: what a host tool writes is put together here and
 * leaves the program in one piece.  Needs libc only.
 */
#ifndef PI_BUFFER_H
#define PI_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * Starts as { 0 }.  The bytes belong to the buffer and move when it grows.
 * Once anything was added, even nothing, a NUL that length does not count
 * stands after them.  When memory runs out failed is set, what is there
 * stays, and all later adds do nothing: a writer adds all it has and looks
 * at failed once, at the end.
 */
struct pi_buffer {
	char *bytes;
	size_t length;
	size_t capacity;
	bool failed;
};

/*
 * Makes room for so many more bytes and a NUL.  Returns false if the buffer has
 * failed.
 */
bool pi_buffer_reserve(struct pi_buffer *text, size_t length);

/* Adds so many bytes, which may not be the buffer's own. */
static inline void
pi_buffer_add(struct pi_buffer *text, const char *bytes, size_t length)
{
	if ((text->failed || length >= text->capacity - text->length) &&
	    !pi_buffer_reserve(text, length))
		return;
	if (length > 0)
		memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

/* Adds a string, without its NUL. */
void pi_buffer_puts(struct pi_buffer *text, const char *string);

/* Adds what printf would print. */
#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void pi_buffer_printf(struct pi_buffer *text, const char *format, ...);

/* Gives the memory back and leaves the buffer as { 0 }. */
void pi_buffer_free(struct pi_buffer *text);

#endif
