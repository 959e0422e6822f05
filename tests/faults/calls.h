/* SPDX-License-Identifier: MIT */
/*
 * The functions through which a program asks the system for something, each
 * of which can be made to fail.  Link with --wrap of those in calls.c.
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

/* Not an errno: a read or write of a single byte. */
enum { SHORT = -1 };

/* Which of the calls fails. */
enum which {
	WHICH_NONE,
	WHICH_ONE,  /* the one of this number */
	WHICH_REST, /* that and all later ones */
	WHICH_ODD,  /* every other one, so that trying again helps */
	WHICH_EACH
};

/* What fails, and what came of it. */
struct calls {
	bool counts;	/* calls are counted, and fail */
	enum call call;
	enum which which;
	size_t number;	/* from 1 */
	int error;	/* errno, or SHORT */
	size_t made[CALLS];
	size_t failed;
	int fd;		/* of the last that failed */
	size_t delayed;	/* reads and writes that the system had EAGAIN for */
};

/*
 * In memory that processes share, so that who starts a program learns what
 * its calls were.  NULL until calls_begin.
 */
extern struct calls *calls;

/* Makes that memory; nothing is counted yet. */
void calls_begin(void);

#endif
