/* SPDX-License-Identifier: MIT */
#include "group.h"

#include <string.h>

/*
 * The last claim of the group before this one that is let through; 0 when
 * there is none.  Asked for each claim that is let through, this looks at
 * every claim of the group once.
 */
static uint32_t
previous(const struct portinfo_walk *walk, uint32_t claim)
{
	do
		claim = pi_claim(walk->layer, claim)->previous;
	while (claim != 0 && !pi_is_let_through(walk, claim));
	return claim;
}

/* The next one; 0 when there is none. */
static uint32_t
next(const struct portinfo_walk *walk, uint32_t claim)
{
	do
		claim = pi_claim(walk->layer, claim)->next;
	while (claim != 0 && !pi_is_let_through(walk, claim));
	return claim;
}

const char *
pi_description(const struct portinfo_walk *walk, uint32_t claim)
{
	uint32_t text;

	do {
		text = pi_claim(walk->layer, claim)->description;
		claim = walk->cursor->filter->all ? 0 : next(walk, claim);
	} while (text == 0 && claim != 0);
	return text == 0 ? NULL : pi_string(walk->layer, text);
}

static bool
contains(const char *string, struct pi_span keyword)
{
	struct pi_span text = pi_span(string), part;

	for (; text.length >= keyword.length; text = pi_after(text, 1)) {
		part = (struct pi_span){ text.bytes, keyword.length };
		if (pi_same(part, keyword))
			return true;
	}
	return false;
}

/* Is the keyword in a name or the description of a claim? */
static bool
has_keyword(const struct portinfo_walk *walk, uint32_t claim)
{
	const struct portinfo_query *query = walk->cursor->query;
	struct pi_span keyword = { query->name, query->name_length };
	const struct pi_claim *c = pi_claim(walk->layer, claim);
	const char *name = pi_string(walk->layer, c->names);

	for (; *name != '\0'; name += strlen(name) + 1)
		if (contains(name, keyword))
			return true;
	return contains(pi_string(walk->layer, c->description), keyword);
}

/* Is it in a claim of the group, of those that are let through? */
static bool
group_has_keyword(const struct portinfo_walk *walk, uint32_t claim)
{
	uint32_t before;

	while ((before = previous(walk, claim)) != 0)
		claim = before;
	while (claim != 0 && !has_keyword(walk, claim))
		claim = next(walk, claim);
	return claim != 0;
}

/*
 * The same, remembered: what was found for the claim before, if it was seen
 * lately, holds for the next one of its group.
 */
static bool
matches(struct portinfo_walk *walk, uint32_t claim, uint32_t before)
{
	enum { SEEN = sizeof(walk->seen) / sizeof(walk->seen[0]) };
	uint32_t seen = walk->seen[before % SEEN];
	bool found = before != 0 && seen >> 1 == before ? (seen & 1) != 0 :
	    group_has_keyword(walk, claim);

	walk->seen[claim % SEEN] = claim << 1 | found;
	return found;
}

bool
pi_has_row(struct portinfo_walk *walk, uint32_t claim)
{
	bool all = walk->cursor->filter->all;
	bool is_keyword = walk->cursor->query->kind == PORTINFO_KEYWORD;
	uint32_t before = all && !is_keyword ? 0 : previous(walk, claim);

	return (before == 0 || all) &&
	    (!is_keyword || matches(walk, claim, before));
}

/* Does the row's claim, or one after it, bear the same name before? */
static bool
is_told(const struct portinfo_row *row, uint32_t bearer)
{
	const struct portinfo_table *layer = row->walk->layer;
	const struct pi_bearer *b = pi_bearer(layer, bearer);

	for (; b->previous != 0; b = pi_bearer(layer, b->previous)) {
		uint32_t claim = pi_bearer(layer, b->previous)->claim;

		if (claim < row->claim)
			return false;
		if (pi_is_let_through(row->walk, claim))
			return true;
	}
	return false;
}

/* The next name of the claim, or else the first of its group's next. */
static uint32_t
next_bearer(const struct portinfo_row *row, uint32_t bearer)
{
	const struct portinfo_table *layer = row->walk->layer;
	uint32_t claim = pi_bearer(layer, bearer)->claim;

	if (bearer + 1 < layer->bearer_count &&
	    pi_bearer(layer, bearer + 1)->claim == claim)
		return bearer + 1;
	if (row->walk->cursor->filter->all)
		return 0;
	claim = next(row->walk, claim);
	return claim == 0 ? 0 : pi_claim(layer, claim)->bearers;
}

const char *
portinfo_next_alias(struct portinfo_aliases *aliases)
{
	const struct portinfo_row *row = aliases->row;
	const struct portinfo_table *layer;
	uint32_t bearer = aliases->bearer;

	if (!row->has_aliases)
		return NULL;
	layer = row->walk->layer;
	if (bearer == 0) /* its name, then */
		bearer = pi_claim(layer, row->claim)->bearers;
	while ((bearer = next_bearer(row, bearer)) != 0) {
		aliases->bearer = bearer;
		if (!is_told(row, bearer))
			return pi_string(layer, pi_bearer(layer,
			    bearer)->name);
	}
	return NULL;
}
