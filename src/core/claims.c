/* SPDX-License-Identifier: MIT */
#include "claims.h"

#include <stdlib.h>
#include <string.h>

#include "loose.h"

/* What a record is merged by: its names, or without any its description. */
struct key {
	struct pi_build_record *record;
	const char *bytes;
	size_t length;
};

static int
compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* By source, ports and names, so that those to be merged meet. */
static int
compare_for_merge(const void *a, const void *b)
{
	const struct key *x = a, *y = b;
	const struct pi_build_record *p = x->record, *q = y->record;
	int order = compare_numbers(p->source, q->source);

	if (order == 0)
		order = compare_numbers(p->first, q->first);
	if (order == 0)
		order = compare_numbers(p->last, q->last);
	if (order == 0)
		order = (x->length > y->length) - (x->length < y->length);
	if (order == 0)
		order = memcmp(x->bytes, y->bytes, x->length);
	return order != 0 ? order : compare_numbers(p->order, q->order);
}

/* In the order of answers, see table.h. */
static int
compare_for_number(const void *a, const void *b)
{
	const struct pi_build_record *p = ((const struct key *)a)->record;
	const struct pi_build_record *q = ((const struct key *)b)->record;
	int order = compare_numbers(p->source, q->source);

	if (order == 0)
		order = compare_numbers((uint32_t)(p->last - p->first),
		    (uint32_t)(q->last - q->first));
	if (order == 0)
		order = compare_numbers(p->first, q->first);
	return order != 0 ? order : compare_numbers(p->order, q->order);
}

/* By ports and name, so that those of one group meet. */
static int
compare_for_group(const void *a, const void *b)
{
	const struct pi_bearer *x = a, *y = b;
	int order = compare_numbers(x->ports, y->ports);

	return order != 0 ? order : pi_compare_loosely(x->name, y->name);
}

static int
compare_bearers(const void *a, const void *b)
{
	const struct pi_bearer *x = a, *y = b;
	int order = pi_compare(x->name, y->name);

	if (order == 0)
		order = compare_numbers(x->head, y->head);
	return order != 0 ? order : compare_numbers(x->claim, y->claim);
}

static bool
is_same(const struct key *x, const struct key *y)
{
	return x->record->source == y->record->source &&
	    x->record->first == y->record->first &&
	    x->record->last == y->record->last && x->length == y->length &&
	    memcmp(x->bytes, y->bytes, x->length) == 0;
}

/* Merges each record into the first of its kind; returns how many stay. */
static uint32_t
merge(struct key *keys, uint32_t count)
{
	uint32_t i, kept = 0;

	for (i = 1; i < count; i++) {
		struct pi_build_record *first = keys[kept].record;

		if (!is_same(&keys[i], &keys[kept])) {
			keys[++kept] = keys[i];
			continue;
		}
		first->transports |= keys[i].record->transports;
		if (first->description == 0)
			first->description = keys[i].record->description;
	}
	return count == 0 ? 0 : kept + 1;
}

/* The records as keys, sorted and merged, in the order of claims. */
static struct key *
make_keys(struct pi_build *build, uint32_t *count)
{
	struct pi_build_record *records = (void *)build->records.bytes;
	const char *strings = build->strings.bytes;
	struct key *keys = calloc(build->record_count + 1, sizeof(*keys));
	uint32_t i;

	if (keys == NULL)
		return NULL;
	for (i = 0; i < build->record_count; i++) {
		keys[i].record = &records[i];
		keys[i].bytes = strings + records[i].names;
		keys[i].length = records[i].names_length;
		if (keys[i].length > 1)
			continue;
		keys[i].bytes = strings + records[i].description;
		keys[i].length = strlen(keys[i].bytes);
	}
	qsort(keys, build->record_count, sizeof(*keys), compare_for_merge);
	*count = merge(keys, build->record_count);
	qsort(keys, *count, sizeof(*keys), compare_for_number);
	return keys;
}

/* Makes the claims, and counts their names. */
static bool
number(struct pi_build *build, struct pi_claims *claims)
{
	uint32_t count, i, k;
	struct key *keys = make_keys(build, &count);

	if (keys == NULL)
		return false;
	claims->claims = calloc((size_t)count + 1, sizeof(*claims->claims));
	claims->count = count + 1;
	for (i = 0; claims->claims != NULL && i < count; i++) {
		const struct pi_build_record *record = keys[i].record;

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
	free(keys);
	return claims->claims != NULL;
}

/* Lists the names of all claims. */
static bool
list_bearers(const struct pi_build *build, struct pi_claims *claims)
{
	uint32_t i, count = 0;

	claims->bearers = calloc((size_t)claims->bearer_count + 1,
	    sizeof(*claims->bearers));
	if (claims->bearers == NULL)
		return false;
	for (i = 1; i < claims->count; i++) {
		const struct pi_claim *claim = &claims->claims[i];
		const char *name = build->strings.bytes + claim->names;

		for (; *name != '\0'; name += strlen(name) + 1)
			claims->bearers[count++] = (struct pi_bearer){
				.name = name,
				.ports = (uint32_t)claim->first << 16 |
				    claim->last,
				.claim = i
			};
	}
	return true;
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

/* Links claims that share ports and a name, and chains each group. */
static bool
group(struct pi_claims *claims)
{
	struct pi_bearer *bearers = claims->bearers;
	uint32_t *heads = calloc(claims->count, sizeof(*heads));
	uint32_t *tails = calloc(claims->count, sizeof(*tails));
	uint32_t i, head;
	bool made = heads != NULL && tails != NULL;

	for (i = 1; made && i < claims->count; i++)
		heads[i] = i;
	qsort(bearers, claims->bearer_count, sizeof(*bearers),
	    compare_for_group);
	for (i = 1; made && i < claims->bearer_count; i++)
		if (compare_for_group(&bearers[i - 1], &bearers[i]) == 0)
			join(heads, bearers[i - 1].claim, bearers[i].claim);
	for (i = 1; made && i < claims->count; i++) {
		head = find_head(heads, i);
		claims->claims[i].is_head = head == i;
		if (head != i)
			claims->claims[tails[head]].next = i;
		tails[head] = i;
	}
	for (i = 0; made && i < claims->bearer_count; i++)
		bearers[i].head = find_head(heads, bearers[i].claim);
	free(heads);
	free(tails);
	return made;
}

/* Marks the claims of groups in which all bear the same name. */
static void
mark_plain(const struct pi_build *build, struct pi_claims *claims)
{
	const char *strings = build->strings.bytes;
	struct pi_claim *c = claims->claims;
	uint32_t i, member;

	for (i = 1; i < claims->count; i++)
		c[i].is_plain = 1;
	for (i = 0; i < claims->bearer_count; i++)
		if (pi_compare(claims->bearers[i].name, strings +
		    c[claims->bearers[i].head].names) != 0)
			c[claims->bearers[i].head].is_plain = 0;
	for (i = 1; i < claims->count; i++)
		for (member = c[i].is_head ? c[i].next : 0; member != 0;
		    member = c[member].next)
			c[member].is_plain = c[i].is_plain;
}

bool
pi_claims_make(struct pi_build *build, struct pi_claims *claims)
{
	*claims = (struct pi_claims){ 0 };
	if (!number(build, claims) || !list_bearers(build, claims) ||
	    !group(claims))
		return false;
	mark_plain(build, claims);
	qsort(claims->bearers, claims->bearer_count, sizeof(*claims->bearers),
	    compare_bearers);
	return true;
}

void
pi_claims_free(struct pi_claims *claims)
{
	free(claims->claims);
	free(claims->bearers);
}
