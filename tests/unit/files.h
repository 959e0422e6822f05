/* SPDX-License-Identifier: MIT */
/* Files of a test in the current folder. */
#ifndef FILES_H
#define FILES_H

#include "cmocka_test.h"

#include <stdio.h>

/* Writes a text to a new or existing file. */
static inline void
write_file(const char *name, const char *text)
{
	FILE *file = fopen(name, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

#endif
