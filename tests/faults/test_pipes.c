/* SPDX-License-Identifier: MIT */
/* Slow and closed pipes, with blocking and nonblocking descriptors. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "calls.h"
#include "programs.h"

/* Prints more than fits into a pipe. */
static const struct command listing = { .program = PORTINFO,
    .words = { "-s", "iana", "1-2500" },
	NULL, NULL };

static void
calls_are_reached(void **unused)
{
	static const struct command command = { .program = PORTINFO,
		.words = { "-n", "notes/mine.md", "389" } };

	(void)unused;
	expect_calls(&command, CALL_CLOSE);
}

static void
set_blocking(int fd, bool blocks)
{
	int flags = fcntl(fd, F_GETFL);

	assert_true(flags != -1);
	assert_true(fcntl(fd, F_SETFL, blocks ? flags & ~O_NONBLOCK :
	    flags | O_NONBLOCK) != -1);
}

static void
pause_shortly(void)
{
	const struct timespec millisecond = { .tv_nsec = 1000000 };

	nanosleep(&millisecond, NULL);
}

/* Waits until the counter exceeds a number, for at most half a minute. */
static void
wait_beyond(const size_t *counter, size_t number)
{
	size_t i;

	for (i = 0; *counter <= number && i < 30000; i++)
		pause_shortly();
}

/* Child processes do not inherit unused ends of the pipe. */
static void
make_pipe(int fds[2])
{
	size_t i;

	assert_int_equal(pipe(fds), 0);
	for (i = 0; i < 2; i++)
		assert_true(fcntl(fds[i], F_SETFD, FD_CLOEXEC) != -1);
}

/* Reads slowly to the end. */
static void
read_slowly(int fd, struct kept *kept)
{
	ssize_t n;

	kept->length = 0;
	do {
		pause_shortly();
		n = read(fd, kept->bytes + kept->length, 4096);
		assert_true(n >= 0);
		kept->length += (size_t)n;
		assert_true(kept->length < sizeof(kept->bytes) - 4096);
	} while (n > 0);
	kept->bytes[kept->length] = '\0';
}

static void
a_slow_reader_gets_all_output(void **unused)
{
	static struct run right, run;
	size_t i;
	int fds[2];
	FILE *messages = tmpfile();
	pid_t process;

	(void)unused;
	memset(calls, 0, sizeof(*calls));
	run_command(&listing, &right);
	assert_true(right.output.length > 100000);
	for (i = 0; i < 2; i++) {
		memset(calls, 0, sizeof(*calls));
		make_pipe(fds);
		set_blocking(fds[1], i == 0);
		process = begin_command(&listing, fds[0], fds[1],
		    fileno(messages));
		close(fds[1]);
		wait_beyond(i == 0 ? &calls->made[CALL_WRITE] :
		    &calls->delayed, 0);
		read_slowly(fds[0], &run.output);
		close(fds[0]);
		assert_int_equal(end_command(process), 0);
		assert_int_equal(run.output.length, right.output.length);
		assert_string_equal(run.output.bytes, right.output.bytes);
		assert_int_equal(calls->delayed > 0, i != 0);
	}
	keep(messages, &run.messages);
	assert_string_equal(run.messages.bytes, "");
	fclose(messages);
}

/*
 * Writes the pieces of a text, separated by `@`, in a child process: each once
 * the counter shows that the command waits for input.
 */
static void
write_slowly(int fd, const char *pieces, const size_t *counter)
{
	size_t length, i;

	for (i = 0;; i++) {
		wait_beyond(counter, i);
		length = strcspn(pieces, "@");
		if (write(fd, pieces, length) == -1)
			_exit(1);
		if (pieces[length] == '\0')
			_exit(0);
		pieces += length + 1;
	}
}

/* Runs a command with a slow writer, and keeps its output. */
static void
run_slowly(const struct command *command, bool blocks, struct kept *output)
{
	int fds[2];
	FILE *file = tmpfile();
	pid_t writer, process;

	memset(calls, 0, sizeof(*calls));
	make_pipe(fds);
	fflush(NULL);
	writer = fork();
	if (writer == 0)
		write_slowly(fds[1], command->input, blocks ?
		    &calls->made[CALL_READ] : &calls->delayed);
	close(fds[1]);
	set_blocking(fds[0], blocks);
	process = begin_command(command, fds[0], fileno(file),
	    STDERR_FILENO);
	close(fds[0]);
	assert_int_equal(waitpid(writer, NULL, 0), writer);
	assert_int_equal(end_command(process), 0);
	keep(file, output);
	fclose(file);
}

static void
a_slow_writer_is_read_to_the_end(void **unused)
{
	static const struct {
		struct command command;
		const char *output;
	} cases[] = {
		{ { .program = PORTINFO, .words = { "-o", "query,name", "-" },
		    "2@2 3@89\n@ldap@s\n", NULL },
		    "22\tSSH\n389\tLDAP\nldaps\tLDAPS\n" },
		/* A piece may end within a word. */
		{ { .program = PORTINFO, .words = { "-o", "port", "-" },
		    "22\n22@0\n@7\n53@", NULL }, "22\n220\n7\n53\n" },
		/* Column widths need all rows of a read. */
		{ { .program = PORTINFO,
		    .words = { "-f", "table", "-H", "-o", "port", "-" },
		    "7\n14@3\n7@0\n", NULL }, "7\n143\n70\n" },
		{ { .program = PORTINFO, .words = { "-k", "-o", "port", "-" },
		    "Call s@etup over TLS@\n", NULL }, "5061\n" },
		{ { .program = PORTINFO,
		    .words = { "-n", "-", "-s", "stdin", "-o", "name", "9" },
		    "Port|Na@me\n-|-\n@9|mine\n", NULL }, "mine\n" }
	};
	static struct kept waiting, output;
	size_t i;

	(void)unused;
	for (i = 0; i < LENGTH(cases); i++) {
		run_slowly(&cases[i].command, true, &waiting);
		assert_string_equal(waiting.bytes, cases[i].output);
		assert_int_equal(calls->delayed, 0);
		run_slowly(&cases[i].command, false, &output);
		assert_string_equal(output.bytes, cases[i].output);
		assert_true(calls->delayed > 0);
	}
}

/* If SIGPIPE is ignored, the failed write is not reported. */
static void
a_closed_pipe_is_not_reported(void **unused)
{
	static struct kept messages;
	size_t i;
	int fds[2];
	FILE *file = tmpfile();
	pid_t process;

	(void)unused;
	for (i = 0; i < 2; i++) {
		memset(calls, 0, sizeof(*calls));
		make_pipe(fds);
		close(fds[0]);
		signal(SIGPIPE, i == 0 ? SIG_DFL : SIG_IGN);
		process = begin_command(&listing, fds[1], fds[1],
		    fileno(file));
		signal(SIGPIPE, SIG_DFL);
		close(fds[1]);
		assert_int_equal(end_command(process), i == 0 ?
		    128 + SIGPIPE : 2);
	}
	keep(file, &messages);
	assert_string_equal(messages.bytes, "");
	fclose(file);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_are_reached),
		cmocka_unit_test(a_slow_reader_gets_all_output),
		cmocka_unit_test(a_slow_writer_is_read_to_the_end),
		cmocka_unit_test(a_closed_pipe_is_not_reported)
	};

	calls_begin();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
