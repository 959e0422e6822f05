/* SPDX-License-Identifier: MIT */
#include "claims.h"

#include <stdlib.h>
#include <string.h>

#include "loose_name.h"
#include "merge.h"
#include "sort.h"

/* What the orders below look up. */
struct order_context {
	const struct pi_claims *claims;
	const char *strings;
};

/* Makes a claim of each record, in the order of the keys. */
static bool
make_claims(struct pi_builder *build, const uint64_t *keys, uint32_t count,
    struct pi_claims *claims)
{
	const struct pi_builder_record *records = (void *)build->records.bytes;
	uint32_t i;

	claims->claims = calloc((size_t)count + 1, sizeof(*claims->claims));
	if (claims->claims == NULL)
		return false;
	claims->count = count + 1;
	for (i = 0; i < count; i++) {
		const struct pi_builder_record *record =
		    &records[pi_lower(keys[i])];

		claims->claims[i + 1] = (struct pi_claim){
			.names = record->names,
			.description = record->description,
			.heading = record->heading,
			.first = record->first,
			.last = record->last,
			.transports = record->transports,
			.source = record->source
		};
		build->sources[record->source].rows++;
	}
	return true;
}

/* Merges the records, makes the claims and frees the records. */
static bool
make_merged(struct pi_builder *build, struct pi_claims *claims)
{
	uint64_t *keys = calloc((size_t)build->record_count + 1,
	    sizeof(*keys));
	uint32_t count;
	bool made = keys != NULL && pi_merge(build, keys, &count) &&
	    make_claims(build, keys, count, claims);

	free(keys);
	pi_buffer_free(&build->records);
	return made;
}

/* Adds a bearer for each name of each claim, at most name_count in all. */
static bool
add_bearers(const struct pi_builder *build, struct pi_claims *claims)
{
	const char *strings = build->strings.bytes;
	size_t most = (size_t)build->name_count + 1;
	uint32_t i, count = 1;
	struct pi_span name;

	claims->heads = calloc(claims->count, sizeof(*claims->heads));
	claims->bearers = calloc(most, sizeof(*claims->bearers));
	claims->name_keys = calloc(most, sizeof(*claims->name_keys));
	if (claims->heads == NULL || claims->bearers == NULL ||
	    claims->name_keys == NULL)
		return false;
	for (i = 1; i < claims->count; i++) {
		name = pi_span(strings + claims->claims[i].names);
		for (; name.length > 0; name = pi_next_name(name)) {
			claims->name_keys[count - 1] = pi_key(
			    pi_hash_loosely(name), count);
			claims->bearers[count++] = (struct pi_bearer){
				.name = (uint32_t)(name.bytes - strings),
				.claim = i
			};
		}
	}
	claims->bearer_count = count;
	claims->name_count = count - 1;
	return true;
}

static int
compare_bearer_ports(const struct order_context *in, uint32_t a, uint32_t b)
{
	const struct pi_claims *claims = in->claims;
	const struct pi_claim *p = &claims->claims[claims->bearers[a].claim];
	const struct pi_claim *q = &claims->claims[claims->bearers[b].claim];

	return pi_compare_ports(p->first, p->last, q->first, q->last);
}

/* Orders bearers so that those with the same ports and name are neighbours. */
static int
compare_for_group(const void *context, uint32_t a, uint32_t b)
{
	const struct order_context *in = context;
	const struct pi_bearer *bearers = in->claims->bearers;
	int order = compare_bearer_ports(in, a, b);

	return order != 0 ? order : pi_compare_loosely(in->strings +
	    bearers[a].name, in->strings + bearers[b].name);
}

/*
 * Orders bearers by name, those that are loosely the same beside each other,
 * and those of one name as its list is.
 */
static int
compare_for_name(const void *context, uint32_t a, uint32_t b)
{
	const struct order_context *in = context;
	const struct pi_bearer *bearers = in->claims->bearers;
	const char *name = in->strings + bearers[a].name;
	const char *other = in->strings + bearers[b].name;
	int order = pi_compare(name, other), loosely;

	if (order != 0) {
		loosely = pi_compare_loosely(name, other);
		return loosely != 0 ? loosely : order;
	}
	order = compare_bearer_ports(in, a, b);
	return order != 0 ? order : pi_compare_numbers(a, b);
}

