/* SPDX-License-Identifier: MIT */
/* Reads and replaces whole files, for the host tools. */
#ifndef PI_WHOLE_FILE_H
#define PI_WHOLE_FILE_H

#include <stddef.h>

/*
 * Reads a file, pipe or device up to its end.  Returns its bytes, which the
 * caller frees, followed by a NUL that length does not count; or NULL with
 * errno set.
 */
char *pi_whole_file_read(const char *path, size_t *length);

/*
 * Creates or replaces a regular file, completely or not at all: the bytes are
 * written to a temporary file in the same folder, which is then renamed.  The
 * permissions are those of a new file.  Returns 0, or -1 with errno set; path
 * is then as before, and no temporary file is left.
 */
int pi_whole_file_replace(const char *path, const char *bytes, size_t length);

/* Makes a write past the limit on file sizes fail instead of being fatal. */
void pi_whole_file_outlive_limit(void);

#endif
