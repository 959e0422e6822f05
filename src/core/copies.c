/* SPDX-License-Identifier: MIT */
#include "copies.h"

#include <stdlib.h>
#include <string.h>

#include "loose.h"

/* The names of all records, each by the ports and the hash in one number. */
struct named {
	uint64_t *keys; /* sorted */
	uint32_t count;
};

static uint64_t
make_key(uint16_t first, uint16_t last, const char *name)
{
	return (uint64_t)((uint32_t)first << 16 | last) << 32 |
	    pi_hash_loosely(name);
}

static int
compare_keys(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Counts the names of all records, or adds their keys as well. */
static uint32_t
list_names(const struct pi_build *build, uint64_t *keys)
{
	const struct pi_build_record *records = (void *)build->records.bytes;
	uint32_t i, count = 0;

	for (i = 0; i < build->record_count; i++) {
		const char *name = build->names.bytes + records[i].names;

		for (; *name != '\0'; name += strlen(name) + 1) {
			if (keys != NULL)
				keys[count] = make_key(records[i].first,
				    records[i].last, name);
			count++;
		}
	}
	return count;
}

/* Returns false when memory ran out; else the caller frees the keys. */
static bool
sort_names(const struct pi_build *build, struct named *named)
{
	named->count = list_names(build, NULL);
	named->keys = calloc((size_t)named->count + 1, sizeof(*named->keys));
	if (named->keys == NULL)
		return false;
	list_names(build, named->keys);
	qsort(named->keys, named->count, sizeof(*named->keys), compare_keys);
	return true;
}

static bool
has(const struct named *named, uint64_t key)
{
	return bsearch(&key, named->keys, named->count, sizeof(key),
	    compare_keys) != NULL;
}

/* Has a claim of the base a name that a record has on the same ports? */
static bool
is_named(const struct named *named, const struct portinfo_table *base,
    const struct pi_claim *claim)
{
	const char *name = pi_string(base, claim->names);

	for (; *name != '\0'; name += strlen(name) + 1)
		if (has(named, make_key(claim->first, claim->last, name)))
			return true;
	return false;
}

/* Adds a group of the base if one of its claims is named. */
static void
list_group(const struct named *named, const struct portinfo_table *base,
    uint32_t head, struct pi_text *claims)
{
	uint32_t claim = head;

	while (claim != 0 && !is_named(named, base, pi_claim(base, claim)))
		claim = pi_claim(base, claim)->next;
	if (claim == 0)
		return;
	for (claim = head; claim != 0; claim = pi_claim(base, claim)->next)
		pi_text_add(claims, (const char *)&claim, sizeof(claim));
}

/* Adds the groups that begin at a port, of those that are named. */
static void
list_groups(const struct named *named, const struct portinfo_table *base,
    uint32_t first, struct pi_text *claims)
{
	const uint32_t *by_port = pi_part(base, base->by_port);
	uint32_t i = pi_find_first(base, first), claim;

	for (; i < base->by_port_count; i++) {
		claim = by_port[i] & ~PI_LAST;
		if (pi_claim(base, claim)->first != first)
			return;
		if (pi_claim(base, claim)->previous == 0)
			list_group(named, base, claim, claims);
	}
}

/* Adds all groups of the base that are named, their claims in order. */
static bool
list_claims(const struct pi_build *build, struct pi_text *claims)
{
	struct named named;
	uint32_t i, first, before = UINT32_MAX;

	if (!sort_names(build, &named))
		return false;
	for (i = 0; i < named.count; i++) {
		first = (uint32_t)(named.keys[i] >> 48);
		if (first != before)
			list_groups(&named, build->base, first, claims);
		before = first;
	}
	free(named.keys);
	if (claims->length > 0)
		qsort(claims->bytes, claims->length / sizeof(uint32_t),
		    sizeof(uint32_t), pi_compare_claims);
	return !claims->failed;
}

/* Adds the base's sources; there is room for them. */
static void
add_sources(struct pi_build *build)
{
	const struct portinfo_table *base = build->base;
	const struct pi_source *sources = pi_part(base, base->sources);
	uint32_t i;

	build->base = NULL;
	for (i = 0; i < base->source_count; i++) {
		pi_build_source(build, pi_span(pi_string(base,
		    sources[i].name)));
		pi_build_date(build, pi_span(pi_string(base,
		    sources[i].date)));
	}
	build->base = base;
}

bool
pi_copies_add(struct pi_build *build, struct pi_text *origins)
{
	const struct portinfo_table *base = build->base;
	uint32_t own = build->source_count, count, i;
	const uint32_t *claims;

	if (!list_claims(build, origins))
		return false;
	add_sources(build);
	claims = (const void *)origins->bytes;
	count = (uint32_t)(origins->length / sizeof(*claims));
	for (i = 0; i < count; i++) {
		const struct pi_claim *claim = pi_claim(base, claims[i]);

		build->source = own + claim->source;
		pi_build_record(build, &(struct pi_record){
			.first = claim->first, .last = claim->last,
			.transports = claim->transports,
			.names = pi_string(base, claim->names),
			.description = pi_string(base, claim->description)
		});
	}
	return !pi_build_failed(build);
}
