/* SPDX-License-Identifier: MIT */
/* What is not there: facts and gaps. */
#include <string.h>

#include "group.h"
#include "layer.h"

/* Arrays, to be padded as all strings are. */
static const char unassigned[24] = "Unassigned";
static const char dynamic[120] = "Dynamic/private: never assigned, free for "
    "any program, such as the client end of a connection";

void
pi_fill_fact(struct portinfo_row *row, uint32_t first, uint32_t last)
{
	unsigned int classes = pi_classes(first, last);

	*row = (struct portinfo_row){ .first = (uint16_t)first,
		.last = (uint16_t)last, .classes = classes };
	row->description = classes == PORTINFO_DYNAMIC ? dynamic : unassigned;
}

/* Sets or clears the bits of the ports from first to last. */
static void
put_bits(uint64_t *bits, uint32_t first, uint32_t last, bool set)
{
	uint32_t port = first;

	while (port <= last) {
		bool whole = port % 64 == 0 && last - port >= 63;
		uint64_t mask = whole ? UINT64_MAX : UINT64_C(1) << port % 64;

		if (set)
			bits[port / 64] |= mask;
		else
			bits[port / 64] &= ~mask;
		port += whole ? 64 : 1;
	}
}

/* Leaves only the ports of the classes. */
static void
keep_classes(uint64_t *bits, unsigned int classes)
{
	unsigned int class_;

	for (class_ = 1; class_ <= PORTINFO_DYNAMIC; class_ <<= 1)
		if ((classes & class_) == 0)
			put_bits(bits, pi_class_ports(class_).first,
			    pi_class_ports(class_).last, false);
}

/* Takes away the ports of a layer's claims, hidden or not, see layer.h. */
static void
take_ports(uint64_t *bits, const struct portinfo_table *layer,
    const struct portinfo_query *query, const struct portinfo_filter *filter,
    uint32_t first_source)
{
	uint32_t i;

	for (i = 1; i < layer->claim_count; i++) {
		const struct pi_claim *claim = pi_claim(layer, i);

		if (pi_lets_through(query, filter, first_source, claim))
			put_bits(bits, claim->first, claim->last, false);
	}
}

void
portinfo_find_gaps(struct portinfo_gaps *gaps,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	const struct portinfo_table *layer;

	memset(gaps->free, 0, sizeof(gaps->free));
	gaps->next = 0;
	gaps->is_filtered = filter->sources != 0 || filter->transports != 0 ||
	    query->transports != 0;
	if (query->kind != PORTINFO_PORTS)
		return;
	if (query->is_list)
		memcpy(gaps->free, query->asked, sizeof(gaps->free));
	else
		put_bits(gaps->free, query->first, query->last, true);
	if (filter->classes != 0)
		keep_classes(gaps->free, filter->classes);
	for (layer = table; layer != NULL; layer = pi_next_layer(layer))
		take_ports(gaps->free, layer, query, filter,
		    pi_first_source(table, layer));
}

static bool
is_free(const struct portinfo_gaps *gaps, uint32_t port)
{
	return (gaps->free[port / 64] >> port % 64 & 1) != 0;
}

bool
portinfo_next_gap(struct portinfo_gaps *gaps, struct portinfo_row *row)
{
	uint32_t first = gaps->next, last;

	while (first <= UINT16_MAX && !is_free(gaps, first))
		first++;
	gaps->next = first;
	if (first > UINT16_MAX)
		return false;
	for (last = first; last < UINT16_MAX && is_free(gaps, last + 1);)
		last++;
	gaps->next = last + 1;
	pi_fill_fact(row, first, last);
	/* Other rows, that were not let through, may be there. */
	if (gaps->is_filtered)
		row->description = NULL;
	return true;
}
