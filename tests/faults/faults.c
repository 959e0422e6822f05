/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "faults.h"

static const struct fault faults[] = {
	{ CALL_ALLOCATE, ENOMEM, WHICH_ONE, OUTCOME_EITHER },
	{ CALL_ALLOCATE, ENOMEM, WHICH_REST, OUTCOME_EITHER },
	{ CALL_OPEN, EINTR, WHICH_ONE, OUTCOME_SAME },
	{ CALL_OPEN, EINTR, WHICH_ODD, OUTCOME_SAME },
	{ CALL_OPEN, EMFILE, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_READ, EINTR, WHICH_ONE, OUTCOME_SAME },
	{ CALL_READ, EINTR, WHICH_ODD, OUTCOME_SAME },
	{ CALL_READ, EAGAIN, WHICH_ONE, OUTCOME_SAME },
	{ CALL_READ, EAGAIN, WHICH_ODD, OUTCOME_SAME },
	{ CALL_READ, SHORT, WHICH_ONE, OUTCOME_SAME },
	{ CALL_READ, SHORT, WHICH_EACH, OUTCOME_SAME },
	{ CALL_READ, EIO, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_WRITE, EINTR, WHICH_ONE, OUTCOME_SAME },
	{ CALL_WRITE, EINTR, WHICH_ODD, OUTCOME_SAME },
	{ CALL_WRITE, EAGAIN, WHICH_ONE, OUTCOME_SAME },
	{ CALL_WRITE, EAGAIN, WHICH_ODD, OUTCOME_SAME },
	{ CALL_WRITE, SHORT, WHICH_ONE, OUTCOME_SAME },
	{ CALL_WRITE, SHORT, WHICH_EACH, OUTCOME_SAME },
	{ CALL_WRITE, EIO, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_WRITE, ENOSPC, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_WRITE, EPIPE, WHICH_ONE, OUTCOME_QUIET },
	{ CALL_CLOSE, EIO, WHICH_ONE, OUTCOME_EITHER },
	{ CALL_CLOSE, EINTR, WHICH_ONE, OUTCOME_EITHER },
	{ CALL_STAT, EIO, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_CHMOD, EPERM, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_TEMPORARY, EACCES, WHICH_ONE, OUTCOME_REPORTED },
	{ CALL_RENAME, EIO, WHICH_ONE, OUTCOME_REPORTED }
};

static const char call_names[CALLS][16] = { "allocation", "open", "read",
	"write", "close", "stat", "fchmod", "mkstemp", "rename" };

bool
begins_with(const struct kept *whole, const struct kept *begin)
{
	return begin->length <= whole->length &&
	    memcmp(whole->bytes, begin->bytes, begin->length) == 0;
}

bool
is_same(const struct kept *a, const struct kept *b)
{
	return a->length == b->length && begins_with(a, b);
}

void
expect(const struct trial *trial, bool holds, const char *claim)
{
	if (holds)
		return;
	print_error("%s\n%s %zu: %s: does not hold: %s\nstatus %d, "
	    "%zu bytes, messages:\n%s", command_text(trial->command),
	    call_names[trial->fault.call], trial->number,
	    trial->fault.error == SHORT ? "one byte" :
	    strerror(trial->fault.error), claim, trial->run.status,
	    trial->run.output.length, trial->run.messages.bytes);
	fail();
}

/* Runs the command with a fault and counts its calls. */
static void
run_faulty(struct trial *trial, enum which which, struct run *run)
{
	memset(calls, 0, sizeof(*calls));
	calls->call = trial->fault.call;
	calls->error = trial->fault.error;
	calls->number = trial->number;
	calls->which = which;
	run_command(trial->command, run);
}

size_t
try_faults(struct trial *trial, trial_function before, trial_function check,
    void *state)
{
	size_t made[CALLS], tried = 0, i, last;

	before(trial, state);
	trial->number = 0;
	run_faulty(trial, WHICH_NONE, &trial->right);
	memcpy(made, calls->made, sizeof(made));
	for (i = 0; i < LENGTH(faults); i++) {
		trial->fault = faults[i];
		last = made[faults[i].call];
		if (faults[i].which > WHICH_REST && last > 0)
			last = 1;
		for (trial->number = 1; trial->number <= last;
		    trial->number++) {
			before(trial, state);
			run_faulty(trial, faults[i].which, &trial->run);
			expect(trial, calls->failed > 0, "a call fails");
			check(trial, state);
			tried++;
		}
	}
	return tried;
}
