/* SPDX-License-Identifier: MIT */
#include "claims.h"

#include <stdlib.h>
#include <string.h>

#include "loose.h"
#include "merge.h"
#include "sort.h"

/* What orders look at. */
struct view {
	const struct pi_claims *claims;
	const char *strings;
};

/* Makes the claims, and counts their names. */
static bool
number(struct pi_build *build, struct pi_claims *claims)
{
	const struct pi_build_record *records = (void *)build->records.bytes;
	uint32_t count, i, k;
	uint32_t *order = pi_merge(build, &count);

	if (order == NULL)
		return false;
	claims->claims = calloc((size_t)count + 1, sizeof(*claims->claims));
	claims->count = count + 1;
	claims->bearer_count = 1;
	for (i = 0; claims->claims != NULL && i < count; i++) {
		const struct pi_build_record *record = &records[order[i]];

		claims->claims[i + 1] = (struct pi_claim){
			.names = record->names,
			.description = record->description,
			.first = record->first,
			.last = record->last,
			.transports = record->transports,
			.source = record->source
		};
		build->sources[record->source].rows++;
		for (k = 0; k + 1 < record->names_length; k++)
			claims->bearer_count += build->strings.bytes[
			    record->names + k] == '\0';
	}
	free(order);
	pi_text_free(&build->records);
	return claims->claims != NULL;
}

/* Lists the names of all claims. */
static bool
list_bearers(struct pi_claims *claims, const char *strings)
{
	uint32_t i, count = 1;
	const char *name;

	claims->heads = calloc(claims->count, sizeof(*claims->heads));
	claims->bearers = calloc(claims->bearer_count,
	    sizeof(*claims->bearers));
	claims->names = calloc(claims->bearer_count, sizeof(*claims->names));
	claims->keys = calloc(claims->bearer_count, sizeof(*claims->keys));
	claims->name_count = claims->bearer_count - 1;
	if (claims->heads == NULL || claims->bearers == NULL ||
	    claims->names == NULL || claims->keys == NULL)
		return false;
	for (i = 1; i < claims->count; i++) {
		name = strings + claims->claims[i].names;
		for (; *name != '\0'; name += strlen(name) + 1) {
			claims->names[count - 1] = count;
			claims->bearers[count++] = (struct pi_bearer){
				.name = (uint32_t)(name - strings),
				.claim = i
			};
		}
	}
	return true;
}

static int
compare_bearer_ports(const struct view *view, uint32_t a, uint32_t b)
{
	const struct pi_claims *claims = view->claims;
	const struct pi_claim *p = &claims->claims[claims->bearers[a].claim];
	const struct pi_claim *q = &claims->claims[claims->bearers[b].claim];

	return pi_compare_ports(p->first, p->last, q->first, q->last);
}

/* By hash, ports and name, so that the names of a group meet. */
static int
compare_for_group(const void *context, uint32_t a, uint32_t b)
{
	const struct view *view = context;
	const struct pi_bearer *bearers = view->claims->bearers;
	int order = pi_compare_numbers(view->claims->keys[a],
	    view->claims->keys[b]);

	if (order == 0)
		order = compare_bearer_ports(view, a, b);
	return order != 0 ? order : pi_compare_loosely(view->strings +
	    bearers[a].name, view->strings + bearers[b].name);
}

/* By name, then as the list of a name is. */
static int
compare_for_name(const void *context, uint32_t a, uint32_t b)
{
	const struct view *view = context;
	const struct pi_bearer *bearers = view->claims->bearers;
	int order = pi_compare_numbers(view->claims->keys[a],
	    view->claims->keys[b]);

	if (order == 0)
		order = pi_compare(view->strings + bearers[a].name,
		    view->strings + bearers[b].name);
	if (order == 0)
		order = compare_bearer_ports(view, a, b);
	return order != 0 ? order : pi_compare_numbers(a, b);
}

/* The head of a claim's group; on the way there paths are halved. */
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

/* Chains the claims of each group, in their order. */
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

/* Joins claims that share ports and a name. */
static bool
group(struct pi_claims *claims, const struct view *view)
{
	const uint32_t *names = claims->names;
	uint32_t i;

	for (i = 1; i < claims->count; i++)
		claims->heads[i] = i;
	for (i = 1; i < claims->bearer_count; i++)
		claims->keys[i] = pi_hash_loosely(view->strings +
		    claims->bearers[i].name);
	if (!pi_sort(claims->names, claims->name_count, compare_for_group,
	    view))
		return false;
	for (i = 1; i < claims->name_count; i++)
		if (compare_for_group(view, names[i - 1], names[i]) == 0)
			join(claims->heads, claims->bearers[names[i - 1]].claim,
			    claims->bearers[names[i]].claim);
	return chain(claims);
}

/* The first four bytes of a name as a number, so that it sorts as they do. */
static uint32_t
begin_of(const char *name)
{
	uint32_t begin = 0;
	size_t i;

	for (i = 0; i < 4; i++) {
		begin = begin << 8 | pi_fold(*name);
		name += *name != '\0';
	}
	return begin;
}

/* Lets each name know the one before it that is the same in its group. */
static bool
link_names(struct pi_claims *claims, const struct view *view)
{
	struct pi_bearer *bearers = claims->bearers;
	const uint32_t *names = claims->names;
	uint32_t i;

	for (i = 1; i < claims->bearer_count; i++)
		claims->keys[i] = begin_of(view->strings + bearers[i].name);
	if (!pi_sort(claims->names, claims->name_count, compare_for_name,
	    view))
		return false;
	for (i = 1; i < claims->name_count; i++)
		if (claims->keys[names[i - 1]] == claims->keys[names[i]] &&
		    compare_bearer_ports(view, names[i - 1], names[i]) == 0 &&
		    pi_compare(view->strings + bearers[names[i - 1]].name,
		    view->strings + bearers[names[i]].name) == 0)
			bearers[names[i]].previous = names[i - 1];
	return true;
}

bool
pi_claims_make(struct pi_build *build, struct pi_claims *claims)
{
	const struct view view = { .claims = claims,
		.strings = build->strings.bytes };

	*claims = (struct pi_claims){ 0 };
	return number(build, claims) && list_bearers(claims, view.strings) &&
	    group(claims, &view) && link_names(claims, &view);
}

/* Marks the heads of groups that have more names than their own first. */
static void
mark_heads(struct pi_claims *claims, const char *strings)
{
	uint32_t i, head;

	for (i = 1; i < claims->bearer_count; i++) {
		head = claims->heads[claims->bearers[i].claim];
		if (pi_compare(strings + claims->bearers[i].name,
		    strings + claims->claims[head].names) != 0)
			claims->claims[head].bearers = 1;
	}
}

/* Frees what is known of groups and of the order of names. */
static void
free_order(struct pi_claims *claims)
{
	free(claims->heads);
	free(claims->names);
	free(claims->keys);
	claims->heads = claims->names = claims->keys = NULL;
}

bool
pi_claims_keep_bearers(struct pi_claims *claims, const char *strings)
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
