/* SPDX-License-Identifier: MIT */
/* Files and pipes, read whole.  Nothing is printed; errno is set. */
#ifndef PI_DESCRIPTOR_H
#define PI_DESCRIPTOR_H

#include "buffer.h"

/*
 * Opens a file to be read; a pipe with a name is waited for until somebody
 * writes to it.  Returns its descriptor, or -1 with errno set.
 */
int pi_open(const char *path);

/*
 * Adds all that a descriptor has up to its end to a text, and a NUL even to
 * nothing.  Waits for it, also if the descriptor does not.  Returns true, or
 * false with errno set: to what read said, to ENOMEM, or to EFBIG when there
 * are more than most bytes.
 */
bool pi_read_all(int descriptor, struct pi_buffer *text, size_t most);

#endif
