/* SPDX-License-Identifier: MIT */
#include "index.h"

#include <stdlib.h>

#include "sort.h"

/* A claim, and where it is found: by a port, or as in a pi_spot. */
struct spot {
	uint32_t where;
	uint32_t claim;
};

static void
add_number(struct pi_text *text, uint32_t number)
{
	pi_text_add(text, (const char *)&number, sizeof(number));
}

/* A list that is put together.  Starts as { 0 }. */
struct list {
	uint32_t last;	/* the claim added last, 0 before the first */
	uint32_t begin; /* index of the first, if there are several */
};

static void
add_claim(struct pi_parts *parts, struct list *list, uint32_t claim)
{
	if (list->last != 0 && list->begin == 0)
		list->begin = (uint32_t)(parts->lists.length /
		    sizeof(uint32_t));
	if (list->last != 0)
		add_number(&parts->lists, list->last);
	list->last = claim;
}

/* Ends a list that is not empty; returns a reference to it. */
static uint32_t
end_list(struct pi_parts *parts, const struct list *list)
{
	if (list->begin == 0)
		return list->last | PI_LAST;
	add_number(&parts->lists, list->last | PI_LAST);
	return list->begin;
}

/* Lists the groups of so many bearers of one name. */
static struct pi_name
list_groups(struct pi_parts *parts, const uint32_t *names, uint32_t count)
{
	const struct pi_claims *claims = &parts->claims;
	struct list list = { 0 };
	uint32_t i, head = 0, lowest = UINT32_MAX;
	struct pi_name name = { 0 };

	for (i = 0; i < count; i++) {
		const struct pi_bearer *bearer = &claims->bearers[names[i]];

		if (claims->heads[bearer->claim] == head)
			continue;
		head = claims->heads[bearer->claim];
		add_claim(parts, &list, head);
		if (head < lowest)
			name.text = bearer->name;
		if (head < lowest)
			lowest = head;
	}
	name.groups = end_list(parts, &list);
	return name;
}

void
pi_index_names(struct pi_parts *parts, const char *strings)
{
	const struct pi_claims *claims = &parts->claims;
	const uint32_t *names = claims->names;
	uint32_t i, end;

	for (i = 0; i < claims->name_count; i = end) {
		const char *name = strings + claims->bearers[names[i]].name;
		struct pi_name entry;

		for (end = i + 1; end < claims->name_count &&
		    claims->keys[names[i]] == claims->keys[names[end]] &&
		    pi_compare(name, strings +
		    claims->bearers[names[end]].name) == 0; end++)
			continue;
		entry = list_groups(parts, names + i, end - i);
		pi_text_add(&parts->names, (const char *)&entry,
		    sizeof(entry));
	}
}

/* Sorted by the spot, claims at one stay ascending. */
static int
compare_spots(const void *context, uint32_t a, uint32_t b)
{
	const struct spot *spots = context;

	return pi_compare_numbers(spots[a].where, spots[b].where);
}

/* Claims by first port. */
static bool
index_first_ports(struct pi_parts *parts)
{
	const struct pi_claims *claims = &parts->claims;
	struct spot *spots = calloc(claims->count, sizeof(*spots));
	uint32_t *order, count = claims->count - 1, i;

	if (spots == NULL)
		return false;
	for (i = 0; i < count; i++)
		spots[i] = (struct spot){ claims->claims[i + 1].first, i + 1 };
	order = pi_sorted(count, compare_spots, spots);
	for (i = 0; order != NULL && i < count; i++) {
		bool last = i + 1 == count || spots[order[i + 1]].where !=
		    spots[order[i]].where;

		order[i] = spots[order[i]].claim | (last ? PI_LAST : 0);
	}
	free(spots);
	parts->by_port = order;
	return order != NULL;
}

/*
 * Takes the next spot off the front of a range: the largest block that it
 * covers, or a port.  There are no more than 120, however wide it is.
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

/* Goes through the spots of all claims; adds them, unless spots is NULL. */
static uint32_t
list_spots(const struct pi_claims *claims, struct spot *spots)
{
	uint32_t i, count = 0, begin, where;

	for (i = 1; i < claims->count; i++) {
		begin = claims->claims[i].first;
		while (begin <= claims->claims[i].last) {
			where = take_spot(&begin, claims->claims[i].last);
			if (spots != NULL)
				spots[count] = (struct spot){ where, i };
			count++;
		}
	}
	return count;
}

/* Lists the claims of each spot, which are sorted by it. */
static void
put_spots(struct pi_parts *parts, const struct spot *spots,
    const uint32_t *order, uint32_t count)
{
	struct list list = { 0 };
	uint32_t i;

	for (i = 0; i < count; i++) {
		const struct spot *spot = &spots[order[i]];
		struct pi_spot put = { .where = spot->where };

		add_claim(parts, &list, spot->claim);
		if (i + 1 < count && spots[order[i + 1]].where == spot->where)
			continue;
		put.claims = end_list(parts, &list);
		pi_text_add(&parts->spots, (const char *)&put, sizeof(put));
		list = (struct list){ 0 };
	}
}

static bool
index_spots(struct pi_parts *parts)
{
	uint32_t count = list_spots(&parts->claims, NULL);
	struct spot *spots = calloc((size_t)count + 1, sizeof(*spots));
	uint32_t *order;

	if (spots == NULL)
		return false;
	list_spots(&parts->claims, spots);
	order = pi_sorted(count, compare_spots, spots);
	if (order != NULL)
		put_spots(parts, spots, order, count);
	free(spots);
	free(order);
	return order != NULL;
}

bool
pi_index_ports(struct pi_parts *parts)
{
	return index_first_ports(parts) && index_spots(parts);
}
