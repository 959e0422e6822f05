/* SPDX-License-Identifier: MIT */
/* The ports without a row. */
#include "fact.h"
#include "find.h"
#include "lookup.h"
#include "walk.h"

void
portinfo_find_gaps(struct portinfo_gaps *gaps,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	portinfo_find(&gaps->cursor, table, query, filter);
	gaps->next = gaps->cursor.first;
	gaps->first = gaps->end = 0;
	gaps->ended = query->kind != PORTINFO_PORTS;
}

static uint32_t
higher(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static uint32_t
lower(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* Takes the gap before the next claim. */
static void
skip_claim(struct portinfo_gaps *gaps, struct portinfo_walk *walk)
{
	const struct pi_claim *claim = pi_claim(walk->layer, walk->claim);

	gaps->first = gaps->next;
	gaps->end = claim->first;
	gaps->next = higher(gaps->next, claim->last + 1U);
	pi_walk_on(walk);
}

/* Takes the gap after the last claim of a part, unless another part joins. */
static void
end_part(struct portinfo_gaps *gaps)
{
	uint32_t end = gaps->cursor.last + 1;

	gaps->ended = !pi_next_part(&gaps->cursor);
	if (!gaps->ended && gaps->cursor.first == end)
		return;
	gaps->first = gaps->next;
	gaps->end = end;
	gaps->next = higher(gaps->next, gaps->cursor.first);
}

/*
 * Takes from the gap the next run of ports in classes that the filter lets
 * through.  Returns false if there is none.
 */
static bool
take_ports(struct portinfo_gaps *gaps, struct portinfo_row *row)
{
	unsigned int classes = gaps->cursor.filter->classes, class_;
	uint32_t first = 0, end = 0;

	for (class_ = 1; class_ <= PORTINFO_DYNAMIC; class_ <<= 1) {
		const struct pi_class_ports ports = pi_class_ports(class_);
		bool meets = (classes == 0 || (classes & class_) != 0) &&
		    ports.first < gaps->end && ports.last >= gaps->first;

		if (!meets && end > 0)
			break;
		if (meets && end == 0)
			first = higher(gaps->first, ports.first);
		if (meets)
			end = lower(gaps->end, ports.last + 1U);
	}
	gaps->first = end > 0 ? end : gaps->end;
	if (end > 0)
		pi_fill_fact(row, first, end - 1);
	return end > 0;
}

bool
portinfo_next_gap(struct portinfo_gaps *gaps, struct portinfo_row *row)
{
	const struct portinfo_filter *filter = gaps->cursor.filter;
	struct portinfo_walk *walk;

	while (gaps->first >= gaps->end || !take_ports(gaps, row)) {
		if (gaps->ended)
			return false;
		walk = pi_next_walk(&gaps->cursor);
		if (walk->claim != 0)
			skip_claim(gaps, walk);
		else
			end_part(gaps);
	}
	/* Rows that are not let through may cover it. */
	if ((filter->sources | filter->transports |
	    gaps->cursor.query->transports) != 0)
		row->description = NULL;
	return true;
}
