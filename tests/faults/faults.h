/* SPDX-License-Identifier: MIT */
/* Lets each call that a command makes fail in turn, in each of some ways. */
#ifndef FAULTS_H
#define FAULTS_H

#include "calls.h"
#include "programs.h"

/* What is to become of a command when a call fails. */
enum outcome {
	OUTCOME_SAME,  /* nothing: the call is made again, or not needed */
	OUTCOME_TOLD,  /* something is lost, and said */
	OUTCOME_QUIET, /* something is lost, and not said */
	OUTCOME_EITHER /* SAME or TOLD */
};

struct fault {
	enum call call;
	int error;
	enum which which;
	enum outcome outcome;
};

/* A command that went wrong, for its checks. */
struct trial {
	const struct command *command;
	struct run right;	 /* without a fault */
	struct run run;		 /* with it */
	struct fault fault;
	size_t number;		 /* of the call that failed; 0: not one */
};

/* Runs before each trial, and checks after it.  State is the caller's. */
typedef void (*trial_function)(const struct trial *trial, void *state);

/*
 * Tries all faults of a command.  Returns how many that were.  Before holds
 * for the run without a fault, too.
 */
size_t try_faults(struct trial *trial, trial_function before,
    trial_function check, void *state);

/* Fails, and tells which trial and what it said, when something is not so. */
void expect(const struct trial *trial, bool holds, const char *claim);

/* Are the bytes those at the begin of others? */
bool begins_with(const struct kept *whole, const struct kept *begin);
bool is_same(const struct kept *a, const struct kept *b);

#endif
