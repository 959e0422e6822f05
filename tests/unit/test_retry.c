/* SPDX-License-Identifier: MIT */
/* Reads and writes that can be tried again, on real pipes. */
#include "cmocka_test.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "retry.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void
what_failed_for_good_is_not_tried_again(void **state)
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
what_a_signal_broke_is_tried_at_once(void **state)
{
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	errno = EINTR;
	assert_true(pi_retry(fds[0], POLLIN)); /* would wait for ever */
	close(fds[0]);
	close(fds[1]);
}

static void
what_would_not_wait_is_waited_for(void **state)
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

/* The end of input is no reason to wait. */
static void
an_end_is_not_waited_for(void **state)
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
hear(int number)
{
	(void)number;
}

/* Once more and again, so that one comes when it waits. */
static void
a_signal_ends_the_waiting_and_it_is_tried(void **state)
{
	static const struct itimerval often = { { 0, 1000 }, { 0, 1000 } };
	static const struct itimerval never = { { 0, 0 }, { 0, 0 } };
	const struct sigaction action = { .sa_handler = hear };
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

/* poll(2) refuses more descriptors than there may be. */
static void
what_cannot_be_waited_for_failed_for_good(void **state)
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
		cmocka_unit_test(what_failed_for_good_is_not_tried_again),
		cmocka_unit_test(what_a_signal_broke_is_tried_at_once),
		cmocka_unit_test(what_would_not_wait_is_waited_for),
		cmocka_unit_test(an_end_is_not_waited_for),
		cmocka_unit_test(a_signal_ends_the_waiting_and_it_is_tried),
		cmocka_unit_test(what_cannot_be_waited_for_failed_for_good)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
