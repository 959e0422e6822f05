/* SPDX-License-Identifier: MIT */
/*
 * Files and pipes, opened and read to their end, from descriptors that the test
 * controls.  test_whole_file.c reads real files.
 */
#include "cmocka_test.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "descriptor.h"
#include "memory.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { STEPS_MAX = 8, FD = 1000 };

/* A read that returns this many bytes or fails with an errno. */
struct step {
	size_t length;
	int error;
};

static struct {
	struct step steps[STEPS_MAX];
	size_t next;	/* index of the next step */
	char byte;	/* the next one to read: a, b and so on to z */
	size_t opened;	/* calls of open */
	int interrupts;	/* calls of open that will fail with EINTR */
	size_t polled;	/* calls of poll */
	int poll_error;	/* errno of the next poll; 0 if it succeeds */
} world;

int __wrap_open(const char *path, int flags, ...);
ssize_t __wrap_read(int fd, void *bytes, size_t size);
int __real_open(const char *path, int flags, ...);
ssize_t __real_read(int fd, void *bytes, size_t size);
int __wrap_poll(struct pollfd *polled, nfds_t count, int timeout);

/* Files of other names are really opened and read. */
int
__wrap_open(const char *path, int flags, ...)
{
	if (strcmp(path, "none") != 0 && strcmp(path, "some") != 0)
		return __real_open(path, flags, 0666);
	world.opened++;
	errno = world.interrupts-- > 0 ? EINTR : ENOENT;
	return errno == EINTR || strcmp(path, "none") == 0 ? -1 : FD;
}

ssize_t
__wrap_read(int fd, void *bytes, size_t size)
{
	const struct step *step;
	char *to = bytes;
	size_t i;

	if (fd != FD)
		return __real_read(fd, bytes, size);
	step = &world.steps[world.next++];
	assert_true(world.next <= STEPS_MAX && step->length <= size);
	for (i = 0; i < step->length; i++) {
		to[i] = world.byte;
		world.byte = world.byte == 'z' ? 'a' : (char)(world.byte + 1);
	}
	errno = step->error;
	return step->error != 0 ? -1 : (ssize_t)step->length;
}

int
__wrap_poll(struct pollfd *polled, nfds_t count, int timeout)
{
	world.polled++;
	assert_int_equal(count, 1);
	assert_int_equal(timeout, -1);
	assert_int_equal(polled->fd, FD);
	assert_int_equal(polled->events, POLLIN);
	errno = world.poll_error;
	return errno == 0 ? 1 : -1;
}

/* Comes first, since otherwise the others would test nothing. */
static void
calls_are_wrapped(void **state)
{
	static const struct step steps[STEPS_MAX] = { { 0, EAGAIN } };
	struct pi_buffer text = { 0 };

	(void)state;
	assert_int_equal(pi_open("some"), FD);
	memcpy(world.steps, steps, sizeof(steps));
	assert_true(pi_read_all(FD, &text, 9));
	assert_int_equal(world.opened, 1);
	assert_int_equal(world.next, 2);
	assert_int_equal(world.polled, 1);
	pi_buffer_free(&text);
}

static void
a_descriptor_is_read_to_its_end(void **state)
{
	static const struct {
		const char *claim;
		struct step steps[STEPS_MAX];
		size_t most;
		const char *bytes; /* NULL if it fails */
		int error;
	} cases[] = {
		{ "nothing", { { 0, 0 } }, 9, "", 0 },
		{ "one piece", { { 3, 0 } }, 9, "abc", 0 },
		{ "short reads", { { 1, 0 }, { 2, 0 }, { 1, 0 } }, 9, "abcd",
		    0 },
		{ "reads that are interrupted", { { 0, EINTR }, { 2, 0 },
		    { 0, EINTR }, { 0, EINTR }, { 1, 0 } }, 9, "abc", 0 },
		{ "a read that fails", { { 2, 0 }, { 0, EIO } }, 9, NULL,
		    EIO },
		{ "a folder", { { 0, EISDIR } }, 9, NULL, EISDIR },
		{ "as many bytes as allowed",
		    { { 2, 0 }, { 1, 0 } }, 3, "abc", 0 },
		{ "one byte more", { { 2, 0 }, { 2, 0 }, { 0, EIO } }, 3, NULL,
		    EFBIG },
		{ "one byte where none is allowed",
		    { { 1, 0 } }, 0, NULL, EFBIG }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct pi_buffer text = { 0 };
		bool read;

		print_message("  %s\n", cases[i].claim);
		world.next = 0;
		world.byte = 'a';
		memory_left = 9;
		memcpy(world.steps, cases[i].steps, sizeof(world.steps));
		read = pi_read_all(FD, &text, cases[i].most);
		assert_int_equal(read, cases[i].bytes != NULL);
		if (read)
			assert_string_equal(text.bytes, cases[i].bytes);
		else
			assert_int_equal(errno, cases[i].error);
		pi_buffer_free(&text);
		memory_left = SIZE_MAX;
	}
}

