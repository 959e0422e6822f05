/* SPDX-License-Identifier: MIT */
#include "assemble.h"

#include <stdlib.h>
#include <string.h>

#include "base_groups.h"
#include "index.h"

/* A part of the table. */
struct part {
	uint32_t *offset; /* of the head, to be set */
	const void *bytes;
	size_t size;
};

/* Padding would keep the same notes from giving the same bytes. */
_Static_assert(sizeof(struct portinfo_table) == sizeof(void *) +
    26 * sizeof(uint32_t), "the head of a table has padding");

/* Joins the head and the parts after it in one block. */
static struct portinfo_table *
lay_out(struct portinfo_table *head, struct part *parts, size_t count)
{
	struct pi_buffer block = { 0 };
	size_t size = sizeof(*head), i;

	for (i = 0; i < count; i++) {
		*parts[i].offset = (uint32_t)size;
		size += parts[i].size;
	}
	/* not covered: a table of 4 GB would be needed */
	if (size > UINT32_MAX)
		return NULL; /* not covered: neither */
	head->size = (uint32_t)size;
	pi_buffer_reserve(&block, size);
	pi_buffer_add(&block, (const char *)head, sizeof(*head));
	for (i = 0; i < count; i++)
		pi_buffer_add(&block, parts[i].bytes, parts[i].size);
	return (void *)block.bytes;
}

static struct portinfo_table *
assemble(const struct pi_builder *build, const struct pi_table_parts *parts)
{
	struct portinfo_table head = {
		.base = build->base,
		.origin_count = (uint32_t)(parts->origins.length /
		    sizeof(uint32_t)),
		.claim_count = parts->claims.count,
		.bearer_count = parts->claims.bearer_count,
		.source_count = build->source_count,
		.heading_count = (uint32_t)(build->headings.length /
		    sizeof(uint32_t)),
		.name_count = (uint32_t)(parts->names.length /
		    sizeof(struct pi_name)),
		.bucket_bits = parts->bucket_bits,
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
		{ &head.headings, build->headings.bytes,
		    build->headings.length },
		{ &head.names, parts->names.bytes, parts->names.length },
		{ &head.buckets, parts->buckets.bytes,
		    parts->buckets.length },
		{ &head.by_port, parts->by_port.bytes,
		    parts->by_port.length },
		{ &head.spots, parts->spots.bytes, parts->spots.length },
		{ &head.lists, parts->lists.bytes, parts->lists.length },
		{ &head.strings, build->strings.bytes, build->strings.length }
	};

	if (parts->names.failed || parts->buckets.failed ||
	    parts->by_port.failed || parts->lists.failed ||
	    parts->spots.failed)
		return NULL;
	return lay_out(&head, list, sizeof(list) / sizeof(list[0]));
}

/* Rows of the base count in its sources, whether they were copied or not. */
static void
count_base_rows(struct pi_builder *build)
{
	const struct portinfo_table *base = build->base;
	const struct pi_source *sources = pi_part(base, base->sources);
	uint32_t own = build->source_count - base->source_count, i;

	for (i = 0; i < base->source_count; i++)
		build->sources[own + i].rows = sources[i].rows;
}

struct portinfo_table *
pi_table_assemble(struct pi_builder *build)
{
	struct pi_table_parts *parts = calloc(1, sizeof(*parts));
	struct portinfo_table *table = NULL;
	const uint32_t none = 0;

	if (parts == NULL)
		return NULL;
	/* No list may begin at index 0, since reference 0 is the empty list. */
	pi_buffer_add(&parts->lists, (const char *)&none, sizeof(none));
	if ((build->base == NULL ||
	    pi_add_base_groups(build, &parts->origins)) &&
	    pi_builder_join_strings(build) &&
	    pi_claims_make(build, &parts->claims)) {
		if (build->base != NULL)
			count_base_rows(build);
		pi_index_names(parts, build->strings.bytes);
		if (pi_claims_drop_bearers(&parts->claims,
		    build->strings.bytes) && pi_index_ports(parts))
			table = assemble(build, parts);
	}
	pi_claims_free(&parts->claims);
	pi_buffer_free(&parts->origins);
	pi_buffer_free(&parts->names);
	pi_buffer_free(&parts->buckets);
	pi_buffer_free(&parts->lists);
	pi_buffer_free(&parts->by_port);
	pi_buffer_free(&parts->spots);
	free(parts);
	return table;
}
