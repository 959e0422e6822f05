/* SPDX-License-Identifier: MIT */
/* A buffer of bytes that grows as they are added. */
#ifndef PI_BUFFER_H
#define PI_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * Starts as { 0 }.  The bytes belong to the buffer and move when it
 * grows.  From the first addition on, even of no bytes, a NUL follows them that
 * length does not count.  If memory runs out, failed is set and all later
 * additions do nothing, so that a writer can add everything and check failed at
 * the end.
 */
struct pi_buffer {
	char *bytes;
	size_t length;
	size_t capacity;
	bool failed;
};

/*
 * Makes room for length more bytes and a NUL.  Returns false if it has failed.
 */
bool pi_buffer_reserve(struct pi_buffer *text, size_t length);

/* Adds bytes, which may not be the buffer's own. */
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

/* Adds what printf prints. */
#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void pi_buffer_printf(struct pi_buffer *text, const char *format, ...);

/* Frees the bytes and leaves the buffer as { 0 }. */
void pi_buffer_free(struct pi_buffer *text);

#endif
