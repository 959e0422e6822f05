/* SPDX-License-Identifier: MIT */
#include "keyword.h"

#include <string.h>

#include "group.h"

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

static bool
claim_has(const struct portinfo_table *layer, uint32_t number,
    struct pi_span keyword)
{
	const struct pi_claim *claim = pi_claim(layer, number);
	const char *name = pi_string(layer, claim->names);

	for (; *name != '\0'; name += strlen(name) + 1)
		if (contains(name, keyword))
			return true;
	return contains(pi_string(layer, claim->description), keyword);
}

static bool
group_has(const struct pi_view *view, uint32_t claim, struct pi_span keyword)
{
	uint32_t previous;

	while ((previous = pi_previous_member(view, claim)) != 0)
		claim = previous;
	while (claim != 0 && !claim_has(view->layer, claim, keyword))
		claim = pi_next_member(view, claim);
	return claim != 0;
}

/* What was found for the claim before, if it was seen lately, still holds. */
bool
pi_has_keyword(struct pi_keyword *keyword, const struct pi_view *view,
    uint32_t claim, uint32_t previous)
{
	enum { SEEN = sizeof(keyword->seen) / sizeof(keyword->seen[0]) };
	uint32_t seen = keyword->seen[previous % SEEN];
	bool found = previous != 0 && seen >> 1 == previous ?
	    (seen & 1) != 0 : group_has(view, claim, keyword->text);

	keyword->seen[claim % SEEN] = claim << 1 | found;
	return found;
}
