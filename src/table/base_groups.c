/* SPDX-License-Identifier: MIT */
#include "base_groups.h"

#include <stdlib.h>

#include "loose_name.h"
#include "sort.h"

/* The names of records: sorted keys of ports and names, see make_key. */
struct named {
	const uint64_t *keys;
	uint32_t count;
	uint32_t letters; /* the set of letters that the names begin with */
};

/* Distinguishes letters, in any case, and most digits from letters. */
enum { LETTERS = 32 };

/* Returns the first letter of a name, a number below LETTERS. */
static uint32_t
first_letter(struct pi_span name)
{
	return (unsigned char)pi_skip_separators(name.bytes)[0] % LETTERS;
}

/* The lowest bits of the name's hash give way to its first letter. */
static uint64_t
make_key(uint16_t first, uint16_t last, struct pi_span name)
{
	uint32_t hash = pi_hash_loosely(name);

	return pi_key((uint32_t)first << 16 | last,
	    hash - hash % LETTERS + first_letter(name));
}

static uint32_t
first_of(uint64_t key)
{
	return pi_upper(key) >> 16;
}

static void
add_key(struct pi_buffer *keys, uint64_t key)
{
	pi_buffer_add(keys, (const char *)&key, sizeof(key));
}

/* Returns false if memory ran out. */
static bool
sort_keys(struct pi_buffer *keys)
{
	if (keys->failed || keys->length == 0)
		return !keys->failed;
	return pi_sort((void *)keys->bytes,
	    (uint32_t)(keys->length / sizeof(uint64_t)), NULL, NULL);
}

/* Adds a key for each name of each record. */
static void
add_names(const struct pi_builder *build, struct pi_buffer *keys)
{
	const struct pi_builder_record *record = (void *)build->records.bytes;
	struct pi_span name;
	uint32_t i;

	for (i = 0; i < build->record_count; i++, record++) {
		name = pi_span(build->names.bytes + record->names);
		for (; name.length > 0; name = pi_next_name(name))
			add_key(keys, make_key(record->first, record->last,
			    name));
	}
}

static int
compare_keys(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
has_key(const struct named *named, uint64_t key)
{
	return bsearch(&key, named->keys, named->count, sizeof(key),
	    compare_keys) != NULL;
}

/*
 * True if a record has the ports and one of the names of a claim of the base.
 */
static bool
is_named(const struct named *named, const struct portinfo_table *base,
    const struct pi_claim *claim)
{
	struct pi_span name = pi_span(pi_string(base, claim->names));

	for (; name.length > 0; name = pi_next_name(name))
		if ((named->letters >> first_letter(name) & 1) != 0 &&
		    has_key(named, make_key(claim->first, claim->last, name)))
			return true;
	return false;
}

/* Adds the claims of a group of the base if one of them is named. */
static void
add_group(const struct named *named, const struct portinfo_table *base,
    uint32_t head, struct pi_buffer *claims)
{
	uint32_t claim = head;

	while (claim != 0 && !is_named(named, base, pi_claim(base, claim)))
		claim = pi_claim(base, claim)->next;
	if (claim == 0)
		return;
	for (claim = head; claim != 0; claim = pi_claim(base, claim)->next)
		add_key(claims, claim);
}

/*
 * Adds the groups that are named, where all names are of ports with the same
 * first port.  Searches by_port from an index on; returns the index after them.
 */
static uint32_t
add_groups(const struct named *named, const struct portinfo_table *base,
    uint32_t from, struct pi_buffer *claims)
{
	const uint32_t *by_port = pi_part(base, base->by_port);
	uint32_t first = first_of(*named->keys), claim;
	uint32_t i = pi_find_first(base, from, first);

	for (; i + 1 < base->claim_count; i++) {
		claim = by_port[i] & ~PI_LAST;
		if (pi_claim(base, claim)->first != first)
			break;
		if (pi_claim(base, claim)->previous == 0)
			add_group(named, base, claim, claims);
	}
	return i;
}

/* Adds a key for each claim whose group is named, in ascending order. */
static bool
add_claims(const struct pi_builder *build, struct pi_buffer *claims)
{
	struct pi_buffer keys = { 0 };
	struct named some, all;
	uint32_t from = 0;
	bool sorted;

	add_names(build, &keys);
	sorted = sort_keys(&keys);
	all.keys = (const void *)keys.bytes;
	all.count = sorted ? (uint32_t)(keys.length / sizeof(*all.keys)) : 0;
	for (; all.count > 0; all.keys += some.count, all.count -= some.count) {
		some = (struct named){ .keys = all.keys };
		while (some.count < all.count &&
		    first_of(some.keys[some.count]) == first_of(*some.keys))
			some.letters |= UINT32_C(1) <<
			    some.keys[some.count++] % LETTERS;
		from = add_groups(&some, build->base, from, claims);
	}
	pi_buffer_free(&keys);
	return sorted && sort_keys(claims);
}

/* Adds the base's sources, for which the builder has kept room. */
static void
add_sources(struct pi_builder *build)
{
	const struct portinfo_table *base = build->base;
	const struct pi_source *sources = pi_part(base, base->sources);
	uint32_t i;

	build->base = NULL;
	for (i = 0; i < base->source_count; i++) {
		pi_builder_source(build, pi_span(pi_string(base,
		    sources[i].name)));
		pi_builder_date(build, pi_span(pi_string(base,
		    sources[i].date)));
	}
	build->base = base;
}

/* Adds a claim of the base as a record of a source. */
static void
add_copy(struct pi_builder *build, uint32_t source,
    const struct pi_claim *claim)
{
	const struct portinfo_table *base = build->base;

	build->source = source;
	pi_builder_record(build, &(struct pi_record){
		.first = claim->first, .last = claim->last,
		.transports = claim->transports,
		.names = pi_string(base, claim->names),
		.description = pi_string(base, claim->description)
	});
}

bool
pi_copies_add(struct pi_builder *build, struct pi_buffer *origins)
{
	uint32_t own = build->source_count, i, number;
	struct pi_buffer claims = { 0 };
	const uint64_t *keys;

	if (add_claims(build, &claims)) {
		add_sources(build);
		keys = (const void *)claims.bytes;
		for (i = 0; i < claims.length / sizeof(*keys); i++) {
			const struct pi_claim *claim;

			number = pi_lower(keys[i]);
			claim = pi_claim(build->base, number);
			add_copy(build, own + claim->source, claim);
			pi_buffer_add(origins, (const char *)&number,
			    sizeof(number));
		}
		origins->failed |= pi_builder_failed(build);
	} else {
		origins->failed = true;
	}
	pi_buffer_free(&claims);
	return !origins->failed;
}
