/* SPDX-License-Identifier: MIT */
/*
 * write, replaced by one that a test rules: what is written is kept, and how
 * it goes is told.  Link with --wrap=write.
 */
#ifndef CAPTURED_H
#define CAPTURED_H

#include "cmocka_test.h"

#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "output.h"

/* What is written to, and how the next writes go. */
struct captured {
	size_t most;	 /* bytes that a write takes; 0: all of them */
	int errors[4];	 /* how the first writes go: errno, or 0 for well */
	int always;	 /* errno of all other writes, or 0 for well */
	int fd;		 /* that was written to last */
	size_t writes;
	size_t length;
	char bytes[65536];
};

/* What writes are kept in. */
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

/* Begins again, with nothing written. */
static inline void
recapture(struct captured *captured)
{
	memset(captured, 0, sizeof(*captured));
}

/* Begins to capture all that the test writes; once a test. */
static inline void
capture(struct captured *captured)
{
	recapture(captured);
	captured_now = captured;
}

/* For the first of the tests: else the others would test nothing. */
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
