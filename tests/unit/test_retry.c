/* SPDX-License-Identifier: MIT */
/* Retrying reads and writes, on real pipes. */
#include "cmocka_test.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "descriptor.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void
other_errors_are_not_retried(void **state)
{
	static const int errors[] = { EIO, ENOSPC, EPIPE, EBADF, ENOMEM };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(errors); i++) {
		errno = errors[i];
		assert_false(pi_retry(-1, POLLIN));
		assert_int_equal(errno, errors[i]);
	}
}

static void
interrupted_calls_are_retried_at_once(void **state)
{
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	errno = EINTR;
	assert_true(pi_retry(fds[0], POLLIN)); /* would wait forever */
	close(fds[0]);
	close(fds[1]);
}

static void
calls_that_would_block_wait(void **state)
{
	static const int errors[] = { EAGAIN, EWOULDBLOCK };
	size_t i;
	int fds[2], status;
	pid_t child;
	struct pollfd ready;

	(void)state;
	for (i = 0; i < LENGTH(errors); i++) {
		assert_int_equal(pipe(fds), 0);
		child = fork();
		if (child == 0)
			_exit(write(fds[1], "x", 1) != 1);
		errno = errors[i];
		assert_true(pi_retry(fds[0], POLLIN));
		ready = (struct pollfd){ .fd = fds[0], .events = POLLIN };
		assert_int_equal(poll(&ready, 1, 0), 1);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(status, 0);
		errno = errors[i];
		assert_true(pi_retry(fds[1], POLLOUT)); /* there is room */
		close(fds[0]);
		close(fds[1]);
	}
}

static void
the_end_of_input_does_not_wait(void **state)
{
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	close(fds[1]);
	errno = EAGAIN;
	assert_true(pi_retry(fds[0], POLLIN));
	close(fds[0]);
}

static void
ignore(int number)
{
	(void)number;
}

/* Repeated signals, so that one arrives during the wait. */
static void
a_signal_ends_the_wait(void **state)
{
	static const struct itimerval often = { { 0, 1000 }, { 0, 1000 } };
	static const struct itimerval never = { { 0, 0 }, { 0, 0 } };
	const struct sigaction action = { .sa_handler = ignore };
	struct sigaction before;
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(sigaction(SIGALRM, &action, &before), 0);
	assert_int_equal(setitimer(ITIMER_REAL, &often, NULL), 0);
	errno = EAGAIN;
	assert_true(pi_retry(fds[0], POLLIN));
	setitimer(ITIMER_REAL, &never, NULL);
	sigaction(SIGALRM, &before, NULL);
	close(fds[0]);
	close(fds[1]);
}

/* poll(2) refuses more descriptors than the limit. */
static void
a_failed_wait_is_final(void **state)
{
	struct rlimit limit, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	none = (struct rlimit){ 0, limit.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	errno = EAGAIN;
	assert_false(pi_retry(STDIN_FILENO, POLLIN));
	assert_int_equal(errno, EINVAL);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_errors_are_not_retried),
		cmocka_unit_test(interrupted_calls_are_retried_at_once),
		cmocka_unit_test(calls_that_would_block_wait),
		cmocka_unit_test(the_end_of_input_does_not_wait),
		cmocka_unit_test(a_signal_ends_the_wait),
		cmocka_unit_test(a_failed_wait_is_final)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
