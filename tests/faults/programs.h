/* SPDX-License-Identifier: MIT */
/*
 * The programs as functions: each run is a process of its own, with standard
 * input from a text and all that it writes kept.
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
	const char *words[WORDS_MAX]; /* behind the program's name */
	const char *input;	      /* NULL: none */
	const char *notes;	      /* PORTINFO_NOTES, or NULL */
};

/* What a text holds, with a NUL behind it. */
struct kept {
	size_t length;
	char bytes[RUN_MAX];
};

struct run {
	int status; /* for the shell: 128 and the signal, if it was one */
	struct kept output;
	struct kept said;
};

/* Runs a command to its end, or for a minute: then it hangs, and fails. */
void run_command(const struct command *command, struct run *run);

/* Begins a run with these standard streams, and does not wait for it. */
pid_t begin_command(const struct command *command, int input, int output,
    int said);

/* Waits for it; returns its status. */
int end_command(pid_t process);

/*
 * For the first of the tests: fails unless a run of the command makes each of
 * the calls up to this one, or else the others would test nothing.
 */
void expect_calls(const struct command *command, enum call last);

/* Reads an open file from its start to its end. */
void keep(FILE *file, struct kept *kept);

/* The name of a command for messages; lives until the next call. */
const char *command_text(const struct command *command);

#endif
