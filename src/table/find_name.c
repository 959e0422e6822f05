/* SPDX-License-Identifier: MIT */
#include "find_name.h"

#include "loose_name.h"

/* Only names with the same loose hash can be the same. */
const struct pi_name *
pi_find_name(const struct portinfo_table *table, struct pi_span name)
{
	const struct pi_name *names = pi_part(table, table->names);
	const uint32_t *buckets = pi_part(table, table->buckets);
	uint32_t hash = pi_hash_loosely(name), i;

	buckets += hash >> (32 - table->bucket_bits);
	for (i = buckets[0]; i < buckets[1]; i++)
		if (names[i].hash == hash &&
		    pi_is(name, pi_string(table, names[i].text)))
			return &names[i];
	return NULL;
}

const struct pi_name *
pi_find_loosely(const struct portinfo_table *table, struct pi_span name)
{
	const struct pi_name *names = pi_part(table, table->names);
	const uint32_t *buckets = pi_part(table, table->buckets);
	const struct pi_name *found = NULL;
	uint32_t hash = pi_hash_loosely(name), i;

	buckets += hash >> (32 - table->bucket_bits);
	for (i = buckets[0]; i < buckets[1]; i++) {
		if (names[i].hash == hash && names[i].text != 0 &&
		    pi_matches_loosely(name, pi_string(table, names[i].text)))
			found = &names[i];
		else if (found != NULL)
			return names[i].text == 0 ? &names[i] : found;
	}
	return found;
}
