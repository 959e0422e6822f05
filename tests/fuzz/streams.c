/* SPDX-License-Identifier: MIT */
#include "streams.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

#include "check.h"

ssize_t __real_write(int fd, const void *bytes, size_t length);
ssize_t __real_read(int fd, void *bytes, size_t size);
int __real_open(const char *path, int flags, ...);
int __real_close(int fd);
int __real_ioctl(int fd, unsigned long request, ...);
ssize_t __wrap_write(int fd, const void *bytes, size_t length);
ssize_t __wrap_read(int fd, void *bytes, size_t size);
int __wrap_open(const char *path, int flags, ...);
int __wrap_close(int fd);
int __wrap_ioctl(int fd, unsigned long request, ...);

/* Descriptors that are never in use. */
enum { FILE_FD = 1000000, FOLDER_FD };

/* NULL outside a run: libFuzzer reads and writes, too. */
static struct streams *current;

void
streams_begin(struct streams *streams)
{
	current = streams;
}

void
streams_end(void)
{
	current = NULL;
}

void
streams_rewind(struct streams *streams)
{
	pi_buffer_free(&streams->out);
	pi_buffer_free(&streams->err);
	streams->stdin_at = streams->file_at = 0;
	pi_buffer_puts(&streams->out, "");
	pi_buffer_puts(&streams->err, "");
}

static size_t
lower(size_t a, size_t b)
{
	return a < b ? a : b;
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t length)
{
	struct pi_buffer *text;

	if (current == NULL)
		return __real_write(fd, bytes, length);
	check(fd == STDOUT_FILENO || fd == STDERR_FILENO,
	    "writes go to standard output or error");
	check(length > 0, "no write is empty");
	text = fd == STDOUT_FILENO ? &current->out : &current->err;
	if (current->most != 0)
		length = lower(length, current->most);
	if (fd == STDOUT_FILENO && current->room != 0) {
		length = lower(length, current->room - text->length);
		if (length == 0) {
			errno = ENOSPC;
			return -1;
		}
	}
	pi_buffer_add(text, bytes, length);
	check(!text->failed, "memory is available");
	return (ssize_t)length;
}

ssize_t
__wrap_read(int fd, void *bytes, size_t size)
{
	size_t *at;

	if (current == NULL)
		return __real_read(fd, bytes, size);
	check(fd == STDIN_FILENO || fd == FILE_FD || fd == FOLDER_FD,
	    "only open files are read");
	if (fd == FOLDER_FD) {
		errno = EISDIR;
		return -1;
	}
	at = fd == STDIN_FILENO ? &current->stdin_at : &current->file_at;
	if (current->most != 0)
		size = lower(size, current->most);
	size = lower(size, current->input_length - *at);
	if (size > 0)
		memcpy(bytes, current->input + *at, size);
	*at += size;
	return (ssize_t)size;
}

int
__wrap_open(const char *path, int flags, ...)
{
	int mode;
	va_list arguments;

	va_start(arguments, flags);
	mode = va_arg(arguments, int);
	va_end(arguments);
	if (current == NULL)
		return __real_open(path, flags, mode);
	if (strcmp(path, "none") == 0) {
		errno = ENOENT;
		return -1;
	}
	current->file_at = 0;
	return strcmp(path, "folder") == 0 ? FOLDER_FD : FILE_FD;
}

int
__wrap_close(int fd)
{
	return current == NULL ? __real_close(fd) : 0;
}

int
__wrap_ioctl(int fd, unsigned long request, ...)
{
	struct winsize *size;
	va_list arguments;

	va_start(arguments, request);
	size = va_arg(arguments, struct winsize *);
	va_end(arguments);
	if (current == NULL)
		return __real_ioctl(fd, request, size);
	if (current->width == 0) {
		errno = ENOTTY;
		return -1;
	}
	*size = (struct winsize){ .ws_col = (unsigned short)current->width };
	return 0;
}
