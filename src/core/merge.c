/* SPDX-License-Identifier: MIT */
#include "merge.h"

#include <stdlib.h>
#include <string.h>

#include "sort.h"

/* What orders look at. */
struct records {
	const struct pi_build_record *records;
	const char *strings;
};

int
pi_compare_ports(uint16_t first_a, uint16_t last_a, uint16_t first_b,
    uint16_t last_b)
{
	int order = (last_a - first_a) - (last_b - first_b);

	return order != 0 ? order : first_a - first_b;
}

/* The order of claims, see table.h, but for the order in the note. */
static int
compare_records(const void *context, uint32_t a, uint32_t b)
{
	const struct records *all = context;
	const struct pi_build_record *p = &all->records[a];
	const struct pi_build_record *q = &all->records[b];
	int order = p->source - q->source;

	return order != 0 ? order : pi_compare_ports(p->first, p->last,
	    q->first, q->last);
}

/* The same, then the order in the note. */
static int
compare_claims(const void *context, uint32_t a, uint32_t b)
{
	int order = compare_records(context, a, b);

	return order != 0 ? order : pi_compare_numbers(a, b);
}

/* What a record is merged by: its names, or without any its description. */
static struct pi_span
merge_key(const struct records *all, uint32_t record)
{
	const struct pi_build_record *r = &all->records[record];

	return r->names_length > 1 ?
	    (struct pi_span){ all->strings + r->names, r->names_length } :
	    pi_span(all->strings + r->description);
}

/* Records that are to be merged are the same in this order. */
static int
compare_for_merge(const void *context, uint32_t a, uint32_t b)
{
	struct pi_span x = merge_key(context, a), y = merge_key(context, b);
	int order = compare_records(context, a, b);

	if (order == 0)
		order = pi_compare_numbers((uint32_t)x.length,
		    (uint32_t)y.length);
	return order != 0 || x.bytes == y.bytes ? order :
	    memcmp(x.bytes, y.bytes, x.length);
}

static void
merge_into(struct pi_build_record *first, const struct pi_build_record *next)
{
	first->transports |= next->transports;
	if (first->description == 0)
		first->description = next->description;
}

uint32_t *
pi_merge(struct pi_build *build, uint32_t *count)
{
	struct pi_build_record *records = (void *)build->records.bytes;
	const struct records all = { records, build->strings.bytes };
	uint32_t *order = pi_sorted(build->record_count, compare_for_merge,
	    &all);
	uint32_t kept = 0, i;

	for (i = 0; order != NULL && i < build->record_count; i++)
		if (kept > 0 && compare_for_merge(&all, order[kept - 1],
		    order[i]) == 0)
			merge_into(&records[order[kept - 1]],
			    &records[order[i]]);
		else
			order[kept++] = order[i];
	if (order != NULL && !pi_sort(order, kept, compare_claims, &all)) {
		free(order);
		return NULL;
	}
	*count = kept;
	return order;
}
