/* SPDX-License-Identifier: MIT */
/* How few mistakes of typing turn one text into another. */
#ifndef PI_EDIT_DISTANCE_H
#define PI_EDIT_DISTANCE_H

#include "span.h"

/* The most edits that are ever counted. */
enum { PI_EDITS_MAX = 2 };

/* Edits that are allowed. */
struct pi_edits {
	size_t most;	 /* at most PI_EDITS_MAX */
	bool only_swaps; /* of two neighbours */
};

/*
 * Returns the Damerau-Levenshtein distance of two texts: the fewest bytes put
 * in, left out, replaced, or swapped with the next one, letters' case ignored;
 * or edits.most + 1 if it is more.
 */
size_t pi_edit_distance(struct pi_span a, struct pi_span b,
    struct pi_edits edits);

#endif
