/* SPDX-License-Identifier: MIT */
#include "alias.h"

#include "group.h"

_Static_assert(sizeof(struct pi_row_origin) <=
    sizeof(((struct portinfo_row *)0)->sealed) &&
    _Alignof(struct pi_row_origin) <= _Alignof(uint64_t),
    "a row has too little room");

/* The sealed member of aliases. */
struct walk {
	struct pi_row_origin row;
	uint32_t bearer;  /* of the name given last; 0: at the end */
	const char *name; /* likewise if the claim has no bearers; or NULL */
};

_Static_assert(sizeof(struct walk) <=
    sizeof(((struct portinfo_aliases *)0)->sealed) &&
    _Alignof(struct walk) <= _Alignof(uint64_t),
    "aliases have too little room");

void
pi_set_origin(struct portinfo_row *row, const struct pi_view *view,
    uint32_t claim)
{
	struct pi_row_origin *origin = (void *)row->sealed.bytes;

	origin->view = *view;
	origin->claim = claim;
}

/*
 * Returns whether the name of a bearer was given before: by the row's claim, or
 * by one after it that is let through.
 */
static bool
was_given(const struct walk *walk, uint32_t bearer)
{
	const struct pi_view *view = &walk->row.view;
	const struct pi_bearer *b = pi_bearer(view->layer, bearer);

	for (; b->previous != 0; b = pi_bearer(view->layer, b->previous)) {
		uint32_t claim = pi_bearer(view->layer, b->previous)->claim;

		if (claim < walk->row.claim)
			return false;
		if (pi_lets_through(view, claim))
			return true;
	}
	return false;
}

/* The next name of the claim, or else the first of the next in its group. */
static uint32_t
next_bearer(const struct pi_view *view, uint32_t bearer)
{
	const struct portinfo_table *layer = view->layer;
	uint32_t claim = pi_bearer(layer, bearer)->claim;

	if (bearer + 1 < layer->bearer_count &&
	    pi_bearer(layer, bearer + 1)->claim == claim)
		return bearer + 1;
	if (view->every_claim)
		return 0;
	claim = pi_next_member(view, claim);
	return claim == 0 ? 0 : pi_claim(layer, claim)->bearers;
}

const char *
portinfo_next_alias(struct portinfo_aliases *aliases)
{
	struct walk *walk = (void *)aliases->sealed.bytes;
	const struct pi_view *view = &walk->row.view;

	if (walk->name != NULL) {
		walk->name = pi_name_after(walk->name);
		if (*walk->name != '\0')
			return walk->name;
		walk->name = NULL;
	}
	while (walk->bearer != 0) {
		walk->bearer = next_bearer(view, walk->bearer);
		if (walk->bearer != 0 && !was_given(walk, walk->bearer))
			return pi_string(view->layer, pi_bearer(view->layer,
			    walk->bearer)->name);
	}
	return NULL;
}

/* The name before the first alias is the row's own. */
const char *
portinfo_first_alias(struct portinfo_aliases *aliases,
    const struct portinfo_row *row)
{
	struct walk *walk = (void *)aliases->sealed.bytes;

	walk->bearer = 0;
	walk->name = NULL;
	if (row->has_aliases) {
		walk->row = *(const struct pi_row_origin *)
		    (const void *)row->sealed.bytes;
		walk->bearer = pi_claim(walk->row.view.layer,
		    walk->row.claim)->bearers;
		if (walk->bearer == 0)
			walk->name = row->name;
	}
	return portinfo_next_alias(aliases);
}
