/* SPDX-License-Identifier: MIT */
/* A keyword, and the groups whose texts contain it. */
#ifndef PI_KEYWORD_H
#define PI_KEYWORD_H

#include "view.h"

/* Begins as { text }. */
struct pi_keyword {
	struct pi_span text;
	/* Claims seen last, by their number: doubled, plus 1 for a match. */
	uint32_t seen[16];
};

/*
 * Returns false if a keyword is in no name, description or heading of a layer;
 * true if it may be.  Searches all strings at once, which costs a 50th of
 * looking at each claim.
 */
bool pi_may_have(const struct portinfo_table *layer, struct pi_span keyword);

/*
 * Returns whether the keyword is in a name, the description or the heading of a
 * claim, or of another one in its group that the view lets through.  Called for
 * the claims of a group in their order; previous is the one before, or 0.
 */
bool pi_has_keyword(struct pi_keyword *keyword, const struct pi_view *view,
    uint32_t claim, uint32_t previous);

#endif
