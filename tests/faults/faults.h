/* SPDX-License-Identifier: MIT */
/* Runs commands while each of their calls fails in turn, in several ways. */
#ifndef FAULTS_H
#define FAULTS_H

#include "calls.h"
#include "programs.h"

/* What happens to a command if a call fails. */
enum outcome {
	OUTCOME_SAME,	  /* nothing: the call is repeated or not needed */
	OUTCOME_REPORTED, /* it fails with a message */
	OUTCOME_QUIET,	  /* it fails without a message */
	OUTCOME_EITHER	  /* SAME or REPORTED */
};

struct fault {
	enum call call;
	int error;
	enum which which;
	enum outcome outcome;
};

/* A run of a command with a fault. */
struct trial {
	const struct command *command;
	struct run right;	 /* without a fault */
	struct run run;		 /* with it */
	struct fault fault;
	size_t number;		 /* of the failing call; 0 if none */
};

/* Called before or after a trial, with the state of the caller. */
typedef void (*trial_function)(const struct trial *trial, void *state);

/*
 * Tries all faults of a command.  Returns their number.  Calls before also for
 * the run without a fault.
 */
size_t try_faults(struct trial *trial, trial_function before,
    trial_function check, void *state);

/* Fails with a description of the trial unless the claim holds. */
void expect(const struct trial *trial, bool holds, const char *claim);

/* Does the whole begin with these bytes? */
bool begins_with(const struct kept *whole, const struct kept *begin);
bool is_same(const struct kept *a, const struct kept *b);

#endif
