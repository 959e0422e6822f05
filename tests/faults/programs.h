/* SPDX-License-Identifier: MIT */
/*
 * Runs the programs in child processes, with standard input from a text, and
 * keeps their output.
 */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include <stdio.h>
#include <sys/types.h>

#include "../unit/cmocka_test.h"
#include "calls.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { WORDS_MAX = 16, RUN_MAX = 1 << 18 };

enum program { PORTINFO, PORTINFO_GEN, IANA2NOTE };

struct command {
	enum program program;
	const char *words[WORDS_MAX]; /* after the name of the program */
	const char *input;	      /* or NULL */
	const char *notes;	      /* PORTINFO_NOTES, or NULL */
};

/* The bytes of a stream, followed by a NUL. */
struct kept {
	size_t length;
	char bytes[RUN_MAX];
};

struct run {
	int status; /* as in the shell: 128 plus a signal */
	struct kept output;
	struct kept messages; /* standard error */
};

/* Runs a command to its end.  A signal ends it after a minute. */
void run_command(const struct command *command, struct run *run);

/* Starts a command with these standard streams. */
pid_t begin_command(const struct command *command, int input, int output,
    int errors);

/* Waits for a command.  Returns its status. */
int end_command(pid_t process);

/*
 * Fails unless a run of the command makes each of the calls up to this one.
 * Runs before other tests, which rely on it.
 */
void expect_calls(const struct command *command, enum call last);

/* Reads an open file from start to end. */
void keep(FILE *file, struct kept *kept);

/* Returns a command as text, which the next call overwrites. */
const char *command_text(const struct command *command);

#endif
