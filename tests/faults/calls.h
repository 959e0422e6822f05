/* SPDX-License-Identifier: MIT */
/*
 * Wraps system calls and allocations, each of which can be made to fail.  Link
 * with --wrap of the functions in calls.c.
 */
#ifndef CALLS_H
#define CALLS_H

#include <stdbool.h>
#include <stddef.h>

enum call {
	CALL_ALLOCATE,
	CALL_OPEN,
	CALL_READ,
	CALL_WRITE,
	CALL_CLOSE,
	CALL_STAT,
	CALL_CHMOD,
	CALL_TEMPORARY,
	CALL_RENAME,
	CALLS
};

/* Instead of an errno: a read or write of a single byte. */
enum { SHORT = -1 };

/* Which calls fail. */
enum which {
	WHICH_NONE,
	WHICH_ONE,  /* the one with the number */
	WHICH_REST, /* that one and all later ones */
	WHICH_ODD,  /* every other one, so that a retry succeeds */
	WHICH_EACH
};

/* Which calls fail, and counts of calls. */
struct calls {
	bool counts;	/* calls are counted, and fail */
	enum call call;
	enum which which;
	size_t number;	/* from 1 */
	int error;	/* errno, or SHORT */
	size_t made[CALLS];
	size_t failed;
	int fd;		/* of the last failed call */
	size_t delayed;	/* reads and writes with EAGAIN from the system */
};

/*
 * In shared memory, so that a test sees the calls of the program that it runs.
 * NULL until calls_begin.
 */
extern struct calls *calls;

/* Allocates that memory.  Does not count calls yet. */
void calls_begin(void);

#endif
