/* SPDX-License-Identifier: MIT */
/* From claims to the table's indexes: the second half of a table. */
#include <stdlib.h>
#include <string.h>

#include "claims.h"
#include "copies.h"
#include "sort.h"

/* The parts of a table while they are put together. */
struct parts {
	struct pi_claims claims;
	struct pi_text origins;	/* uint32_t */
	struct pi_text names;	/* struct pi_name */
	struct pi_text lists;	/* uint32_t */
	uint32_t *by_port;
	struct pi_text spots;	/* struct pi_spot */
};

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
add_claim(struct parts *parts, struct list *list, uint32_t claim)
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
end_list(struct parts *parts, const struct list *list)
{
	if (list->begin == 0)
		return list->last | PI_LAST;
	add_number(&parts->lists, list->last | PI_LAST);
	return list->begin;
}

/* Lists the groups of so many bearers of one name. */
static struct pi_name
list_groups(struct parts *parts, const uint32_t *names, uint32_t count)
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

/* Each name once, with the groups of those that bear it. */
static void
index_names(struct parts *parts, const char *strings)
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

/* The order of so many spots, in memory that the caller frees; or NULL. */
static uint32_t *
sort_spots(const struct spot *spots, uint32_t count)
{
	uint32_t *order = calloc((size_t)count + 1, sizeof(*order));
	uint32_t *room = calloc((size_t)count + 1, sizeof(*room)), i;

	if (order == NULL || room == NULL) {
		free(order);
		free(room);
		return NULL;
	}
	for (i = 0; i < count; i++)
		order[i] = i;
	pi_sort(order, room, count, compare_spots, spots);
	free(room);
	return order;
}

/* Claims by first port. */
static bool
index_first_ports(struct parts *parts)
{
	const struct pi_claims *claims = &parts->claims;
	struct spot *spots = calloc(claims->count, sizeof(*spots));
	uint32_t *order = NULL, count = claims->count - 1, i;

	for (i = 0; spots != NULL && i < count; i++)
		spots[i] = (struct spot){ claims->claims[i + 1].first, i + 1 };
	if (spots != NULL)
		order = sort_spots(spots, count);
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
put_spots(struct parts *parts, const struct spot *spots,
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
index_ports(struct parts *parts)
{
	uint32_t count = list_spots(&parts->claims, NULL);
	struct spot *spots = calloc((size_t)count + 1, sizeof(*spots));
	uint32_t *order = NULL;

	if (spots != NULL) {
		list_spots(&parts->claims, spots);
		order = sort_spots(spots, count);
	}
	if (order != NULL)
		put_spots(parts, spots, order, count);
	free(spots);
	free(order);
	return order != NULL;
}

/* A part of the table, and where it goes. */
struct part {
	uint32_t *offset;
	const void *bytes;
	size_t size;
};

/* Makes one block of parts that come after the head and the claims. */
static struct portinfo_table *
lay_out(struct portinfo_table *head, struct part *parts, size_t count)
{
	char *block;
	size_t size = sizeof(*head), i;

	for (i = 0; i < count; i++) {
		*parts[i].offset = (uint32_t)size;
		size += parts[i].size;
	}
	/* not covered: a table of 4 GB would be needed */
	if (size > UINT32_MAX)
		return NULL; /* not covered: neither */
	head->size = (uint32_t)size;
	block = malloc(size);
	if (block == NULL)
		return NULL;
	memcpy(block, head, sizeof(*head));
	for (i = 0, size = sizeof(*head); i < count; i++) {
		if (parts[i].size > 0)
			memcpy(block + size, parts[i].bytes, parts[i].size);
		size += parts[i].size;
	}
	return (void *)block;
}

/* Lays all parts out one after the other, the strings last. */
static struct portinfo_table *
assemble(const struct pi_build *build, const struct parts *parts)
{
	struct portinfo_table head = {
		.base = build->base,
		.origin_count = (uint32_t)(parts->origins.length /
		    sizeof(uint32_t)),
		.claim_count = parts->claims.count,
		.bearer_count = parts->claims.bearer_count,
		.source_count = build->source_count,
		.name_count = (uint32_t)(parts->names.length /
		    sizeof(struct pi_name)),
		.by_port_count = parts->claims.count - 1,
		.spot_count = (uint32_t)(parts->spots.length /
		    sizeof(struct pi_spot)),
		.list_count = (uint32_t)(parts->lists.length /
		    sizeof(uint32_t)),
		.string_size = (uint32_t)build->strings.length
	};
	struct part list[] = {
		{ &head.claims, parts->claims.claims, parts->claims.count *
		    sizeof(struct pi_claim) },
		{ &head.bearers, parts->claims.bearers,
		    parts->claims.bearer_count * sizeof(struct pi_bearer) },
		{ &head.origins, parts->origins.bytes, parts->origins.length },
		{ &head.sources, build->sources,
		    build->source_count * sizeof(struct pi_source) },
		{ &head.names, parts->names.bytes, parts->names.length },
		{ &head.by_port, parts->by_port, (parts->claims.count - 1) *
		    sizeof(*parts->by_port) },
		{ &head.spots, parts->spots.bytes, parts->spots.length },
		{ &head.lists, parts->lists.bytes, parts->lists.length },
		{ &head.strings, build->strings.bytes, build->strings.length }
	};

	if (parts->names.failed || parts->lists.failed ||
	    parts->spots.failed)
		return NULL;
	return lay_out(&head, list, sizeof(list) / sizeof(list[0]));
}

/* The base's sources have all their rows, copied or not. */
static void
count_base_rows(struct pi_build *build)
{
	const struct portinfo_table *base = build->base;
	const struct pi_source *sources = pi_part(base, base->sources);
	uint32_t own = build->source_count - base->source_count, i;

	for (i = 0; i < base->source_count; i++)
		build->sources[own + i].rows = sources[i].rows;
}

struct portinfo_table *
pi_build_end(struct pi_build *build)
{
	struct parts *parts = calloc(1, sizeof(*parts));
	struct portinfo_table *table = NULL;

	if (parts == NULL)
		return NULL;
	add_number(&parts->lists, 0); /* reference 0 is no claim */
	if ((build->base == NULL || pi_copies_add(build, &parts->origins)) &&
	    pi_build_join_strings(build) &&
	    pi_claims_make(build, &parts->claims)) {
		if (build->base != NULL)
			count_base_rows(build);
		index_names(parts, build->strings.bytes);
		if (pi_claims_keep_bearers(&parts->claims,
		    build->strings.bytes) && index_first_ports(parts) &&
		    index_ports(parts))
			table = assemble(build, parts);
	}
	pi_claims_free(&parts->claims);
	pi_text_free(&parts->origins);
	pi_text_free(&parts->names);
	pi_text_free(&parts->lists);
	free(parts->by_port);
	pi_text_free(&parts->spots);
	free(parts);
	return table;
}
