/* SPDX-License-Identifier: MIT */
/* From claims to the table's indexes: the second half of a table. */
#include <stdlib.h>
#include <string.h>

#include "claims.h"

/* A place in the index by port: a port, or a block of a level. */
enum { PLACES = 65536 + PI_BLOCKS };

/* The parts of a table while they are put together. */
struct parts {
	struct pi_claims claims;
	struct pi_text names;	/* struct pi_name */
	struct pi_text lists;	/* uint32_t */
	uint32_t *by_port;
	uint32_t head_count;
	uint32_t *places;	/* references, PLACES of them */
	uint32_t pages[PI_PAGES];
	struct pi_text leaves;	/* uint32_t */
};

static void
add_number(struct pi_text *text, uint32_t number)
{
	pi_text_add(text, (const char *)&number, sizeof(number));
}

/* A reference to a list of heads, ascending. */
static uint32_t
add_list(struct pi_text *lists, const uint32_t *heads, uint32_t count)
{
	uint32_t reference = (uint32_t)(lists->length / sizeof(*heads)), i;

	if (count == 1)
		return heads[0] | PI_LAST;
	for (i = 0; i < count; i++)
		add_number(lists, i + 1 == count ? heads[i] | PI_LAST
						 : heads[i]);
	return reference;
}

/* Each name once, with the groups of those that bear it. */
static bool
index_names(struct parts *parts, const char *strings)
{
	const struct pi_bearer *bearers = parts->claims.bearers;
	uint32_t count = parts->claims.bearer_count, i, end, n;
	uint32_t *heads = calloc((size_t)count + 1, sizeof(*heads));

	for (i = 0; heads != NULL && i < count; i = end) {
		struct pi_name name = {
			.text = (uint32_t)(bearers[i].name - strings) };

		for (end = i, n = 0; end < count && pi_compare(bearers[i].name,
		    bearers[end].name) == 0; end++)
			if (n == 0 || heads[n - 1] != bearers[end].head)
				heads[n++] = bearers[end].head;
		name.groups = add_list(&parts->lists, heads, n);
		pi_text_add(&parts->names, (const char *)&name, sizeof(name));
	}
	free(heads);
	return heads != NULL;
}

/* Heads by first port: counted, then put, so that they stay ascending. */
static bool
index_first_ports(struct parts *parts)
{
	const struct pi_claim *claims = parts->claims.claims;
	uint32_t *ends = calloc(65536 + 1, sizeof(*ends)), i;

	parts->by_port = calloc(parts->claims.count, sizeof(*parts->by_port));
	if (ends == NULL || parts->by_port == NULL) {
		free(ends);
		return false;
	}
	for (i = 1; i < parts->claims.count; i++) {
		ends[claims[i].first + 1] += claims[i].is_head;
		parts->head_count += claims[i].is_head;
	}
	for (i = 1; i <= 65536; i++)
		ends[i] += ends[i - 1];
	for (i = 1; i < parts->claims.count; i++)
		if (claims[i].is_head)
			parts->by_port[ends[claims[i].first]++] = i;
	for (i = 0; i < 65536; i++)
		if (ends[i] > (i == 0 ? 0 : ends[i - 1]))
			parts->by_port[ends[i] - 1] |= PI_LAST;
	free(ends);
	return true;
}

/* The places that there are for ranges taken port by port. */
enum { ROOM = 2 * 65536 };

/*
 * Takes the next place off the front of a range.  A range is taken port by
 * port as long as there is room for all of it, since a port whose groups are
 * in one place is found in half the time; else by the largest blocks that it
 * covers, no more than 120, so that a note of nothing but overlapping ranges
 * takes linear room.
 */
static uint32_t
take_place(uint32_t *room, uint32_t first, uint32_t last, uint32_t *begin)
{
	uint32_t size = 1, at = *begin;
	unsigned int level = 0;
	bool by_port = last - first < *room;

	while (!by_port && at % (size * PI_PAGE_PORTS) == 0 &&
	    at + size * PI_PAGE_PORTS - 1 <= last) {
		size *= PI_PAGE_PORTS;
		level++;
	}
	*begin += size;
	if (by_port && *begin > last)
		*room -= last - first + 1;
	return level == 0 ? at : 65536 + pi_block(at, level);
}

/*
 * Goes through the places of all heads: counts them at counts[place + 1], or,
 * given heads, puts each head at heads[counts[place]++].
 */
static void
go_through_places(const struct pi_claims *claims, uint32_t *counts,
    uint32_t *heads)
{
	uint32_t room = ROOM, i, place;

	for (i = 1; i < claims->count; i++) {
		const struct pi_claim *c = &claims->claims[i];
		uint32_t begin = c->is_head ? c->first : UINT32_MAX;

		while (begin <= c->last) {
			place = take_place(&room, c->first, c->last, &begin);
			if (heads == NULL)
				counts[place + 1]++;
			else
				heads[counts[place]++] = i;
		}
	}
}

/*
 * References for all places: the heads are counted, then put, so that each
 * list is ascending.  ends has room for PLACES + 1 numbers, all 0.
 */
