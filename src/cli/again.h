/* SPDX-License-Identifier: MIT */
/* Reads and writes that can be tried again. */
#ifndef AGAIN_H
#define AGAIN_H

#include <stdbool.h>

/*
 * For a read or write that failed, with errno set: returns true when it is
 * to be tried again, at once if a signal broke it; of a descriptor that does
 * not wait by itself, as soon as one of the events of poll(2) is there.
 * Returns false, with errno set, when it failed for good.
 */
bool again(int fd, short events);

#endif
