/* SPDX-License-Identifier: MIT */
/*
 * Files and pipes read whole, from descriptors that the test rules.  Link
 * with --wrap of open, read, poll and realloc.  Real files: test_whole_file.c.
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

/* What the next reads give: so many bytes, or none and an errno. */
struct step {
	size_t length;
	int error;
};

static struct {
	struct step steps[STEPS_MAX];
	size_t next;	/* of the steps */
	char byte;	/* that is given next: a, b and so on to z */
	size_t opened;	/* how often */
	int interrupts;	/* of open, still to come */
	size_t polled;	/* how often */
	int poll_error;	/* the errno of a poll, if it fails */
} world;

int __wrap_open(const char *path, int flags, ...);
ssize_t __wrap_read(int fd, void *bytes, size_t size);
int __real_open(const char *path, int flags, ...);
ssize_t __real_read(int fd, void *bytes, size_t size);
int __wrap_poll(struct pollfd *polled, nfds_t count, int timeout);

/* Files of other names are opened and read as ever. */
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

/* The first of the tests: else the others would test nothing. */
static void
calls_come_here(void **state)
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
		const char *bytes; /* NULL: it fails */
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
		{ "as much as may be", { { 2, 0 }, { 1, 0 } }, 3, "abc", 0 },
		{ "a byte more", { { 2, 0 }, { 2, 0 }, { 0, EIO } }, 3, NULL,
		    EFBIG },
		{ "one where none may be", { { 1, 0 } }, 0, NULL, EFBIG }
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
one_that_does_not_wait_is_waited_for(void **state)
{
	static const struct {
		const char *claim;
		int read_error;
		int poll_error;
		size_t polled;
		int error;
	} cases[] = {
		{ "until there is more", EAGAIN, 0, 2, 0 },
		{ "also by its other name", EWOULDBLOCK, 0, 2, 0 },
		{ "again when that is interrupted", EAGAIN, EINTR, 2, 0 },
		{ "unless that fails", EAGAIN, ENOMEM, 1, ENOMEM },
		{ "not when reading is interrupted", EINTR, 0, 0, 0 },
		{ "nor when it fails", EIO, 0, 0, EIO }
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
without_memory_reading_ends(void **state)
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
opening_goes_on_when_it_is_interrupted(void **state)
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
programs_that_are_run_get_no_descriptor(void **state)
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
		cmocka_unit_test(memory_is_asked_for_here),
		cmocka_unit_test(calls_come_here),
		cmocka_unit_test(a_descriptor_is_read_to_its_end),
		cmocka_unit_test(one_that_does_not_wait_is_waited_for),
		cmocka_unit_test(without_memory_reading_ends),
		cmocka_unit_test(opening_goes_on_when_it_is_interrupted),
		cmocka_unit_test(programs_that_are_run_get_no_descriptor)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
