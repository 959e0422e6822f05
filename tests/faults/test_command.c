/* SPDX-License-Identifier: MIT */
/* If a call fails, the command reports it, and what it wrote is right. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "faults.h"

enum { STATUS_TROUBLE = 2, OTHERS_MAX = 2 };

#define MINE "notes/mine.md"
#define WRONG "notes/wrong.md"
#define BATCH "22\n389 ldap\n\nnosuch\n99999\nssh/tcp,53\n"

/* A command, and the commands with the same answer if a note is unreadable. */
static const struct {
	struct command command;
	bool is_batch; /* one read returns all queries */
	struct command others[OTHERS_MAX];
} cases[] = {
	{ .command = { .program = PORTINFO, .words = { "389" } } },
	{ .command = { .program = PORTINFO, .words = { "-q", "389" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "ldap/udp", "9200", "137-139" } } },
	{ .command = { .program = PORTINFO, .words = { "ldpa", "22" } } },
	{ .command = { .program = PORTINFO, .words = { "-x" } } },
	{ .command = { .program = PORTINFO, .words = { "65536", "22" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-a", "-s", "iana", "1-700" } } },
	{ .command = { .program = PORTINFO, .words = { "-k", "printer" } } },
	{ .command = { .program = PORTINFO, .words = { "-u", "7800-7850" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "table", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "tsv", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "csv", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "json", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "services", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "markdown", "20-23" } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-" }, BATCH }, .is_batch = true },
	{ .command = { .program = PORTINFO,
	    .words = { "-1", "-" }, BATCH }, .is_batch = true },
	{ .command = { .program = PORTINFO,
	    .words = { "-j", "-" }, BATCH }, .is_batch = true },
	{ .command = { .program = PORTINFO,
	    .words = { "-f", "table", "-" }, "389\n" },
	    .is_batch = true },
	{ .command = { .program = PORTINFO,
	    .words = { "-k", "-" }, "printer\nfile transfer\n" },
	    .is_batch = true },
	{ .command = { .program = PORTINFO,
	    .words = { "-n", MINE, "389", "8123" } },
	    .others = { { .program = PORTINFO, .words = { "389", "8123" } } } },
	{ .command = { .program = PORTINFO,
	    .words = { "-a", "-n", MINE, "hass", "ldap" } },
	    .others = { { .program = PORTINFO,
	        .words = { "-a", "hass", "ldap" } } } },
	{ .command = { .program = PORTINFO, .words = { "-n", WRONG, "8123" } },
	    .others = { { .program = PORTINFO, .words = { "8123" } } } },
	{ .command = { .program = PORTINFO, .words = { "-n", "-", "389" },
	    "Port|Name\n-|-\n389|mine\n" },
	    .others = { { .program = PORTINFO, .words = { "389" } } } },
	{ .command = { .program = PORTINFO,
	    .words = { "389", "8123" }, NULL, MINE ":" WRONG },
	    .others = { { .program = PORTINFO,
	        .words = { "389", "8123" }, NULL, MINE },
	    { .program = PORTINFO,
	        .words = { "389", "8123" }, NULL, WRONG } } },
	{ .command = { .program = PORTINFO,
	    .words = { "--check", MINE, WRONG } },
	    .others = { { .program = PORTINFO, .words = { "--check", MINE } },
	    { .program = PORTINFO, .words = { "--check", WRONG } } } },
	{ .command = { .program = PORTINFO, .words = { "--check", "-" },
	    "Port|Name\n-|-\n389|mine\n" } },
	{ .command = { .program = PORTINFO, .words = { "-V" } } },
	{ .command = { .program = PORTINFO, .words = { "-V", "-n", MINE } },
	    .others = { { .program = PORTINFO, .words = { "-V" } } } },
	{ .command = { .program = PORTINFO,
	    .words = { "--complete", "h", "-n", MINE } },
	    .others = { { .program = PORTINFO,
	        .words = { "--complete", "h" } } } },
	{ .command = { .program = PORTINFO, .words = { "-h" } } }
};

/* The state of a case. */
struct state {
	bool is_batch;
	struct kept others[OTHERS_MAX]; /* output of its other commands */
};

/* Removes the end of an array, which is written even after an error. */
static void
cut_array_end(struct kept *kept)
{
	if (kept->length >= 2 && memcmp(kept->bytes + kept->length - 2,
	    "]\n", 2) == 0)
		kept->length -= 2;
}

/* Is the output right, as far as it was written? */
static bool
is_right_so_far(const struct trial *trial, const struct state *state)
{
	static struct kept written;
	size_t i;

	written = trial->run.output;
	if (begins_with(&trial->right.output, &written))
		return true;
	for (i = 0; i < OTHERS_MAX; i++)
		if (begins_with(&state->others[i], &written))
			return true;
	cut_array_end(&written);
	return begins_with(&trial->right.output, &written);
}

/* Is there a line `portinfo: ...: error`? */
static bool
has_message(const char *messages, const char *error)
{
	const char *line = messages, *end;

	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		const char *found = strstr(line, error);

		if (strncmp(line, "portinfo: ", 10) == 0 && found != NULL &&
		    found + strlen(error) == end)
			return true;
	}
	return false;
}

/* Checks a trial that failed. */
static void
check_lost(const struct trial *trial, const struct state *state,
    enum outcome outcome)
{
	const char *error = strerror(trial->fault.error);

	expect(trial, trial->run.status == STATUS_TROUBLE, "status 2");
	if (calls->fd == STDERR_FILENO) {
		expect(trial, is_same(&trial->run.output,
		    &trial->right.output), "all output is written");
		return;
	}
	expect(trial, is_right_so_far(trial, state),
	    "the output is right");
	if (outcome == OUTCOME_QUIET)
		expect(trial, begins_with(&trial->right.messages,
		    &trial->run.messages), "there is no message");
	else
		expect(trial, has_message(trial->run.messages.bytes, error),
		    "there is a message");
	if (state->is_batch && trial->fault.call == CALL_READ &&
	    trial->number > 1)
		expect(trial, is_same(&trial->run.output,
		    &trial->right.output), "all queries read are answered");
}

static void
check_same(const struct trial *trial)
{
	expect(trial, trial->run.status == trial->right.status,
	    "the status is the same");
	expect(trial, is_same(&trial->run.output, &trial->right.output),
	    "the output is the same");
	expect(trial, is_same(&trial->run.messages, &trial->right.messages),
	    "the messages are the same");
}

static void
prepare(const struct trial *trial, void *state)
{
	(void)trial;
	(void)state;
}

static void
check(const struct trial *trial, void *user)
{
	const struct state *state = user;
	enum outcome outcome = trial->fault.outcome;

	/* stat only finds out whether an unknown name is a file, for a hint. */
	if (trial->fault.call == CALL_STAT)
		outcome = OUTCOME_SAME;
	if (outcome == OUTCOME_EITHER)
		outcome = trial->run.status == trial->right.status &&
		    is_same(&trial->run.messages, &trial->right.messages) ?
		    OUTCOME_SAME : OUTCOME_REPORTED;
	if (outcome == OUTCOME_SAME)
		check_same(trial);
	else
		check_lost(trial, state, outcome);
}

static void
calls_are_reached(void **unused)
{
	static const struct command command = { .program = PORTINFO,
		.words = { "-n", MINE, "389" } };

	(void)unused;
	expect_calls(&command, CALL_CLOSE);
}

static void
every_fault_is_handled(void **unused)
{
	static struct state state;
	static struct trial trial;
	static struct run other;
	size_t tried, sum = 0, i, k;

	(void)unused;
	for (i = 0; i < LENGTH(cases); i++) {
		memset(&state, 0, sizeof(state));
		memset(calls, 0, sizeof(*calls));
		state.is_batch = cases[i].is_batch;
		for (k = 0; k < OTHERS_MAX &&
		    cases[i].others[k].words[0] != NULL; k++) {
			run_command(&cases[i].others[k], &other);
			state.others[k] = other.output;
		}
		trial.command = &cases[i].command;
		tried = try_faults(&trial, prepare, check, &state);
		print_message("  %4zu faults: %s\n", tried,
		    command_text(trial.command));
		sum += tried;
	}
	print_message("  %4zu faults\n", sum);
	assert_true(sum > 900);
}

/* A query of a batch that needs a larger buffer. */
static void
a_long_query_without_memory_is_reported(void **unused)
{
	static struct state state;
	static struct trial trial;
	static char input[200000];
	const struct command command = { .program = PORTINFO,
	    .words = { "-" }, input, NULL };

	(void)unused;
	memset(input, 'x', sizeof(input) - 1);
	memcpy(input, "22\n", 3);
	strcpy(input + sizeof(input) - 5, "\n53\n");
	trial.command = &command;
	print_message("  %4zu faults\n", try_faults(&trial, prepare, check,
	    &state));
	assert_int_equal(trial.right.status, 1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_are_reached),
		cmocka_unit_test(every_fault_is_handled),
		cmocka_unit_test(a_long_query_without_memory_is_reported)
	};

	calls_begin();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
