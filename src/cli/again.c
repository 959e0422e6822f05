/* SPDX-License-Identifier: MIT */
#include "again.h"

#include <errno.h>
#include <poll.h>

bool
again(int fd, short events)
{
	struct pollfd waited = { .fd = fd, .events = events };

	if (errno == EAGAIN || errno == EWOULDBLOCK)
		return poll(&waited, 1, -1) != -1 || errno == EINTR;
	return errno == EINTR;
}
