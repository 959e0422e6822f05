/* SPDX-License-Identifier: MIT */
#include "copies.h"

#include <stdlib.h>

#include "sort.h"

/* Numbers that are sorted, each there once. */
struct set {
	uint32_t *numbers;
	uint32_t count;
};

static int
compare(const void *context, uint32_t a, uint32_t b)
{
	(void)context;
	return pi_compare_numbers(a, b);
}

static uint32_t
join(uint16_t first, uint16_t last)
{
	return (uint32_t)first << 16 | last;
}

/* The ports of all records, each of them first and last in one number. */
static bool
list_ports(const struct pi_build *build, struct set *ports)
{
	const struct pi_build_record *records = (void *)build->records.bytes;
	uint32_t *numbers = calloc((size_t)build->record_count + 1, 4);
	uint32_t *room = calloc((size_t)build->record_count + 1, 4), i;

	*ports = (struct set){ numbers, 0 };
	for (i = 0; numbers != NULL && i < build->record_count; i++)
		numbers[i] = join(records[i].first, records[i].last);
	if (numbers != NULL && room != NULL)
		pi_sort(numbers, room, build->record_count, compare, NULL);
	for (i = 0; numbers != NULL && i < build->record_count; i++)
		if (i == 0 || numbers[i] != numbers[ports->count - 1])
			numbers[ports->count++] = numbers[i];
	free(room);
	return numbers != NULL && room != NULL;
}

static bool
has(const struct set *set, uint32_t number)
{
	uint32_t low = 0, high = set->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (set->numbers[middle] < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < set->count && set->numbers[low] == number;
}

/* Adds the base's claims that begin at a port and are on ports of the set. */
static void
list_claims(const struct portinfo_table *base, const struct set *ports,
    uint16_t first, struct pi_text *claims)
{
	const uint32_t *by_port = pi_part(base, base->by_port);
	uint32_t i = pi_find_first(base, first), claim;

	for (; i < base->by_port_count; i++) {
		const struct pi_claim *c;

		claim = by_port[i] & ~PI_LAST;
		c = pi_claim(base, claim);
		if (c->first != first)
			return;
		if (has(ports, join(first, c->last)))
			pi_text_add(claims, (const char *)&claim,
			    sizeof(claim));
	}
}

/* Adds the base's claims that are on the ports of a record, in order. */
static bool
list_all_claims(const struct pi_build *build, struct pi_text *claims)
{
	struct set ports;
	bool listed = list_ports(build, &ports);
	uint32_t *room, count, i;

	for (i = 0; listed && i < ports.count; i++)
		if (i == 0 || ports.numbers[i] >> 16 !=
		    ports.numbers[i - 1] >> 16)
			list_claims(build->base, &ports,
			    (uint16_t)(ports.numbers[i] >> 16), claims);
	free(ports.numbers);
	count = (uint32_t)(claims->length / sizeof(*room));
	room = calloc((size_t)count + 1, sizeof(*room));
	if (room == NULL || !listed || claims->failed) {
		free(room);
		return false;
	}
	pi_sort((void *)claims->bytes, room, count, compare, NULL);
	free(room);
	return true;
}

/* Adds the base's sources; there is room for them. */
static void
add_sources(struct pi_build *build)
{
	const struct portinfo_table *base = build->base;
	const struct pi_source *sources = pi_part(base, base->sources);
	uint32_t i;

	build->base = NULL;
	for (i = 0; i < base->source_count; i++) {
		pi_build_source(build, pi_span(pi_string(base,
		    sources[i].name)));
		pi_build_date(build, pi_span(pi_string(base,
		    sources[i].date)));
	}
	build->base = base;
}

bool
pi_copies_add(struct pi_build *build, struct pi_text *origins)
{
	const struct portinfo_table *base = build->base;
	uint32_t own = build->source_count, count, i;
	const uint32_t *claims;

	if (!list_all_claims(build, origins))
		return false;
	add_sources(build);
	claims = (const void *)origins->bytes;
	count = (uint32_t)(origins->length / sizeof(*claims));
	for (i = 0; i < count; i++) {
		const struct pi_claim *claim = pi_claim(base, claims[i]);

		build->source = own + claim->source;
		pi_build_record(build, &(struct pi_record){
			.first = claim->first, .last = claim->last,
			.transports = claim->transports,
			.names = pi_string(base, claim->names),
			.description = pi_string(base, claim->description)
		});
	}
	return !pi_build_failed(build);
}
