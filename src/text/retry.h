/* SPDX-License-Identifier: MIT */
/* Reads and writes that can be tried again. */
#ifndef PI_RETRY_H
#define PI_RETRY_H

#include <stdbool.h>

/*
 * Call this after a read or write failed, with errno as it left it.  Returns
 * true if the call is to be made again: at once if a signal interrupted it,
 * and for a non-blocking descriptor after waiting for one of the events of
 * poll(2).  Returns false, with errno set, if it failed for good.
 */
bool pi_retry(int descriptor, short events);

#endif
