/* SPDX-License-Identifier: MIT */
/* Files and pipes, opened and read to their end, and calls tried again. */
#ifndef PI_DESCRIPTOR_H
#define PI_DESCRIPTOR_H

#include "buffer.h"

/*
 * Opens a file for reading; waits until a named pipe has a writer.  Returns its
 * descriptor, or -1 with errno set.
 */
int pi_open(const char *path);

/*
 * Adds everything up to the end of a descriptor to a text, and a NUL even if
 * there is nothing.  Waits for data even on a descriptor that does not block.
 * Returns false with errno set if it fails: by read(2), to ENOMEM, or to EFBIG
 * for more than most bytes.
 */
bool pi_read_all(int descriptor, struct pi_buffer *text, size_t most);

/*
 * Call this after a read or write failed, with errno as it left it.  Returns
 * true if the call is to be made again: at once if a signal interrupted it,
 * and for a non-blocking descriptor after waiting for one of the events of
 * poll(2).  Returns false, with errno set, if it failed for good.
 */
bool pi_retry(int descriptor, short events);

#endif
