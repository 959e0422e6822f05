/* SPDX-License-Identifier: MIT */
#include "base_groups.h"

#include "find_name.h"
#include "loose_name.h"
#include "merge.h"
#include "sort.h"

/* Returns the groups of the base with a name, in any spelling; or NULL. */
static const uint32_t *
find_groups(const struct portinfo_table *base, struct pi_span name)
{
	const struct pi_name *entry = pi_is_loose(name) ?
	    pi_find_loosely(base, name) : pi_find_name(base, name);

	return entry == NULL ? NULL : pi_list(base, &entry->groups);
}

/* Returns the head of the group that has these ports and a name, or 0. */
static uint32_t
find_group(const struct portinfo_table *base, struct pi_span name,
    const struct pi_builder_record *record)
{
	const uint32_t *groups = find_groups(base, name);
	const struct pi_claim *head;
	int order = -1;

	if (groups == NULL)
		return 0;
	for (;; groups++) {
		head = pi_claim(base, *groups & ~PI_LAST);
		order = pi_compare_ports(head->first, head->last,
		    record->first, record->last);
		if (order >= 0 || (*groups & PI_LAST) != 0)
			return order == 0 ? *groups & ~PI_LAST : 0;
	}
}

/* Adds a key for each claim of a group. */
static void
add_group(const struct portinfo_table *base, uint32_t claim,
    struct pi_buffer *claims)
{
	uint64_t key;

	for (; claim != 0; claim = pi_claim(base, claim)->next) {
		key = claim;
		pi_buffer_add(claims, (const char *)&key, sizeof(key));
	}
}

/* Adds a key for each claim whose group is named, in ascending order. */
static bool
add_claims(const struct pi_builder *build, struct pi_buffer *claims)
{
	const struct pi_builder_record *record = (void *)build->records.bytes;
	struct pi_span name;
	uint32_t i;

	for (i = 0; i < build->record_count; i++, record++) {
		name = pi_span(build->names.bytes + record->names);
		for (; name.length > 0; name = pi_next_name(name))
			add_group(build->base, find_group(build->base, name,
			    record), claims);
	}
	if (claims->failed || claims->length == 0)
		return !claims->failed;
	return pi_sort((void *)claims->bytes,
	    (uint32_t)(claims->length / sizeof(uint64_t)), NULL, NULL);
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
		pi_builder_begin_source(build, pi_span(pi_string(base,
		    sources[i].name)));
		pi_builder_set_date(build, pi_span(pi_string(base,
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
	pi_builder_add_record(build, &(struct pi_record){
		.first = claim->first, .last = claim->last,
		.transports = claim->transports,
		.names = pi_string(base, claim->names),
		.description = pi_string(base, claim->description)
	});
}

bool
pi_add_base_groups(struct pi_builder *build, struct pi_buffer *origins)
{
	uint32_t own = build->source_count, i, number;
	struct pi_buffer claims = { 0 };
	const uint64_t *keys;

	if (add_claims(build, &claims)) {
		add_sources(build);
		keys = (const void *)claims.bytes;
		for (i = 0; i < claims.length / sizeof(*keys); i++) {
			const struct pi_claim *claim;

			if (i > 0 && keys[i] == keys[i - 1])
				continue;
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
