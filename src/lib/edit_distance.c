/* SPDX-License-Identifier: MIT */
#include "edit_distance.h"

/*
 * What may follow where two texts begin to differ: how many bytes to take off
 * each, and the edits that this counts for.  If more than one byte is taken off
 * both, two bytes were swapped, perhaps with another byte between them in one
 * text: then the first byte of each is the last of the other.
 */
static const struct step {
	unsigned char a, b, cost;
} steps[] = { { 2, 3, 2 }, { 3, 2, 2 }, { 1, 0, 1 }, { 0, 1, 1 },
	{ 1, 1, 1 }, { 2, 2, 1 } };

enum { STEPS = sizeof(steps) / sizeof(steps[0]), SWAP = STEPS - 1 };

/* Returns whether this step can be taken. */
static bool
fits(struct step step, struct pi_span a, struct pi_span b)
{
	if (step.a > a.length || step.b > b.length)
		return false;
	return step.a < 2 || step.b < 2 ||
	    (pi_fold(a.bytes[0]) == pi_fold(b.bytes[step.b - 1]) &&
	    pi_fold(a.bytes[step.a - 1]) == pi_fold(b.bytes[0]));
}

/* What is left of two texts, and the edits so far. */
struct pair {
	struct pi_span a, b;
	size_t cost;
};

/* The most pairs to be tried: each edit leaves one for every step. */
enum { PAIRS_MAX = PI_EDITS_MAX * STEPS };

static struct pair
skip_same(struct pair pair)
{
	while (pair.a.length > 0 && pair.b.length > 0 &&
	    pi_fold(*pair.a.bytes) == pi_fold(*pair.b.bytes)) {
		pair.a = pi_after(pair.a, 1);
		pair.b = pi_after(pair.b, 1);
	}
	return pair;
}

static size_t
difference(size_t a, size_t b)
{
	return a < b ? b - a : a - b;
}

/* Returns whether nothing is left to compare, only to put in or leave out. */
static bool
ends(struct pair pair, struct pi_edits edits)
{
	return edits.only_swaps ? pair.a.length + pair.b.length == 0 :
	    pair.a.length == 0 || pair.b.length == 0;
}

size_t
pi_edit_distance(struct pi_span a, struct pi_span b, struct pi_edits edits)
{
	struct pair pairs[PAIRS_MAX] = { { a, b, 0 } }, pair;
	size_t count = 1, found = edits.most + 1, i;

	while (count > 0) {
		pair = skip_same(pairs[--count]);
		if (pair.cost + difference(pair.a.length, pair.b.length) >=
		    found)
			continue;
		if (ends(pair, edits))
			found = pair.cost + pair.a.length + pair.b.length;
		if (pair.cost == edits.most)
			continue;
		for (i = edits.only_swaps ? SWAP : 0; i < STEPS; i++)
			if (pair.cost + steps[i].cost < found &&
			    fits(steps[i], pair.a, pair.b))
				pairs[count++] = (struct pair){
					pi_after(pair.a, steps[i].a),
					pi_after(pair.b, steps[i].b),
					pair.cost + steps[i].cost };
	}
	return found;
}
