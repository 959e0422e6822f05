/* SPDX-License-Identifier: MIT */
/*
 * Replaces malloc, calloc and realloc: they fail when a test wants them to.
 * Link with --wrap of the three.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include "cmocka_test.h"

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include <portinfo.h>

/* A test resets the first two when it ends. */
static size_t memory_left = SIZE_MAX;	/* allocations before one fails */
static bool memory_returns;		/* later ones succeed again */
static bool memory_failed;		/* one failed */

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);

static bool
has_memory(void)
{
	if (memory_left > 0) {
		memory_left--;
		return true;
	}
	if (memory_returns)
		memory_left = SIZE_MAX;
	memory_failed = true;
	errno = ENOMEM;
	return false;
}

void *
__wrap_malloc(size_t size)
{
	return has_memory() ? __real_malloc(size) : NULL;
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return has_memory() ? __real_calloc(count, size) : NULL;
}

void *
__wrap_realloc(void *memory, size_t size)
{
	return has_memory() ? __real_realloc(memory, size) : NULL;
}

/* Runs before other tests, which rely on it. */
static void
allocations_are_wrapped(void **state)
{
	(void)state;
	memory_left = 0;
	memory_failed = false;
	assert_null(portinfo_open_loader(NULL, NULL, NULL));
	assert_true(memory_failed);
	memory_left = SIZE_MAX;
}

#endif
