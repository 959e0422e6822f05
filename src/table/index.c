/* SPDX-License-Identifier: MIT */
#include "index.h"

#include <stdlib.h>

#include "loose_name.h"
#include "sort.h"

static void
add_number(struct pi_buffer *text, uint32_t number)
{
	pi_buffer_add(text, (const char *)&number, sizeof(number));
}

/* A list in the making.  Starts as { 0 }. */
struct list {
	uint32_t last;	/* the last claim added; 0 before the first */
	uint32_t begin; /* index of the first of several claims */
};

static void
add_claim(struct pi_table_parts *parts, struct list *list, uint32_t claim)
{
	if (list->last != 0) {
		if (list->begin == 0)
			list->begin = (uint32_t)(parts->lists.length /
			    sizeof(uint32_t));
		add_number(&parts->lists, list->last);
	}
	list->last = claim;
}

/* Ends a list that is not empty; returns its reference. */
static uint32_t
end_list(struct pi_table_parts *parts, const struct list *list)
{
	if (list->begin == 0)
		return list->last | PI_LAST;
	add_number(&parts->lists, list->last | PI_LAST);
	return list->begin;
}

/*
 * Lists the groups of a name, which count bearers have, and links each bearer
 * to the one before it in its group.
 */
static struct pi_name
list_groups(struct pi_table_parts *parts, const uint64_t *names, uint32_t count)
{
	const struct pi_claims *claims = &parts->claims;
	struct list list = { 0 };
	uint32_t i, head = 0, lowest = UINT32_MAX;
	struct pi_name name = { 0 };

	for (i = 0; i < count; i++) {
		struct pi_bearer *bearer = &claims->bearers[pi_lower(names[i])];

		if (claims->heads[bearer->claim] == head) {
			bearer->previous = pi_lower(names[i - 1]);
			continue;
		}
		head = claims->heads[bearer->claim];
		add_claim(parts, &list, head);
		if (head < lowest) {
			lowest = head;
			name.text = bearer->name;
		}
	}
	name.groups = end_list(parts, &list);
	return name;
}

/* Returns how many keys, from the first on, are of the same name. */
static uint32_t
count_same(const struct pi_claims *claims, const uint64_t *names,
    uint32_t most, const char *strings)
{
	const struct pi_bearer *bearers = claims->bearers;
	const char *name = strings + bearers[pi_lower(*names)].name;
	uint32_t count = 1;

	while (count < most && pi_upper(names[count]) == pi_upper(*names) &&
	    pi_compare(name, strings +
	    bearers[pi_lower(names[count])].name) == 0)
		count++;
	return count;
}

/* Lists where the names of each bucket begin, of one or two on average. */
static void
index_buckets(struct pi_table_parts *parts)
{
	const struct pi_name *names = (const void *)parts->names.bytes;
	uint32_t count = (uint32_t)(parts->names.length / sizeof(*names));
	uint32_t bits = 1, bucket, i = 0;

	while (bits < 31 && count >> bits > 1)
		bits++;
	for (bucket = 0; bucket <= UINT32_C(1) << bits; bucket++) {
		while (i < count && names[i].hash >> (32 - bits) < bucket)
			i++;
		add_number(&parts->buckets, i);
	}
	parts->bucket_bits = bits;
}

static void
add_name(struct pi_table_parts *parts, uint32_t hash, struct pi_name name)
{
	name.hash = hash;
	pi_buffer_add(&parts->names, (const char *)&name, sizeof(name));
}

/* Returns the width and the first port of a claim, to sort by. */
static uint32_t
order_of(const struct pi_claim *claim)
{
	return (uint32_t)(claim->last - claim->first) << 16 | claim->first;
}

/*
 * Adds a name without a text, which finds the groups of names that are loosely
 * the same: count bearers have them.
 */
static void
add_loose_name(struct pi_table_parts *parts, const uint64_t *names,
    uint32_t count)
{
	const struct pi_claims *claims = &parts->claims;
	uint64_t *keys = calloc(count, sizeof(*keys));
	struct list list = { 0 };
	uint32_t i, head;

	for (i = 0; keys != NULL && i < count; i++) {
		head = claims->heads[claims->bearers[pi_lower(names[i])].claim];
		keys[i] = pi_key(order_of(&claims->claims[head]), head);
	}
	if (keys != NULL && pi_sort(keys, count, NULL, NULL)) {
		for (i = 0; i < count; i++)
			if (i == 0 || keys[i] != keys[i - 1])
				add_claim(parts, &list, pi_lower(keys[i]));
		add_name(parts, pi_upper(*names), (struct pi_name){
			.groups = end_list(parts, &list) });
	} else {
		parts->names.failed = true;
	}
	free(keys);
}

