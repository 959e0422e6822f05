/* SPDX-License-Identifier: MIT */
#include "whole_file.h"

#include <sys/stat.h>
#include <sys/types.h>

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "descriptor.h"

/* Not the file's name with a suffix, which could be too long a name. */
static const char temporary_name[] = "portinfo-XXXXXX";

char *
pi_whole_file_read(const char *path, size_t *length)
{
	struct pi_buffer text = { 0 };
	int descriptor, error;
	bool read;

	if ((descriptor = pi_open(path)) == -1)
		return NULL;
	read = pi_read_all(descriptor, &text, SIZE_MAX);
	error = errno;
	close(descriptor);
	if (!read) {
		pi_buffer_free(&text);
		errno = error;
		return NULL;
	}
	*length = text.length;
	return text.bytes;
}

static int
write_all(int descriptor, const char *bytes, size_t length)
{
	ssize_t n;

	while (length > 0) {
		n = write(descriptor, bytes, length);
		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1)
			return -1;
		bytes += n;
		length -= (size_t)n;
	}
	return 0;
}

/* Sets the usual permissions; mkstemp lets only the owner read. */
static int
open_to_all(int descriptor)
{
	mode_t mask = umask(0);

	umask(mask);
	return fchmod(descriptor, 0666 & ~mask);
}

/* Writes an open file and closes it in any case. */
static int
fill(int descriptor, const char *bytes, size_t length)
{
	int status, error;

	status = open_to_all(descriptor);
	if (status == 0)
		status = write_all(descriptor, bytes, length);
	error = errno;
	if (close(descriptor) == -1 && status == 0)
		return -1;
	errno = error;
	return status;
}

/* Returns a template for mkstemp in the same folder; the caller frees it. */
static char *
temporary_beside(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
	char *temporary;

	temporary = malloc(folder + sizeof(temporary_name));
	if (temporary == NULL)
		return NULL;
	memcpy(temporary, path, folder);
	memcpy(temporary + folder, temporary_name, sizeof(temporary_name));
	return temporary;
}

/* rename(2) would replace a device, too. */
static bool
may_be_replaced(const char *path)
{
	struct stat status;

	if (stat(path, &status) == -1)
		return errno == ENOENT;
	if (S_ISREG(status.st_mode))
		return true;
	errno = S_ISDIR(status.st_mode) ? EISDIR : EEXIST;
	return false;
}

int
pi_whole_file_replace(const char *path, const char *bytes, size_t length)
{
	char *temporary;
	int descriptor, status = -1, error;

	if (!may_be_replaced(path))
		return -1;
	if ((temporary = temporary_beside(path)) == NULL)
		return -1;
	descriptor = mkstemp(temporary);
	if (descriptor != -1)
		status = fill(descriptor, bytes, length);
	if (status == 0)
		status = rename(temporary, path);
	error = errno;
	if (descriptor != -1 && status == -1)
		unlink(temporary);
	free(temporary);
	errno = error;
	return status;
}

void
pi_whole_file_outlive_limit(void)
{
#ifdef SIGXFSZ /* which POSIX leaves to XSI */
	signal(SIGXFSZ, SIG_IGN);
#endif
}
