/* SPDX-License-Identifier: MIT */
#include "perfect_hash.h"

#include <stdlib.h>
#include <string.h>

#include "name_hash.h"

/*
 * Fewer names a bucket make pilots easier to find, and more of them.  With
 * half a million names or more, pilots of 16 bits get rare: then a few seeds
 * are tried, and without success the table has no perfect hash.
 */
enum { BUCKET_NAMES = 4, SEEDS = 16 };

#define FREE UINT32_MAX

struct key {
	uint64_t hash;
	uint32_t bucket;
	uint32_t bucket_size;
	uint32_t name;
};

static int
compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* The largest buckets first, for which it is hardest to find a pilot. */
static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;
	int order = compare_numbers(y->bucket_size, x->bucket_size);

	if (order == 0)
		order = compare_numbers(x->bucket, y->bucket);
	return order != 0 ? order : compare_numbers(x->name, y->name);
}

/* Hashes all names, and sorts them by bucket.  sizes is all 0. */
static void
make_keys(const struct pi_perfect_hash *perfect,
    const struct portinfo_table *table, struct key *keys, uint32_t *sizes)
{
	const struct pi_name *names = pi_part(table, table->names);
	uint32_t i;

	for (i = 0; i < table->name_count; i++) {
		keys[i].name = i;
		keys[i].hash = pi_hash(pi_span(pi_string(table,
		    names[i].text)), perfect->seed, false);
		keys[i].bucket = pi_scale((uint32_t)keys[i].hash,
		    perfect->pilot_count);
		sizes[keys[i].bucket]++;
	}
	for (i = 0; i < table->name_count; i++)
		keys[i].bucket_size = sizes[keys[i].bucket];
	qsort(keys, table->name_count, sizeof(*keys), compare_keys);
}

/* Puts the names of a bucket with this pilot; false when one has no place. */
static bool
put_bucket(struct pi_perfect_hash *perfect, const struct key *keys,
    uint32_t count, uint16_t pilot)
{
	uint32_t i, place;

	for (i = 0; i < keys->bucket_size; i++) {
		place = pi_place(keys[i].hash, pilot, count);
		if (perfect->order[place] != FREE)
			break;
		perfect->order[place] = keys[i].name;
	}
	if (i == keys->bucket_size)
		return true;
	while (i-- > 0)
		perfect->order[pi_place(keys[i].hash, pilot, count)] = FREE;
	return false;
}

/* Finds a pilot for each bucket; false when one has none with this seed. */
static bool
find_pilots(struct pi_perfect_hash *perfect, const struct key *keys,
    uint32_t count)
{
	uint32_t i, pilot;

	for (i = 0; i < count; i++)
		perfect->order[i] = FREE;
	for (i = 0; i < count; i += keys[i].bucket_size) {
		for (pilot = 0; pilot <= UINT16_MAX; pilot++)
			if (put_bucket(perfect, &keys[i], count,
			    (uint16_t)pilot))
				break;
		if (pilot > UINT16_MAX)
			return false;
		perfect->pilots[keys[i].bucket] = (uint16_t)pilot;
	}
	return true;
}

/* Tries seeds; without success the names stay in their order. */
static void
try_seeds(struct pi_perfect_hash *perfect, const struct portinfo_table *table,
    struct key *keys, uint32_t *sizes)
{
	uint32_t i;

	for (; perfect->pilot_count > 0 && perfect->seed < SEEDS;
	    perfect->seed++) {
		memset(sizes, 0, perfect->pilot_count * sizeof(*sizes));
		make_keys(perfect, table, keys, sizes);
		if (find_pilots(perfect, keys, table->name_count))
			return;
	}
	perfect->pilot_count = 0;
	for (i = 0; i < table->name_count; i++)
		perfect->order[i] = i;
}

bool
pi_perfect_hash_make(struct pi_perfect_hash *perfect,
    const struct portinfo_table *table)
{
	uint32_t count = table->name_count;
	uint32_t buckets = count / BUCKET_NAMES + 1;
	struct key *keys = calloc((size_t)count + 1, sizeof(*keys));
	uint32_t *sizes = calloc(buckets, sizeof(*sizes));
	bool made;

	*perfect = (struct pi_perfect_hash){ .pilot_count = buckets,
		.pilots = calloc(buckets, sizeof(uint16_t)),
		.order = calloc((size_t)count + 1, sizeof(uint32_t)) };
	if (count == 0)
		perfect->pilot_count = 0;
	made = keys != NULL && sizes != NULL && perfect->pilots != NULL &&
	    perfect->order != NULL;
	if (made)
		try_seeds(perfect, table, keys, sizes);
	else
		pi_perfect_hash_free(perfect);
	free(keys);
	free(sizes);
	return made;
}

void
pi_perfect_hash_free(struct pi_perfect_hash *perfect)
{
	free(perfect->pilots);
	free(perfect->order);
}
