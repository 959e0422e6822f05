/* SPDX-License-Identifier: MIT */
#include "merge.h"

#include <string.h>

#include "sort.h"

/* The context of a pi_order. */
struct records {
	struct pi_builder_record *records;
	const char *strings;
};

int
pi_compare_ports(uint16_t first_a, uint16_t last_a, uint16_t first_b,
    uint16_t last_b)
{
	int order = (last_a - first_a) - (last_b - first_b);

	return order != 0 ? order : first_a - first_b;
}

/* Returns a record's names, or its description if it has none. */
static struct pi_span
merge_key(const struct records *all, uint32_t record)
{
	const struct pi_builder_record *r = &all->records[record];

	return r->names_length > 1 ?
	    (struct pi_span){ all->strings + r->names, r->names_length } :
	    pi_span(all->strings + r->description);
}

/*
 * Orders records of one source and width so that those to be merged are equal.
 */
static int
compare_for_merge(const void *context, uint32_t a, uint32_t b)
{
	const struct records *all = context;
	int order = all->records[a].first - all->records[b].first;
	struct pi_span x, y;

	if (order != 0)
		return order;
	x = merge_key(all, a);
	y = merge_key(all, b);
	order = pi_compare_numbers((uint32_t)x.length, (uint32_t)y.length);
	return order != 0 || x.bytes == y.bytes ? order :
	    memcmp(x.bytes, y.bytes, x.length);
}

/* Orders records of one source and width as claims are ordered. */
static int
compare_claims(const void *context, uint32_t a, uint32_t b)
{
	const struct records *all = context;
	int order = all->records[a].first - all->records[b].first;

	return order != 0 ? order : pi_compare_numbers(a, b);
}

static void
merge_into(struct pi_builder_record *first,
    const struct pi_builder_record *next)
{
	first->transports |= next->transports;
	if (first->description == 0)
		first->description = next->description;
}

/* Merges sorted records; returns how many are left. */
static uint32_t
merge_sorted(const struct records *all, uint64_t *keys, uint32_t count)
{
	uint32_t kept = 0, i;

	for (i = 0; i < count; i++)
		if (kept > 0 && pi_upper(keys[kept - 1]) == pi_upper(keys[i]) &&
		    compare_for_merge(all, pi_lower(keys[kept - 1]),
		    pi_lower(keys[i])) == 0)
			merge_into(&all->records[pi_lower(keys[kept - 1])],
			    &all->records[pi_lower(keys[i])]);
		else
			keys[kept++] = keys[i];
	return kept;
}

bool
pi_merge(struct pi_builder *build, uint64_t *keys, uint32_t *count)
{
	const struct records all = { (void *)build->records.bytes,
		build->strings.bytes };
	uint32_t i;

	for (i = 0; i < build->record_count; i++) {
		const struct pi_builder_record *record = &all.records[i];

		keys[i] = pi_key((uint32_t)record->source << 16 |
		    (uint32_t)(record->last - record->first), i);
	}
	if (!pi_sort(keys, build->record_count, compare_for_merge, &all))
		return false;
	*count = merge_sorted(&all, keys, build->record_count);
	return pi_sort(keys, *count, compare_claims, &all);
}
