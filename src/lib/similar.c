/* SPDX-License-Identifier: MIT */
/* Names that are similar to one that a table does not have. */
#include <string.h>

#include "layer.h"
#include "span.h"

enum { NEAR_MAX = 2, LENGTH_MAX = 64 };

/* A similar name, and what it is sorted by. */
struct near {
	const char *name;
	size_t distance;
	uint32_t rank; /* of the first group with this name */
};

/* The name given, and those found so far, the nearest first. */
struct nearest {
	struct pi_span asked;
	bool has[256]; /* its bytes, letters in both cases */
	struct near near[PORTINFO_SIMILAR_MAX + 1]; /* one is pushed out */
	size_t count;
	size_t size;   /* how many of them are wanted */
};

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

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
	size_t steps;
};

/* The most pairs to be tried: each edit leaves one for every step. */
enum { PAIRS_MAX = NEAR_MAX * sizeof(steps) / sizeof(steps[0]) };

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

/*
 * The Damerau-Levenshtein distance of two texts: the fewest bytes put in, left
 * out, replaced, or swapped with the next one, letters' case ignored; or
 * NEAR_MAX + 1 if it is more than NEAR_MAX.
 */
static size_t
distance(struct pi_span a, struct pi_span b)
{
	struct pair pairs[PAIRS_MAX] = { { a, b, 0 } }, pair;
	size_t count = 1, found = NEAR_MAX + 1, i;

	while (count > 0) {
		pair = skip_same(pairs[--count]);
		if (pair.steps + difference(pair.a.length, pair.b.length) >=
		    found)
			continue;
		if (pair.a.length == 0 || pair.b.length == 0)
			found = pair.steps + pair.a.length + pair.b.length;
		if (pair.steps == NEAR_MAX)
			continue;
		for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
			if (pair.steps + steps[i].cost < found &&
			    fits(steps[i], pair.a, pair.b))
				pairs[count++] = (struct pair){
					pi_after(pair.a, steps[i].a),
					pi_after(pair.b, steps[i].b),
					pair.steps + steps[i].cost };
	}
	return found;
}

/* Nearer names come first, then those of earlier groups, then by letters. */
static bool
goes_before(const struct near *a, const struct near *b)
{
	if (a->distance == b->distance && a->rank == b->rank)
		return pi_compare(a->name, b->name) < 0;
	return a->distance < b->distance ||
	    (a->distance == b->distance && a->rank < b->rank);
}

/*
 * Removes an entry of the same name, in any case, if the new one goes before.
 * Returns false if it does not.
 */
static bool
replace_same(struct nearest *nearest, const struct near *near)
{
	size_t i = 0;

	while (i < nearest->count &&
	    pi_compare(nearest->near[i].name, near->name) != 0)
		i++;
	if (i == nearest->count)
		return true;
	if (!goes_before(near, &nearest->near[i]))
		return false;
	nearest->count--;
	memmove(&nearest->near[i], &nearest->near[i + 1],
	    (nearest->count - i) * sizeof(nearest->near[0]));
	return true;
}

/* Puts a name among the nearest, in its place, if it belongs there. */
static void
keep(struct nearest *nearest, struct near near)
{
	size_t i;

	if (!replace_same(nearest, &near))
		return;
	for (i = nearest->count; i > 0 &&
	    goes_before(&near, &nearest->near[i - 1]); i--)
		nearest->near[i] = nearest->near[i - 1];
	nearest->near[i] = near;
	nearest->count = least(nearest->count + 1, nearest->size);
}

/*
 * Returns false if a name has too many bytes that the given one does not have:
 * an edit accounts for one at most.  Most names have a third such byte among
 * their first six and are read no further.
 */
static bool
can_be_near(const struct nearest *nearest, const char *name)
{
	size_t i, strange = 0;

	for (i = 0; name[i] != '\0' && strange <= NEAR_MAX; i++)
		strange += !nearest->has[(unsigned char)name[i]];
	return strange <= NEAR_MAX && i <= LENGTH_MAX &&
	    i <= nearest->asked.length + NEAR_MAX &&
	    nearest->asked.length + strange <= i + NEAR_MAX;
}

/*
 * The same for bytes of the given name that another does not have.  Only the
 * low five bits of a byte are compared, so that the case of letters does not
 * matter.
 */
static bool
can_be_meant(struct pi_span asked, struct pi_span name)
{
	size_t lacking = 0, i;
	uint32_t set = 0;

	for (i = 0; i < name.length; i++)
		set |= UINT32_C(1) << (name.bytes[i] & 31);
	for (i = 0; i < asked.length; i++)
		lacking += (set >> (asked.bytes[i] & 31) & 1) == 0;
	return lacking <= NEAR_MAX &&
	    name.length + lacking <= asked.length + NEAR_MAX;
}

/* The lowest rank of the groups that a name finds; UINT32_MAX: all hidden. */
static uint32_t
best_rank(const struct portinfo_table *table,
    const struct portinfo_table *layer, const struct pi_name *name)
{
	const uint32_t *list = pi_some_list(layer, &name->groups);
	uint32_t best = UINT32_MAX, head;

	do {
		head = *list & ~PI_LAST;
		if (!pi_is_hidden(table, layer, head) &&
		    pi_rank(table, layer, head) < best)
			best = pi_rank(table, layer, head);
	} while ((*list++ & PI_LAST) == 0);
	return best;
}

/* Adds the names of a layer. */
static void
gather(struct nearest *nearest, const struct portinfo_table *table,
    const struct portinfo_table *layer)
{
	const struct pi_name *entries = pi_part(layer, layer->names);
	struct near near;
	uint32_t i;

	for (i = 0; i < layer->name_count; i++) {
		near.name = pi_string(layer, entries[i].text);
		if (!can_be_near(nearest, near.name) || !can_be_meant(
		    nearest->asked, pi_span(near.name)))
			continue;
		near.distance = distance(nearest->asked, pi_span(near.name));
		if (near.distance > NEAR_MAX)
			continue;
		near.rank = best_rank(table, layer, &entries[i]);
		if (near.rank != UINT32_MAX)
			keep(nearest, near);
	}
}

size_t
portinfo_lookup_similar(const struct portinfo_table *table, const char *name,
    size_t length, const char **names, size_t size)
{
	struct nearest nearest = { .asked = { length == 0 ? "" : name, length },
		.size = least(size, PORTINFO_SIMILAR_MAX) };
	const struct portinfo_table *layer;
	unsigned char byte;
	size_t i;

	if (length > LENGTH_MAX)
		return 0;
	for (i = 0; i < length; i++) {
		byte = pi_fold(name[i]);
		nearest.has[byte] = true;
		if (byte >= 'a' && byte <= 'z')
			nearest.has[byte - 'a' + 'A'] = true;
	}
	for (layer = table; layer != NULL; layer = pi_next_layer(layer))
		gather(&nearest, table, layer);
	for (i = 0; i < nearest.count; i++)
		names[i] = nearest.near[i].name;
	return nearest.count;
}