static bool
fill_places(struct parts *parts, uint32_t *ends)
{
	uint32_t *heads, i, first;

	go_through_places(&parts->claims, ends, NULL);
	for (i = 1; i <= PLACES; i++)
		ends[i] += ends[i - 1];
	heads = calloc((size_t)ends[PLACES] + 1, sizeof(*heads));
	if (heads == NULL)
		return false;
	go_through_places(&parts->claims, ends, heads);
	for (i = 0, first = 0; i < PLACES; first = ends[i++])
		if (ends[i] > first)
			parts->places[i] = add_list(&parts->lists,
			    heads + first, ends[i] - first);
	free(heads);
	return true;
}

/* Puts the ports' references into pages and leaves; leaf 0 is the empty. */
static void
fold_pages(struct parts *parts)
{
	static const uint32_t empty[PI_PAGE_PORTS];
	uint32_t page, leaves = 1;
	unsigned int level;

	pi_text_add(&parts->leaves, (const char *)empty, sizeof(empty));
	for (page = 0; page < PI_PAGES; page++) {
		const uint32_t *leaf = parts->places +
		    (size_t)page * PI_PAGE_PORTS;

		if (memcmp(leaf, empty, sizeof(empty)) != 0) {
			pi_text_add(&parts->leaves, (const char *)leaf,
			    sizeof(empty));
			parts->pages[page] = leaves++;
		}
		for (level = 1; level <= PI_LEVELS; level++)
			if (parts->places[65536 + pi_block(
			    page * PI_PAGE_PORTS, level)] != 0)
				parts->pages[page] |= PI_WIDE;
	}
}

static bool
index_ports(struct parts *parts)
{
	uint32_t *ends = calloc(PLACES + 1, sizeof(*ends));
	bool made;

	parts->places = calloc(PLACES, sizeof(*parts->places));
	made = ends != NULL && parts->places != NULL &&
	    fill_places(parts, ends);
	if (made)
		fold_pages(parts);
	free(ends);
	return made;
}

/* Adds a part to the table; returns where it begins. */
static uint32_t
add_part(struct pi_text *table, const void *bytes, size_t size)
{
	size_t offset = table->length;

	pi_text_add(table, bytes, size);
	/* not covered: a table of 4 GB would be needed */
	if (table->length > UINT32_MAX)
		table->failed = true; /* not covered: neither */
	return (uint32_t)offset;
}

/* Lays all parts out one behind the other, those of 4 bytes first. */
static struct portinfo_table *
assemble(const struct pi_build *build, const struct parts *parts)
{
	struct portinfo_table head = {
		.claim_count = parts->claims.count,
		.source_count = build->source_count,
		.name_count = (uint32_t)(parts->names.length /
		    sizeof(struct pi_name)),
		.by_port_count = parts->head_count,
		.leaf_count = (uint32_t)(parts->leaves.length /
		    (sizeof(uint32_t) * PI_PAGE_PORTS)),
		.list_count = (uint32_t)(parts->lists.length /
		    sizeof(uint32_t)),
		.string_size = (uint32_t)build->strings.length
	};
	struct pi_text table = { 0 };

	pi_text_add(&table, (const char *)&head, sizeof(head));
	head.claims = add_part(&table, parts->claims.claims,
	    parts->claims.count * sizeof(struct pi_claim));
	head.sources = add_part(&table, build->sources,
	    build->source_count * sizeof(struct pi_source));
	head.names = add_part(&table, parts->names.bytes, parts->names.length);
	head.by_port = add_part(&table, parts->by_port,
	    parts->head_count * sizeof(uint32_t));
	head.pages = add_part(&table, parts->pages, sizeof(parts->pages));
	head.leaves = add_part(&table, parts->leaves.bytes,
	    parts->leaves.length);
	head.blocks = add_part(&table, parts->places + 65536,
	    PI_BLOCKS * sizeof(uint32_t));
	head.lists = add_part(&table, parts->lists.bytes, parts->lists.length);
	head.strings = add_part(&table, build->strings.bytes,
	    build->strings.length);
	head.size = (uint32_t)table.length;
	if (table.failed || parts->names.failed || parts->lists.failed ||
	    parts->leaves.failed || build->strings.failed) {
		pi_text_free(&table);
		return NULL;
	}
	memcpy(table.bytes, &head, sizeof(head));
	return (void *)table.bytes;
}

struct portinfo_table *
pi_build_end(struct pi_build *build)
{
	struct parts *parts = calloc(1, sizeof(*parts));
	struct portinfo_table *table = NULL;

	if (parts == NULL)
		return NULL;
	add_number(&parts->lists, 0); /* reference 0 is no group */
	if (pi_build_join_strings(build) &&
	    pi_claims_make(build, &parts->claims) &&
	    index_names(parts, build->strings.bytes) &&
	    index_first_ports(parts) && index_ports(parts))
		table = assemble(build, parts);
	pi_claims_free(&parts->claims);
	pi_text_free(&parts->names);
	pi_text_free(&parts->lists);
	pi_text_free(&parts->leaves);
	free(parts->by_port);
	free(parts->places);
	free(parts);
	return table;
}
