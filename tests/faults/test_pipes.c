/* SPDX-License-Identifier: MIT */
/*
 * Pipes whose other end is slow, or goes away, with descriptors that wait by
 * themselves and such that do not.
 */
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

/* More than a pipe holds. */
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
set_waiting(int fd, bool waits)
{
	int flags = fcntl(fd, F_GETFL);

	assert_true(flags != -1);
	assert_true(fcntl(fd, F_SETFL, waits ? flags & ~O_NONBLOCK :
	    flags | O_NONBLOCK) != -1);
}

static void
pause_shortly(void)
{
	const struct timespec millisecond = { .tv_nsec = 1000000 };

	nanosleep(&millisecond, NULL);
}

/* Waits until the run has counted beyond a number; half a minute at most. */
static void
wait_beyond(const size_t *counter, size_t number)
{
	size_t i;

	for (i = 0; *counter <= number && i < 30000; i++)
		pause_shortly();
}

/* No child keeps an end of a pipe open that it does not use. */
static void
make_pipe(int fds[2])
{
	size_t i;

	assert_int_equal(pipe(fds), 0);
	for (i = 0; i < 2; i++)
		assert_true(fcntl(fds[i], F_SETFD, FD_CLOEXEC) != -1);
}

/* Reads to the end, and slowly. */
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
a_slow_reader_gets_all(void **unused)
{
	static struct run right, run;
	size_t i;
	int fds[2];
	FILE *said = tmpfile();
	pid_t process;

	(void)unused;
	memset(calls, 0, sizeof(*calls));
	run_command(&listing, &right);
	assert_true(right.output.length > 100000);
	for (i = 0; i < 2; i++) {
		memset(calls, 0, sizeof(*calls));
		make_pipe(fds);
		set_waiting(fds[1], i == 0);
		process = begin_command(&listing, fds[0], fds[1],
		    fileno(said));
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
	keep(said, &run.said);
	assert_string_equal(run.said.bytes, "");
	fclose(said);
}

/*
 * Writes pieces, `@` between them, in a process of its own: each when the
 * counter tells that there is nothing to be read.
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

/* Runs a command with a slow writer; its output becomes *output. */
static void
run_slowly(const struct command *command, bool waits, struct kept *output)
{
	int fds[2];
	FILE *file = tmpfile();
	pid_t writer, process;

	memset(calls, 0, sizeof(*calls));
	make_pipe(fds);
	fflush(NULL);
	writer = fork();
	if (writer == 0)
		write_slowly(fds[1], command->input, waits ?
		    &calls->made[CALL_READ] : &calls->delayed);
	close(fds[1]);
	set_waiting(fds[0], waits);
	process = begin_command(command, fds[0], fileno(file),
	    STDERR_FILENO);
	close(fds[0]);
	assert_int_equal(waitpid(writer, NULL, 0), writer);
	assert_int_equal(end_command(process), 0);
	keep(file, output);
	fclose(file);
}

static void
a_slow_writer_is_waited_for(void **unused)
{
	static const struct {
		struct command command;
		const char *output;
	} cases[] = {
		{ { .program = PORTINFO, .words = { "-o", "query,name", "-" },
		    "2@2 3@89\n@ldap@s\n", NULL },
		    "22\tSSH\n389\tLDAP\nldaps\tLDAPS\n" },
		/* What is known may be but a part of what comes. */
		{ { .program = PORTINFO, .words = { "-o", "port", "-" },
		    "22\n22@0\n@7\n53@", NULL }, "22\n220\n7\n53\n" },
		/* Rows are measured before they are put. */
		{ { .program = PORTINFO,
		    .words = { "-f", "table", "-H", "-o", "port", "-" },
		    "7\n14@3\n8@0\n", NULL }, "7\n143\n80\n" },
		{ { .program = PORTINFO, .words = { "-k", "-o", "port", "-" },
		    "LDAP o@ver TLS@\n", NULL }, "636\n" },
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

/* Where the signal is ignored, the failed write is not complained of. */
static void
a_reader_that_goes_away_ends_it_quietly(void **unused)
{
	static struct kept said;
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
	keep(file, &said);
	assert_string_equal(said.bytes, "");
	fclose(file);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_are_reached),
		cmocka_unit_test(a_slow_reader_gets_all),
		cmocka_unit_test(a_slow_writer_is_waited_for),
		cmocka_unit_test(a_reader_that_goes_away_ends_it_quietly)
	};

	calls_begin();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
