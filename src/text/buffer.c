/* SPDX-License-Identifier: MIT */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 1024

/* The capacity doubles, so that many small additions take linear time. */
bool
pi_buffer_reserve(struct pi_buffer *text, size_t length)
{
	size_t need, capacity;
	char *bytes;

	text->failed |= length >= SIZE_MAX - text->length;
	if (text->failed)
		return false;
	need = text->length + length + 1;
	if (need <= text->capacity)
		return true;
	capacity = text->capacity < FIRST_CAPACITY ? FIRST_CAPACITY
						   : text->capacity * 2;
	if (capacity < need) /* also if it has wrapped */
		capacity = need;
	bytes = realloc(text->bytes, capacity);
	if (bytes == NULL) {
		text->failed = true;
		return false;
	}
	text->bytes = bytes;
	text->capacity = capacity;
	return true;
}

void
pi_buffer_puts(struct pi_buffer *text, const char *string)
{
	pi_buffer_add(text, string, strlen(string));
}

void
pi_buffer_printf(struct pi_buffer *text, const char *format, ...)
{
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	/* An error is negative, which becomes more than there is room for. */
	if (!pi_buffer_reserve(text, (size_t)length))
		return;
	va_start(arguments, format);
	vsnprintf(text->bytes + text->length, (size_t)length + 1, format,
	    arguments);
	va_end(arguments);
	text->length += (size_t)length;
}

void
pi_buffer_free(struct pi_buffer *text)
{
	free(text->bytes);
	*text = (struct pi_buffer){ 0 };
}
