/* SPDX-License-Identifier: MIT */
/*
 * Prints the nanoseconds of a look-up in the built-in table, and of other ways
 * to look up the same keys: for each, the median of ROUNDS, taken in turns.
 *
 * Keys are random, but the same in each run.  No look-up depends on the one
 * before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "find.h"
#ifdef HAVE_GPERF
const char *gperf_find(const char *name, size_t length);
#endif

enum { ROUNDS = 31, KEYS = 1 << 16 };

/* The keys, and where they are looked up. */
struct bench {
	const struct portinfo_table *table;
	uint32_t array[65536];	 /* a value for each port */
	uint16_t ports[KEYS];
	struct pi_span names[KEYS];
	struct pi_span misses[KEYS];
	const char **sorted;
	size_t count;
};

typedef size_t look_up(const struct bench *bench, size_t key);

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static size_t
port_array(const struct bench *b, size_t key)
{
	return b->array[b->ports[key]];
}

static size_t
port_table(const struct bench *b, size_t key)
{
	const uint32_t *lists[PI_LISTS_MAX];

	return pi_find_port(b->table, b->ports[key], lists);
}

static size_t
name_table(const struct bench *b, size_t key)
{
	return pi_find_name(b->table, b->names[key]) != NULL;
}

static size_t
name_missing(const struct bench *b, size_t key)
{
	return pi_find_name(b->table, b->misses[key]) != NULL;
}

static int
compare(const void *a, const void *b)
{
	return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t
name_bsearch(const struct bench *b, size_t key)
{
	return bsearch(&b->names[key].bytes, b->sorted, b->count,
	    sizeof(*b->sorted), compare) != NULL;
}

#ifdef HAVE_GPERF
static size_t
name_gperf(const struct bench *b, size_t key)
{
	return gperf_find(b->names[key].bytes, b->names[key].length) != NULL;
}
#endif

static const struct {
	const char *name;
	look_up *function;
} ways[] = {
	{ "number, one load from an array", port_array },
	{ "number, this table", port_table },
	{ "name, bsearch and strcasecmp", name_bsearch },
#ifdef HAVE_GPERF
	{ "name, gperf", name_gperf },
#endif
	{ "name, this table", name_table },
	{ "unknown name", name_missing },
};

enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

static int
compare_times(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static size_t
chance(size_t below)
{
	static uint64_t state = 1;

	state = state * UINT64_C(6364136223846793005) + 1442695040888963407U;
	return (size_t)(state >> 33) % below;
}

static char *
copy(const char *name, const char *suffix)
{
	char *text = calloc(1, strlen(name) + strlen(suffix) + 32);

	return strcat(strcpy(text, name), suffix);
}

static void
prepare(struct bench *b)
{
	const struct pi_name *names = pi_part(b->table, b->table->names);
	const uint32_t *lists[PI_LISTS_MAX];
	size_t i;

	b->sorted = calloc(b->table->name_count, sizeof(*b->sorted));
	for (i = 0; i < b->table->name_count; i++)
		if (names[i].text != 0)
			b->sorted[b->count++] = copy(pi_string(b->table,
			    names[i].text), "");
	for (i = 0; i < KEYS; i++) {
		b->names[i] = pi_span(b->sorted[chance(b->count)]);
		b->misses[i] = pi_span(copy(b->sorted[chance(b->count)],
		    "x"));
		b->ports[i] = (uint16_t)chance(65536);
		b->array[i] = (uint32_t)pi_find_port(b->table, (uint32_t)i,
		    lists);
	}
	qsort(b->sorted, b->count, sizeof(*b->sorted), compare);
}

int
main(void)
{
	static struct bench bench;
	static double times[WAYS][ROUNDS];
	volatile size_t sink = 0;
	size_t round, way, key;

	bench.table = portinfo_builtin();
	prepare(&bench);
	for (round = 0; round < ROUNDS; round++) {
		for (way = 0; way < WAYS; way++) {
			size_t sum = 0;
			double begin = now();

			for (key = 0; key < KEYS; key++)
				sum += ways[way].function(&bench, key);
			times[way][round] = (now() - begin) / KEYS;
			sink += sum;
		}
	}
	for (way = 0; way < WAYS; way++) {
		qsort(times[way], ROUNDS, sizeof(double), compare_times);
		printf("%8.2f ns  %s\n", times[way][ROUNDS / 2],
		    ways[way].name);
	}
	return 0;
}
