/* SPDX-License-Identifier: MIT */
/*
 * If a call fails, a host tool writes its file completely or not at all, and
 * leaves no other file.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../unit/files.h"
#include "faults.h"

enum { STATUS_FAILED = 1 };

#define FILE_NAME "written"

static const struct command commands[] = {
	{ .program = PORTINFO_GEN,
	    .words = { "-o", FILE_NAME, "mine.md" }, NULL, NULL },
	{ .program = PORTINFO_GEN,
	    .words = { "-o", "./" FILE_NAME, "mine.md", "more.md" }, NULL,
	    NULL },
	{ .program = IANA2NOTE,
	    .words = { "-d", "2026-09-17", "-o", FILE_NAME, "ports.csv" },
	    NULL, NULL }
};

/* The notes and the registry that the tools read. */
static const struct {
	const char *name;
	const char *text;
} inputs[] = {
	{ "mine.md", "Port|Name|Transport\n-|-|-\n22|SSH / SCP|TCP\n"
	    "389|LDAP|both\n7000-7003|cameras|UDP\n" },
	{ "more.md", "---\ndate: 2026-11-01\n---\nPort|Name|Transport\n"
	    "-|-|-\n22|ssh|TCPX\n9|discard|UDP\n" },
	{ "ports.csv", "Service Name,Port Number,Transport Protocol,"
	    "Description,Assignee,Contact,Registration Date,"
	    "Modification Date,Reference,Service Code,"
	    "Unauthorized Use Reported,Assignment Notes\r\n"
	    "ssh,22,tcp,\"The \"\"Secure\"\" Shell\",,,,,,,,\r\n"
	    "ssh,22,udp,,,,,,,,,\r\n,1024,,Reserved,,,,,,,,\r\n" }
};

struct state {
	bool existed;	/* the file, before the run */
	struct kept right;
	size_t files;	/* before the run */
};

/* Reads the written file.  Returns false if there is none. */
static bool
read_file(struct kept *kept)
{
	FILE *file = fopen(FILE_NAME, "r");

	kept->length = 0;
	if (file == NULL)
		return false;
	keep(file, kept);
	fclose(file);
	return true;
}

static size_t
count_files(void)
{
	DIR *folder = opendir(".");
	size_t count = 0;

	assert_non_null(folder);
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count;
}

static void
prepare(const struct trial *trial, void *user)
{
	struct state *state = user;

	(void)trial;
	remove(FILE_NAME);
	if (state->existed)
		write_file(FILE_NAME, "old");
	state->files = count_files();
}

/* May the run succeed?  A write to a file never has to wait. */
static bool
may_succeed(const struct fault *fault)
{
	return fault->outcome == OUTCOME_EITHER ||
	    (fault->outcome == OUTCOME_SAME &&
	    (fault->call != CALL_WRITE || fault->error != EAGAIN));
}

static void
check_failed(const struct trial *trial, const struct state *state,
    const struct kept *written, bool exists)
{
	const char *error = strerror(trial->fault.error);

	expect(trial, trial->fault.outcome != OUTCOME_SAME ||
	    !may_succeed(&trial->fault), "the call is repeated");
	expect(trial, trial->run.status == STATUS_FAILED, "status 1");
	expect(trial, exists == state->existed && (!exists ||
	    strcmp(written->bytes, "old") == 0), "the file is as it was");
	expect(trial, count_files() == state->files, "no other file is left");
	expect(trial, strstr(trial->run.messages.bytes, error) != NULL ||
	    strstr(trial->run.messages.bytes, "out of memory") != NULL,
	    "there is a message");
}

static void
check(const struct trial *trial, void *user)
{
	const struct state *state = user;
	static struct kept written;
	bool exists = read_file(&written);

	if (trial->run.status != 0) {
		check_failed(trial, state, &written, exists);
		return;
	}
	expect(trial, may_succeed(&trial->fault), "the run fails");
	expect(trial, is_same(&written, &state->right), "the file is complete");
	expect(trial, count_files() == state->files + !state->existed,
	    "no other file is left");
	expect(trial, is_same(&trial->run.messages, &trial->right.messages),
	    "the messages are the same");
}

static void
calls_are_reached(void **unused)
{
	(void)unused;
	expect_calls(&commands[0], CALL_RENAME);
}

static void
no_incomplete_file_is_left(void **unused)
{
	static struct state state;
	static struct trial trial;
	size_t tried, sum = 0, i;

	(void)unused;
	for (i = 0; i < 2 * LENGTH(commands); i++) {
		trial.command = &commands[i / 2];
		state.existed = i % 2 != 0;
		memset(calls, 0, sizeof(*calls));
		prepare(&trial, &state);
		run_command(trial.command, &trial.right);
		assert_int_equal(trial.right.status, 0);
		assert_true(read_file(&state.right));
		assert_true(state.right.length > 100);
		tried = try_faults(&trial, prepare, check, &state);
		print_message("  %4zu faults: %s, %s\n", tried,
		    command_text(trial.command),
		    state.existed ? "an old file" : "a new file");
		sum += tried;
	}
	print_message("  %4zu faults\n", sum);
	assert_true(sum > 300);
}

static char folder[] = "/tmp/portinfo-faults-XXXXXX";

static int
enter_folder(void **unused)
{
	size_t i;

	(void)unused;
	if (mkdtemp(folder) == NULL || chdir(folder) == -1)
		return -1;
	for (i = 0; i < LENGTH(inputs); i++)
		write_file(inputs[i].name, inputs[i].text);
	return 0;
}

static int
leave_folder(void **unused)
{
	size_t i;

	(void)unused;
	remove(FILE_NAME);
	for (i = 0; i < LENGTH(inputs); i++)
		remove(inputs[i].name);
	return chdir("/") | rmdir(folder);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_are_reached),
		cmocka_unit_test(no_incomplete_file_is_left)
	};

	calls_begin();
	return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
