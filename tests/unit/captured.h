/* SPDX-License-Identifier: MIT */
/*
 * Replaces write: a test keeps what is written and decides which calls fail.
 * Link with --wrap=write.
 */
#ifndef CAPTURED_H
#define CAPTURED_H

#include "cmocka_test.h"

#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "output.h"

/* What was written, and how the next writes go. */
struct captured {
	size_t most;	 /* bytes that a write takes; 0: all of them */
	int errors[4];	 /* errno of the first writes, or 0 if they succeed */
	int always;	 /* errno of all other writes, or 0 */
	int fd;		 /* of the last write */
	size_t writes;
	size_t length;
	char bytes[65536];
};

/* Where writes are kept. */
static struct captured *captured_now;

ssize_t __wrap_write(int fd, const void *bytes, size_t length);

ssize_t
__wrap_write(int fd, const void *bytes, size_t length)
{
	struct captured *captured = captured_now;
	size_t call;

	assert_non_null(captured);
	assert_true(length > 0);
	call = captured->writes++;
	captured->fd = fd;
	errno = call < sizeof(captured->errors) / sizeof(int) ?
	    captured->errors[call] : captured->always;
	if (errno != 0)
		return -1;
	if (captured->most != 0 && length > captured->most)
		length = captured->most;
	assert_true(length < sizeof(captured->bytes) - captured->length);
	memcpy(captured->bytes + captured->length, bytes, length);
	captured->length += length;
	captured->bytes[captured->length] = '\0';
	return (ssize_t)length;
}

/* Forgets what was written. */
static inline void
recapture(struct captured *captured)
{
	memset(captured, 0, sizeof(*captured));
}

/* Begins to capture what a test writes. */
static inline void
capture(struct captured *captured)
{
	recapture(captured);
	captured_now = captured;
}

/* Runs before other tests, which rely on it. */
static inline void
writes_are_captured(void **state)
{
	static struct captured captured;
	static struct output output;

	(void)state;
	capture(&captured);
	output_begin(&output, 1);
	output_puts(&output, "a");
	assert_true(output_flush(&output));
	assert_string_equal(captured.bytes, "a");
}

#endif
