/* SPDX-License-Identifier: MIT */
#include "gaps.h"

#include "fact.h"
#include "port_class.h"

void
pi_gaps_begin(struct pi_cursor *cursor)
{
	cursor->gaps = (struct pi_gaps){ .next = cursor->search.first,
		.ended = cursor->search.query->name != NULL };
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
skip_claim(struct pi_gaps *gaps, struct pi_walk *walk)
{
	const struct pi_claim *claim = pi_claim(walk->view.layer, walk->claim);

	gaps->first = gaps->next;
	gaps->end = claim->first;
	gaps->next = higher(gaps->next, claim->last + 1U);
	pi_walk_advance(walk);
}

/*
 * Takes the gap after the last claim of a part, unless the next part follows
 * without a break.
 */
static void
end_part(struct pi_cursor *cursor)
{
	struct pi_gaps *gaps = &cursor->gaps;
	uint32_t end = cursor->search.last + 1;

	gaps->ended = !pi_cursor_next_part(cursor);
	if (!gaps->ended && cursor->search.first == end)
		return;
	gaps->first = gaps->next;
	gaps->end = end;
	gaps->next = higher(gaps->next, cursor->search.first);
}

/*
 * Takes from the gap the next run of ports in classes that the filter lets
 * through.  Returns false if there is none.
 */
static bool
take_ports(struct pi_gaps *gaps, unsigned int classes,
    struct portinfo_row *row)
{
	uint32_t first = 0, end = 0;
	size_t i;

	for (i = 0; i < PI_PORT_CLASSES; i++) {
		const struct pi_port_class *class = &pi_port_classes[i];
		bool meets = (classes == 0 || (classes & class->class) != 0) &&
		    class->first < gaps->end && class->last >= gaps->first;

		if (meets) {
			if (end == 0)
				first = higher(gaps->first, class->first);
			end = lower(gaps->end, class->last + 1U);
		} else if (end > 0) {
			break;
		}
	}
	gaps->first = end > 0 ? end : gaps->end;
	if (end > 0)
		pi_fill_fact(row, first, end - 1);
	return end > 0;
}

bool
pi_next_gap(struct pi_cursor *cursor, struct portinfo_row *row)
{
	struct pi_gaps *gaps = &cursor->gaps;
	struct pi_walk *walk;

	while (gaps->first >= gaps->end ||
	    !take_ports(gaps, cursor->classes, row)) {
		if (gaps->ended)
			return false;
		walk = pi_cursor_lowest_walk(cursor);
		if (walk->claim != 0)
			skip_claim(gaps, walk);
		else
			end_part(cursor);
	}
	/* Rows that are not let through may cover it. */
	if (cursor->is_narrow || cursor->walks[0].view.all_of != 0)
		row->description = NULL;
	return true;
}
