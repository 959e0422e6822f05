/* SPDX-License-Identifier: MIT */
#include "calls.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
ssize_t __real_read(int fd, void *bytes, size_t size);
ssize_t __wrap_read(int fd, void *bytes, size_t size);
ssize_t __real_write(int fd, const void *bytes, size_t length);
ssize_t __wrap_write(int fd, const void *bytes, size_t length);
int __real_close(int fd);
int __wrap_close(int fd);
int __real_stat(const char *path, struct stat *status);
int __wrap_stat(const char *path, struct stat *status);
int __real_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode);
int __real_mkstemp(char *path);
int __wrap_mkstemp(char *path);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);

struct calls *calls;

void
calls_begin(void)
{
	FILE *file = tmpfile();

	if (file == NULL || ftruncate(fileno(file), sizeof(*calls)) == -1 ||
	    (calls = mmap(NULL, sizeof(*calls), PROT_READ | PROT_WRITE,
	    MAP_SHARED, fileno(file), 0)) == MAP_FAILED) {
		perror("shared memory");
		exit(2);
	}
	fclose(file);
}

/* Counts a call.  Returns true and sets errno if it is to fail. */
static bool
fails(enum call call, int fd)
{
	size_t n;
	bool failing;

	if (calls == NULL || !calls->counts)
		return false;
	n = ++calls->made[call];
	failing = calls->which == WHICH_EACH ||
	    (calls->which == WHICH_ONE && n == calls->number) ||
	    (calls->which == WHICH_REST && n >= calls->number) ||
	    (calls->which == WHICH_ODD && n % 2 == 1);
	if (calls->call != call || !failing)
		return false;
	calls->failed++;
	calls->fd = fd;
	errno = calls->error;
	return true;
}

/* Does a failing read or write transfer one byte? */
static bool
is_short(void)
{
	return calls->error == SHORT;
}

/* Counts a read or write that would block. */
static ssize_t
delayed(ssize_t result)
{
	if (result == -1 && errno == EAGAIN && calls != NULL)
		calls->delayed++;
	return result;
}

void *
__wrap_malloc(size_t size)
{
	return fails(CALL_ALLOCATE, -1) ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return fails(CALL_ALLOCATE, -1) ? NULL : __real_calloc(count, size);
}

void *
__wrap_realloc(void *memory, size_t size)
{
	return fails(CALL_ALLOCATE, -1) ? NULL : __real_realloc(memory, size);
}

int
__wrap_open(const char *path, int flags, ...)
{
	return fails(CALL_OPEN, -1) ? -1 : __real_open(path, flags);
}

ssize_t
__wrap_read(int fd, void *bytes, size_t size)
{
	if (!fails(CALL_READ, fd))
		return delayed(__real_read(fd, bytes, size));
	return is_short() ? __real_read(fd, bytes, size > 0) : -1;
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t length)
{
	if (!fails(CALL_WRITE, fd))
		return delayed(__real_write(fd, bytes, length));
	return is_short() ? __real_write(fd, bytes, length > 0) : -1;
}

/* Closes the descriptor even if it fails. */
int
__wrap_close(int fd)
{
	int status = __real_close(fd);

	return fails(CALL_CLOSE, fd) ? -1 : status;
}

int
__wrap_stat(const char *path, struct stat *status)
{
	return fails(CALL_STAT, -1) ? -1 : __real_stat(path, status);
}

int
__wrap_fchmod(int fd, mode_t mode)
{
	return fails(CALL_CHMOD, fd) ? -1 : __real_fchmod(fd, mode);
}

int
__wrap_mkstemp(char *path)
{
	return fails(CALL_TEMPORARY, -1) ? -1 : __real_mkstemp(path);
}

int
__wrap_rename(const char *from, const char *to)
{
	return fails(CALL_RENAME, -1) ? -1 : __real_rename(from, to);
}
