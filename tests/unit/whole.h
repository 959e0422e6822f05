/* SPDX-License-Identifier: MIT */
/* Three tables of all data: the built-in, a loaded and a slow one. */
#ifndef WHOLE_H
#define WHOLE_H

#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "slow_answer.h"
#include "whole_file.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const char *const sources[] = { "secplus", "common", "iana" };

/* No filter, single ones, and some combined. */
static const struct portinfo_filter filters[] = { { 0 }, { .all = true },
	{ .sources = 1 }, { .sources = 2 }, { .sources = 4 },
	{ .transports = PORTINFO_TCP }, { .transports = PORTINFO_UDP },
	{ .transports = PORTINFO_SCTP }, { .transports = PORTINFO_DCCP },
	{ .transports = PORTINFO_TCP | PORTINFO_UDP | PORTINFO_ALL_OF },
	{ .classes = PORTINFO_WELL_KNOWN },
	{ .classes = PORTINFO_REGISTERED }, { .classes = PORTINFO_DYNAMIC },
	{ .sources = 6, .transports = PORTINFO_UDP | PORTINFO_SCTP },
	{ .sources = 5, .all = true, .classes = PORTINFO_REGISTERED } };

/* Made once for all tests of a file. */
struct tables {
	const struct portinfo_table *builtin;
	struct portinfo_table *loaded;
	struct slow_table slow;
	struct portinfo_query query; /* too large for a stack */
};

static inline void
expect_no_error(void *user, const struct portinfo_diagnostic *diagnostic)
{
	(void)user;
	assert_false(diagnostic->is_error);
}

static inline int
make_tables(void **state)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL,
	    expect_no_error,
	    NULL);
	struct tables *tables = calloc(1, sizeof(*tables));
	char path[4096], *bytes;
	size_t i, length;

	assert_true(tables != NULL && loader != NULL);
	*state = tables;
	for (i = 0; i < LENGTH(sources); i++) {
		snprintf(path, sizeof(path), "%s/%s.md", DATA, sources[i]);
		bytes = pi_whole_file_read(path, &length);
		assert_non_null(bytes);
		assert_true(portinfo_load_file(loader, path, NULL));
		slow_read(&tables->slow, sources[i], bytes, length);
		free(bytes);
	}
	tables->loaded = portinfo_make_table(loader);
	assert_non_null(tables->loaded);
	slow_end(&tables->slow);
	tables->builtin = portinfo_builtin();
	return 0;
}

static inline int
free_tables(void **state)
{
	struct tables *tables = *state;

	portinfo_close_table(tables->loaded);
	slow_free(&tables->slow);
	free(tables);
	return 0;
}

/* Returns a pseudo-random number, the same in each run. */
static inline uint32_t
random_number(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % below;
}

#endif