/* Returns the head of a claim's group, and halves the path to it. */
static uint32_t
find_head(uint32_t *heads, uint32_t claim)
{
	while (heads[claim] != claim)
		claim = heads[claim] = heads[heads[claim]];
	return claim;
}

static void
join(uint32_t *heads, uint32_t a, uint32_t b)
{
	a = find_head(heads, a);
	b = find_head(heads, b);
	if (a < b)
		heads[b] = a;
	else
		heads[a] = b;
}

/* Chains the claims of each group in ascending order. */
static bool
chain(struct pi_claims *claims)
{
	uint32_t *tails = calloc(claims->count, sizeof(*tails)), i, head;

	if (tails == NULL)
		return false;
	for (i = 1; i < claims->count; i++) {
		head = claims->heads[i] = find_head(claims->heads, i);
		claims->claims[i].previous = tails[head];
		if (tails[head] != 0)
			claims->claims[tails[head]].next = i;
		tails[head] = i;
	}
	free(tails);
	return true;
}

/* Joins the claims that share ports and a name. */
static bool
group(struct pi_claims *claims, const struct order_context *context)
{
	const uint64_t *names = claims->name_keys;
	uint32_t i, a, b;

	for (i = 1; i < claims->count; i++)
		claims->heads[i] = i;
	if (!pi_sort(claims->name_keys, claims->name_count, compare_for_group,
	    context))
		return false;
	for (i = 1; i < claims->name_count; i++) {
		a = pi_lower(names[i - 1]);
		b = pi_lower(names[i]);
		if (pi_upper(names[i - 1]) == pi_upper(names[i]) &&
		    compare_for_group(context, a, b) == 0)
			join(claims->heads, claims->bearers[a].claim,
			    claims->bearers[b].claim);
	}
	return chain(claims);
}

bool
pi_claims_make(struct pi_builder *build, struct pi_claims *claims)
{
	const struct order_context context = { .claims = claims,
		.strings = build->strings.bytes };

	*claims = (struct pi_claims){ 0 };
	return make_merged(build, claims) && add_bearers(build, claims) &&
	    group(claims, &context) && pi_sort(claims->name_keys,
	    claims->name_count, compare_for_name, &context);
}

/*
 * Marks the head of each group that needs bearers by setting its own to 1: a
 * group of one claim with a name twice, or of several with more than one name.
 * In any other group, the names of a claim follow each other.
 */
static void
mark_heads(struct pi_claims *claims, const char *strings)
{
	uint32_t i;

	for (i = 1; i < claims->bearer_count; i++) {
		const struct pi_bearer *bearer = &claims->bearers[i];
		uint32_t head = claims->heads[bearer->claim];
		struct pi_claim *first = &claims->claims[head];

		if (first->next == 0 ? bearer->previous != 0 :
		    bearer->name != first->names && pi_compare(strings +
		    bearer->name, strings + first->names) != 0)
			first->bearers = 1;
	}
}

static void
free_order(struct pi_claims *claims)
{
	free(claims->heads);
	free(claims->name_keys);
	claims->heads = NULL;
	claims->name_keys = NULL;
}

bool
pi_claims_drop_bearers(struct pi_claims *claims, const char *strings)
{
	struct pi_bearer *bearers = claims->bearers;
	uint32_t *moved = calloc(claims->bearer_count, sizeof(*moved));
	uint32_t kept = 1, i;
	struct pi_claim *claim;

	if (moved == NULL)
		return false;
	mark_heads(claims, strings);
	for (i = 1; i < claims->bearer_count; i++) {
		if (claims->claims[claims->heads[
		    bearers[i].claim]].bearers == 0)
			continue;
		moved[i] = kept;
		claim = &claims->claims[bearers[i].claim];
		if (bearers[i].name == claim->names)
			claim->bearers = kept;
		bearers[kept] = bearers[i];
		bearers[kept].previous = bearers[i].previous == 0 ? 0 :
		    moved[bearers[i].previous];
		kept++;
	}
	free(moved);
	claims->bearer_count = kept;
	free_order(claims);
	bearers = realloc(bearers, kept * sizeof(*bearers));
	if (bearers == NULL)
		return false;
	claims->bearers = bearers;
	return true;
}

void
pi_claims_free(struct pi_claims *claims)
{
	free(claims->claims);
	free(claims->bearers);
	free_order(claims);
}
