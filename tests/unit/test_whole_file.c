/* SPDX-License-Identifier: MIT */
/* Reads and replaces whole files, in a new folder. */
#include "cmocka_test.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "whole_file.h"
#include "memory.h"

#define LARGE 100000

ssize_t __real_write(int fd, const void *bytes, size_t length);
ssize_t __wrap_write(int fd, const void *bytes, size_t length);
int __real_close(int fd);
int __wrap_close(int fd);

/* The errors of the next write and close; 0: none. */
static int write_error, close_error;

ssize_t
__wrap_write(int fd, const void *bytes, size_t length)
{
	errno = write_error;
	write_error = 0;
	return errno != 0 ? -1 : __real_write(fd, bytes, length);
}

/* Closes the file even if it fails, as Linux does. */
int
__wrap_close(int fd)
{
	int status = __real_close(fd);

	if (close_error != 0)
		status = -1;
	errno = close_error;
	close_error = 0;
	return status;
}

/* If this fails, the others test nothing. */
static void
calls_are_wrapped(void **state)
{
	(void)state;
	write_error = EIO;
	close_error = ENOSPC;
	assert_int_equal(pi_whole_file_replace("file", "new", 3), -1);
	assert_int_equal(errno, EIO);
	assert_int_equal(write_error, 0);
	assert_int_equal(close_error, 0);
}

/* Each test runs in a folder of its own and leaves it empty. */
static int
enter_folder(void **state)
{
	char folder[] = "test_whole_file-XXXXXX";

	if (mkdtemp(folder) == NULL || chdir(folder) == -1)
		return -1;
	*state = strdup(folder);
	return *state == NULL ? -1 : 0;
}

static int
leave_folder(void **state)
{
	int status = chdir("..") == -1 ? -1 : rmdir(*state);

	free(*state);
	return status;
}

static size_t
count_files(void)
{
	DIR *folder = opendir(".");
	size_t count = 0;
	const struct dirent *entry;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL)
		count += strcmp(entry->d_name, ".") != 0 &&
		    strcmp(entry->d_name, "..") != 0;
	closedir(folder);
	return count;
}

/* Many different bytes, NULs and newlines among them. */
static void
fill(char bytes[LARGE])
{
	size_t i;

	for (i = 0; i < LARGE; i++)
		bytes[i] = (char)(i * 31 % 251);
}

static void
assert_file_holds(const char *path, const char *bytes, size_t length)
{
	size_t found;
	char *read = pi_whole_file_read(path, &found);

	assert_non_null(read);
	assert_int_equal(found, length);
	assert_memory_equal(read, bytes, length);
	assert_int_equal(read[found], '\0');
	free(read);
}

static void
missing_files_and_folders_are_not_read(void **state)
{
	size_t length;

	(void)state;
	errno = 0;
	assert_null(pi_whole_file_read("missing", &length));
	assert_int_equal(errno, ENOENT);
	errno = 0;
	assert_null(pi_whole_file_read(".", &length));
	assert_int_equal(errno, EISDIR);
}

static void
a_file_is_written_and_read_unchanged(void **state)
{
	static const size_t lengths[] = { 0, 1, 16384, 16385, LARGE };
	char bytes[LARGE];
	size_t i;

	(void)state;
	fill(bytes);
	for (i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		assert_int_equal(
		    pi_whole_file_replace("file", bytes, lengths[i]), 0);
		assert_file_holds("file", bytes, lengths[i]);
		assert_int_equal(count_files(), 1);
	}
	assert_int_equal(unlink("file"), 0);
}

static void
nap(void)
{
	const struct timespec moment = { 0, 50000000 };

	nanosleep(&moment, NULL);
}

/* Writes slowly into a pipe and sends its reader a signal. */
static void
write_slowly(const char *path, const char *bytes, size_t length)
{
	int pipe = open(path, O_WRONLY);
	size_t n;

	nap();
	if (pipe == -1 || kill(getppid(), SIGUSR1) == -1)
		_exit(1);
	nap();
	for (n = 0; n < length; n += LARGE / 4)
		if (write(pipe, bytes + n, LARGE / 4) != LARGE / 4)
			_exit(1);
	_exit(close(pipe));
}

static void
ignore(int signal)
{
	(void)signal;
}

static void
a_pipe_is_read_to_its_end_through_signals(void **state)
{
	struct sigaction action = { .sa_handler = ignore };
	char bytes[LARGE];
	pid_t child;
	int status;

	(void)state;
	fill(bytes);
	assert_int_equal(sigaction(SIGUSR1, &action, NULL), 0);
	assert_int_equal(mkfifo("pipe", 0600), 0);
	child = fork();
	if (child == 0)
		write_slowly("pipe", bytes, LARGE);
	assert_true(child > 0);
	assert_file_holds("pipe", bytes, LARGE);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_int_equal(unlink("pipe"), 0);
}

