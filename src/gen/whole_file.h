/* SPDX-License-Identifier: MIT */
/*
 * Whole files in and out, for the host tools.  Needs text.h and POSIX.
 * Nothing is printed: what went wrong is in errno.
 */
#ifndef PI_WHOLE_FILE_H
#define PI_WHOLE_FILE_H

#include <stddef.h>

/*
 * Reads all that a file holds; a pipe or a device is read to its end.  The
 * bytes are for the caller to free; a NUL that length does not count stands
 * after them.  NULL with errno set when the file cannot be opened or read,
 * or when memory runs out.
 */
char *pi_whole_file_read(const char *path, size_t *length);

/*
 * Puts so many bytes under a name, complete or not at all: they go to a
 * temporary file in the same folder, and that takes the name's place when
 * it is written and closed.  Permissions are those of any new file.  Stands
 * something else than a file there, a device say, it stays.  0, or -1 with
 * errno set; then what was there before is there still, and nothing else.
 */
int pi_whole_file_replace(const char *path, const char *bytes, size_t length);

/* From now on a file that may not grow is a failed write, and not the end. */
void pi_whole_file_outlive_limit(void);

#endif