static bool
are_loosely_same(const struct pi_claims *claims, uint64_t a, uint64_t b,
    const char *strings)
{
	return pi_upper(a) == pi_upper(b) && pi_compare_loosely(
	    strings + claims->bearers[pi_lower(a)].name,
	    strings + claims->bearers[pi_lower(b)].name) == 0;
}

void
pi_index_names(struct pi_table_parts *parts, const char *strings)
{
	const struct pi_claims *claims = &parts->claims;
	const uint64_t *names = claims->name_keys;
	uint32_t i, next, begin = 0; /* of those that are loosely the same */

	for (i = 0; i < claims->name_count; i = next) {
		next = i + count_same(claims, names + i,
		    claims->name_count - i, strings);
		add_name(parts, pi_upper(names[i]), list_groups(parts,
		    names + i, next - i));
		if (next < claims->name_count && are_loosely_same(claims,
		    names[i], names[next], strings))
			continue;
		if (i > begin)
			add_loose_name(parts, names + begin, next - begin);
		begin = next;
	}
	if (!parts->names.failed)
		index_buckets(parts);
}

static bool
index_first_ports(struct pi_table_parts *parts)
{
	const struct pi_claims *claims = &parts->claims;
	uint32_t count = claims->count - 1, i;
	uint64_t *keys = calloc(claims->count, sizeof(*keys));
	bool sorted;

	if (keys == NULL)
		return false;
	for (i = 0; i < count; i++)
		keys[i] = pi_key(claims->claims[i + 1].first, i + 1);
	sorted = pi_sort(keys, count, NULL, NULL);
	for (i = 0; i < count; i++) {
		bool last = i + 1 == count ||
		    pi_upper(keys[i + 1]) != pi_upper(keys[i]);

		add_number(&parts->by_port, pi_lower(keys[i]) |
		    (last ? PI_LAST : 0));
	}
	free(keys);
	return sorted && !parts->by_port.failed;
}

/*
 * Takes the next spot off the front of a range: the largest block that begins
 * there and lies within it, or else a port.  No range has more than 120.
 */
static uint32_t
take_spot(uint32_t *first, uint32_t last)
{
	uint32_t size = 1, at = *first;
	unsigned int level = 0;

	while (at % (size * PI_PAGE_PORTS) == 0 &&
	    at + size * PI_PAGE_PORTS - 1 <= last) {
		size *= PI_PAGE_PORTS;
		level++;
	}
	*first += size;
	return level == 0 ? at : 65536 + pi_block(at, level);
}

/*
 * Returns the number of spots of all claims, and adds a key for each unless
 * keys is NULL.  In the order of first ports, little is left to sort.
 */
static uint32_t
add_spots(const struct pi_table_parts *parts, uint64_t *keys)
{
	const uint32_t *by_port = (const void *)parts->by_port.bytes;
	const struct pi_claim *claim;
	uint32_t i, number, count = 0, begin, where;

	for (i = 0; i + 1 < parts->claims.count; i++) {
		number = by_port[i] & ~PI_LAST;
		claim = &parts->claims.claims[number];
		begin = claim->first;
		while (begin <= claim->last) {
			where = take_spot(&begin, claim->last);
			if (keys != NULL)
				keys[count] = pi_key(where, number);
			count++;
		}
	}
	return count;
}

/* Lists the claims of each spot; the keys are sorted. */
static void
list_claims(struct pi_table_parts *parts, const uint64_t *keys, uint32_t count)
{
	struct list list = { 0 };
	uint32_t i;

	for (i = 0; i < count; i++) {
		struct pi_spot spot = { .where = pi_upper(keys[i]) };

		add_claim(parts, &list, pi_lower(keys[i]));
		if (i + 1 < count && pi_upper(keys[i + 1]) == spot.where)
			continue;
		spot.claims = end_list(parts, &list);
		pi_buffer_add(&parts->spots, (const char *)&spot, sizeof(spot));
		list = (struct list){ 0 };
	}
}

static bool
index_spots(struct pi_table_parts *parts)
{
	uint32_t count = add_spots(parts, NULL);
	uint64_t *keys = calloc((size_t)count + 1, sizeof(*keys));
	bool sorted;

	if (keys == NULL)
		return false;
	add_spots(parts, keys);
	sorted = pi_sort(keys, count, NULL, NULL);
	list_claims(parts, keys, count);
	free(keys);
	return sorted;
}

bool
pi_index_ports(struct pi_table_parts *parts)
{
	return index_first_ports(parts) && index_spots(parts);
}
