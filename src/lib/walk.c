/* SPDX-License-Identifier: MIT */
#include "walk.h"

#include "group.h"
#include "layer.h"
#include "loose_name.h"

/* Takes the lowest claim off the lists of a stop; 0 when they are empty. */
static uint32_t
take_lowest(struct pi_walk *walk)
{
	uint32_t lowest = 0;
	size_t i, from = 0;

	for (i = 0; i < walk->list_count; i++) {
		const uint32_t *list = walk->lists[i];

		if (list != NULL && (lowest == 0 ||
		    (*list & ~PI_LAST) < lowest)) {
			lowest = *list & ~PI_LAST;
			from = i;
		}
	}
	if (lowest != 0)
		walk->lists[from] = (*walk->lists[from] & PI_LAST) != 0 ? NULL
		    : walk->lists[from] + 1;
	return lowest;
}

/* Goes on to the next port of the part that a claim begins with. */
static bool
next_stop(struct pi_walk *walk)
{
	const struct portinfo_table *layer = walk->view.layer;
	const uint32_t *by_port = pi_part(layer, layer->by_port);
	uint32_t at = walk->next_claims;

	if (walk->stop == walk->search->last || at + 1 == layer->claim_count)
		return false;
	walk->stop = pi_claim(layer, by_port[at] & ~PI_LAST)->first;
	if (walk->stop > walk->search->last)
		return false;
	walk->lists[0] = by_port + at;
	walk->list_count = 1;
	walk->listed = true;
	while ((by_port[at] & PI_LAST) == 0)
		at++;
	walk->next_claims = at + 1;
	return true;
}

void
pi_walk_part(struct pi_walk *walk)
{
	const struct pi_search *search = walk->search;

	if (walk->is_empty) {
		walk->stop = search->last;
		walk->list_count = 0;
		return;
	}
	walk->stop = search->first;
	walk->list_count = pi_find_port(walk->view.layer, search->first,
	    walk->lists);
	walk->listed = walk->list_count > 0;
	if (search->first < search->last)
		walk->next_claims = pi_find_first(walk->view.layer,
		    search->first + 1);
}

/*
 * Returns whether an earlier part asked for a claim on ports of this one: for
 * one of its ports, on transports that it is on.  Its first port decides, since
 * no earlier part begins after this one.
 */
static bool
was_asked_for(const struct pi_search *search, const struct pi_claim *claim)
{
	unsigned int t;

	for (t = 0; search->part > 0 && t < PI_TRANSPORT_SETS; t++)
		if (claim->first < search->covered[t] && pi_is_on(claim, t, 0))
			return true;
	return false;
}

/* Returns whether a claim, which is let through, stands for its group. */
static bool
has_row(struct pi_walk *walk, uint32_t claim)
{
	bool is_keyword = walk->search->query->kind == PORTINFO_KEYWORD;
	bool every = walk->view.every_claim;
	uint32_t previous = every && !is_keyword ? 0 :
	    pi_previous_member(&walk->view, claim);

	return (previous == 0 || every) && (!is_keyword ||
	    pi_has_keyword(&walk->keyword, &walk->view, claim, previous));
}

static bool
is_next(struct pi_walk *walk, uint32_t claim)
{
	const struct pi_search *search = walk->search;

	return !was_asked_for(search, pi_claim(walk->view.layer, claim)) &&
	    pi_lets_through(&walk->view, claim) &&
	    !pi_is_hidden(search->table, walk->view.layer, claim) &&
	    has_row(walk, claim);
}

static uint32_t
next_on_ports(struct pi_walk *walk)
{
	uint32_t claim;

	do
		while ((claim = take_lowest(walk)) != 0)
			if (is_next(walk, claim))
				return claim;
	while (next_stop(walk));
	return 0;
}

void
pi_walk_name(struct pi_walk *walk)
{
	walk->groups_left = walk->groups;
	walk->member = 0;
	walk->turn = 0;
	walk->next_turn = UINT32_MAX;
}

/* The turn of a claim. */
static uint32_t
turn_of(const struct pi_walk *walk, const struct pi_claim *claim)
{
	const struct pi_search *search = walk->search;
	const char *own = pi_string(walk->view.layer, claim->names);
	bool is_own = search->is_loose ? pi_matches_loosely(search->name, own) :
	    pi_is(search->name, own);

	return (walk->first_source + claim->source) * 2 + !is_own;
}

/* The next claim of a group, or the first of the next group; 0 at the end. */
static uint32_t
next_member(struct pi_walk *walk)
{
	uint32_t claim = walk->member;

	if (claim == 0 && walk->groups_left != NULL) {
		claim = *walk->groups_left & ~PI_LAST;
		walk->groups_left = (*walk->groups_left & PI_LAST) != 0 ? NULL :
		    walk->groups_left + 1;
	}
	if (claim != 0)
		walk->member = pi_claim(walk->view.layer, claim)->next;
	return claim;
}

/*
 * Claims of one source are in the order of their ports, and a name's groups
 * are, too: so all of a turn come in their order, and need no merging.
 */
static uint32_t
next_of_name(struct pi_walk *walk)
{
	uint32_t claim, turn;

	do {
		while ((claim = next_member(walk)) != 0) {
			if (!is_next(walk, claim))
				continue;
			turn = turn_of(walk, pi_claim(walk->view.layer, claim));
			if (turn == walk->turn)
				return claim;
			if (turn > walk->turn && turn < walk->next_turn)
				walk->next_turn = turn;
		}
		walk->groups_left = walk->groups;
		walk->turn = walk->next_turn;
		walk->next_turn = UINT32_MAX;
	} while (walk->turn != UINT32_MAX);
	walk->groups_left = NULL;
	return 0;
}

void
pi_walk_advance(struct pi_walk *walk)
{
	bool is_name = walk->search->query->kind == PORTINFO_NAME;

	walk->claim = is_name ? next_of_name(walk) : next_on_ports(walk);
	walk->place = walk->claim == 0 ? UINT64_MAX :
	    (uint64_t)(is_name ? walk->turn : walk->stop) << 32 |
	    pi_rank(walk->search->table, walk->view.layer, walk->claim);
}