static void
a_new_file_has_the_usual_permissions(void **state)
{
	struct stat status;
	mode_t mask = umask(027);

	(void)state;
	assert_int_equal(pi_whole_file_replace("./file", "x", 1), 0);
	assert_int_equal(stat("file", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0640);
	assert_int_equal(umask(mask), 027);
	assert_int_equal(unlink("file"), 0);
}

/* A limit on file sizes is like a full disk, but needs no privileges. */
static void
a_failed_write_leaves_the_old_file_alone(void **state)
{
	char bytes[LARGE];
	struct rlimit limit, small;
	int status, error;

	(void)state;
	fill(bytes);
	assert_int_equal(pi_whole_file_replace("file", "old", 3), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	small = limit;
	small.rlim_cur = LARGE / 2;
	pi_whole_file_outlive_limit();
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	errno = 0;
	status = pi_whole_file_replace("file", bytes, LARGE);
	error = errno;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_int_equal(status, -1);
	assert_int_equal(error, EFBIG);
	assert_file_holds("file", "old", 3);
	assert_int_equal(count_files(), 1);
	assert_int_equal(unlink("file"), 0);
}

static void
a_failed_call_leaves_the_old_file_alone(void **state)
{
	static const struct {
		const char *claim;
		size_t left;
		int write_error;
		int close_error;
		int error; /* 0: it is replaced */
	} cases[] = {
		{ "no memory", 0, 0, 0, ENOMEM },
		{ "a write", SIZE_MAX, EIO, 0, EIO },
		{ "a close", SIZE_MAX, 0, ENOSPC, ENOSPC },
		{ "both: the write is reported", SIZE_MAX, EIO, ENOSPC, EIO },
		{ "an interrupted write is repeated", SIZE_MAX, EINTR, 0, 0 }
	};
	size_t i;
	int status, error;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		print_message("  %s\n", cases[i].claim);
		assert_int_equal(pi_whole_file_replace("file", "old", 3), 0);
		memory_left = cases[i].left;
		write_error = cases[i].write_error;
		close_error = cases[i].close_error;
		status = pi_whole_file_replace("file", "new", 3);
		error = errno;
		memory_left = SIZE_MAX;
		assert_int_equal(status, cases[i].error == 0 ? 0 : -1);
		if (status == -1)
			assert_int_equal(error, cases[i].error);
		assert_file_holds("file", status == 0 ? "new" : "old", 3);
		assert_int_equal(count_files(), 1);
	}
	assert_int_equal(unlink("file"), 0);
}

static void
a_too_long_name_leaves_no_temporary_file(void **state)
{
	char name[1000];

	(void)state;
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	errno = 0;
	assert_int_equal(pi_whole_file_replace(name, "x", 1), -1);
	assert_int_equal(errno, ENAMETOOLONG);
	assert_int_equal(count_files(), 0);
}

static void
no_folder_is_created(void **state)
{
	(void)state;
	errno = 0;
	assert_int_equal(pi_whole_file_replace("missing/file", "x", 1), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(count_files(), 0);
}

static void
only_regular_files_are_replaced(void **state)
{
	struct stat status;

	(void)state;
	assert_int_equal(mkdir("folder", 0700), 0);
	assert_int_equal(mkfifo("pipe", 0600), 0);
	errno = 0;
	assert_int_equal(pi_whole_file_replace("folder", "x", 1), -1);
	assert_int_equal(errno, EISDIR);
	errno = 0;
	assert_int_equal(pi_whole_file_replace("pipe", "x", 1), -1);
	assert_int_equal(errno, EEXIST);
	assert_int_equal(stat("pipe", &status), 0);
	assert_true(S_ISFIFO(status.st_mode));
	assert_int_equal(count_files(), 2);
	assert_int_equal(unlink("pipe"), 0);
	assert_int_equal(rmdir("folder"), 0);
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		IN_FOLDER(calls_are_wrapped),
		IN_FOLDER(missing_files_and_folders_are_not_read),
		IN_FOLDER(a_file_is_written_and_read_unchanged),
		IN_FOLDER(a_pipe_is_read_to_its_end_through_signals),
		IN_FOLDER(a_new_file_has_the_usual_permissions),
		IN_FOLDER(a_failed_write_leaves_the_old_file_alone),
		IN_FOLDER(a_failed_call_leaves_the_old_file_alone),
		IN_FOLDER(a_too_long_name_leaves_no_temporary_file),
		IN_FOLDER(no_folder_is_created),
		IN_FOLDER(only_regular_files_are_replaced)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
