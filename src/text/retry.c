/* SPDX-License-Identifier: MIT */
#include "retry.h"

#include <errno.h>
#include <poll.h>

bool
pi_retry(int descriptor, short events)
{
	struct pollfd waited = { .fd = descriptor, .events = events };

	if (errno == EAGAIN || errno == EWOULDBLOCK)
		return poll(&waited, 1, -1) != -1 || errno == EINTR;
	return errno == EINTR;
}