static void
a_nonblocking_descriptor_is_waited_for(void **state)
{
	static const struct {
		const char *claim;
		int read_error;
		int poll_error;
		size_t polled;
		int error;
	} cases[] = {
		{ "a poll until there is more", EAGAIN, 0, 2, 0 },
		{ "also for EWOULDBLOCK", EWOULDBLOCK, 0, 2, 0 },
		{ "an interrupted poll is repeated", EAGAIN, EINTR, 2, 0 },
		{ "a poll that fails", EAGAIN, ENOMEM, 1, ENOMEM },
		{ "no poll if reading is interrupted", EINTR, 0, 0, 0 },
		{ "no poll if reading fails", EIO, 0, 0, EIO }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		const struct step steps[STEPS_MAX] = { { 2, 0 },
			{ 0, cases[i].read_error }, { 0, cases[i].read_error },
			{ 1, 0 } };
		struct pi_buffer text = { 0 };
		bool read;

		print_message("  %s\n", cases[i].claim);
		world.next = world.polled = 0;
		world.byte = 'a';
		world.poll_error = cases[i].poll_error;
		memcpy(world.steps, steps, sizeof(steps));
		read = pi_read_all(FD, &text, 9);
		if (!read)
			assert_int_equal(errno, cases[i].error);
		assert_int_equal(read, cases[i].error == 0);
		assert_string_equal(text.bytes, read ? "abc" : "ab");
		assert_int_equal(world.polled, cases[i].polled);
		pi_buffer_free(&text);
	}
}

static void
reading_ends_if_memory_runs_out(void **state)
{
	static const struct step steps[STEPS_MAX] = { { 16000, 0 },
		{ 16000, 0 }, { 16000, 0 }, { 16000, 0 } };
	struct pi_buffer failed = { .failed = true };
	size_t memory = 0;
	bool read;

	(void)state;
	do {
		struct pi_buffer text = { 0 };

		world.next = 0;
		memory_left = memory;
		memcpy(world.steps, steps, sizeof(steps));
		read = pi_read_all(FD, &text, SIZE_MAX);
		if (!read)
			assert_int_equal(errno, ENOMEM);
		else
			assert_int_equal(text.length, 64000);
		pi_buffer_free(&text);
		memory_left = SIZE_MAX;
	} while (!read && ++memory < 9);
	assert_true(read && memory > 2);
	errno = 0;
	assert_false(pi_read_all(FD, &failed, SIZE_MAX));
	assert_int_equal(errno, ENOMEM);
}

static void
an_interrupted_open_is_repeated(void **state)
{
	(void)state;
	world.opened = 0;
	world.interrupts = 2;
	assert_int_equal(pi_open("some"), FD);
	assert_int_equal(world.opened, 3);
	assert_int_equal(pi_open("none"), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(world.opened, 4);
}

static void
descriptors_are_closed_on_exec(void **state)
{
	int fd = pi_open("/dev/null");

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(fcntl(fd, F_GETFD), FD_CLOEXEC);
	close(fd);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(calls_are_wrapped),
		cmocka_unit_test(a_descriptor_is_read_to_its_end),
		cmocka_unit_test(a_nonblocking_descriptor_is_waited_for),
		cmocka_unit_test(reading_ends_if_memory_runs_out),
		cmocka_unit_test(an_interrupted_open_is_repeated),
		cmocka_unit_test(descriptors_are_closed_on_exec)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
