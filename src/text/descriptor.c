/* SPDX-License-Identifier: MIT */
#include "descriptor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

bool
pi_retry(int descriptor, short events)
{
	struct pollfd waited = { .fd = descriptor, .events = events };

	if (errno == EAGAIN || errno == EWOULDBLOCK)
		return poll(&waited, 1, -1) != -1 || errno == EINTR;
	return errno == EINTR;
}

/*
 * A signal can interrupt open(2), which waits for the writer of a named pipe.
 */
int
pi_open(const char *path)
{
	int descriptor;

	do
		descriptor = open(path, O_RDONLY | O_CLOEXEC);
	while (descriptor == -1 && errno == EINTR);
	return descriptor;
}

bool
pi_read_all(int descriptor, struct pi_buffer *text, size_t most)
{
	char buffer[16384];
	ssize_t n;

	pi_buffer_add(text, "", 0);
	while (!text->failed && text->length <= most &&
	    (n = read(descriptor, buffer, sizeof(buffer))) != 0) {
		if (n > 0)
			pi_buffer_add(text, buffer, (size_t)n);
		else if (!pi_retry(descriptor, POLLIN))
			return false;
	}
	if (text->failed)
		errno = ENOMEM;
	else if (text->length > most)
		errno = EFBIG;
	return !text->failed && text->length <= most;
}
