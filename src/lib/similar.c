/* SPDX-License-Identifier: MIT */
/* Names that are similar to one that a table does not have. */
#include <string.h>

#include "edit_distance.h"
#include "layer.h"
#include "loose_name.h"

enum { LENGTH_MAX = 64 };

/* A similar name, and what it is sorted by. */
struct near {
	const char *name;
	size_t distance;
	uint32_t rank; /* of the first group with this name */
};

/* The name given, and those found so far, the nearest first. */
struct nearest {
	struct pi_span asked;
	bool lacks[256]; /* bytes; letters in either case */
	struct pi_edits edits; /* that may lead to another name */
	struct near near[PORTINFO_SIMILAR_MAX + 1]; /* one is pushed out */
	size_t count;
	size_t size;   /* how many of them are wanted */
};

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Nearer names come first, then those of earlier groups, then by letters. */
static bool
goes_before(const struct near *a, const struct near *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance;
	if (a->rank != b->rank)
		return a->rank < b->rank;
	return pi_compare(a->name, b->name) < 0;
}

/* Returns whether a name is among the nearest, ignoring ASCII case. */
static bool
has_name(const struct nearest *nearest, const char *name)
{
	size_t i = 0;

	while (i < nearest->count &&
	    pi_compare(nearest->near[i].name, name) != 0)
		i++;
	return i < nearest->count;
}

/* Puts a name among the nearest, in its place, if it belongs there. */
static void
keep(struct nearest *nearest, struct near near)
{
	size_t i;

	/* A name that both layers have stands earlier in the first. */
	if (has_name(nearest, near.name))
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

	for (i = 0; name[i] != '\0' && strange <= nearest->edits.most; i++)
		strange += nearest->lacks[(unsigned char)name[i]];
	return strange <= nearest->edits.most && i <= LENGTH_MAX &&
	    i <= nearest->asked.length + nearest->edits.most &&
	    nearest->asked.length + strange <= i + nearest->edits.most;
}

/*
 * The same for bytes of the given name that another does not have.  Only the
 * low five bits of a byte are compared, so that the case of letters does not
 * matter.
 */
static bool
can_be_meant(const struct nearest *nearest, struct pi_span name)
{
	const struct pi_span asked = nearest->asked;
	size_t lacking = 0, i;
	uint32_t set = 0;

	for (i = 0; i < name.length; i++)
		set |= UINT32_C(1) << (name.bytes[i] & 31);
	for (i = 0; i < asked.length; i++)
		lacking += (set >> (asked.bytes[i] & 31) & 1) == 0;
	return lacking <= nearest->edits.most &&
	    name.length + lacking <= asked.length + nearest->edits.most;
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
		if (!can_be_near(nearest, near.name) ||
		    !can_be_meant(nearest, pi_span(near.name)))
			continue;
		near.distance = pi_edit_distance(nearest->asked,
		    pi_span(near.name), nearest->edits);
		if (near.distance > nearest->edits.most)
			continue;
		near.rank = best_rank(table, layer, &entries[i]);
		if (near.rank != UINT32_MAX)
			keep(nearest, near);
	}
}

/*
 * Sets how many edits may lead to another name.  A short word is near to so
 * many names that most would be wrong: three letters or digits may only be
 * swapped, four or five have one change.
 */
static void
limit_edits(struct nearest *nearest)
{
	const struct pi_span asked = nearest->asked;
	size_t letters = 0, i;
	bool has_letter = false;

	for (i = 0; i < asked.length; i++) {
		letters += pi_begins_alnum(asked.bytes[i]);
		has_letter |= pi_is_letter(asked.bytes[i]);
	}
	nearest->edits.most = !has_letter || letters < 3 ? 0 :
	    letters < 6 ? 1 : 2;
	nearest->edits.only_swaps = letters == 3;
}

/* Returns whether some name of a table has a byte. */
static bool
is_in_names(const struct portinfo_table *table, char byte)
{
	const struct portinfo_table *layer;
	uint32_t i;

	for (layer = table; layer != NULL; layer = pi_next_layer(layer)) {
		const struct pi_name *names = pi_part(layer, layer->names);

		for (i = 0; i < layer->name_count; i++)
			if (pi_is_one_of(byte, pi_string(layer, names[i].text)))
				return true;
	}
	return false;
}

/* Enters the bytes of the name; returns false if no name has one of them. */
static bool
enter_bytes(struct nearest *nearest, const struct portinfo_table *table)
{
	size_t i;

	memset(nearest->lacks, true, sizeof(nearest->lacks));
	for (i = 0; i < nearest->asked.length; i++) {
		char byte = nearest->asked.bytes[i];
		unsigned char folded = pi_fold(byte);

		if (!pi_is_digit(byte) && byte != '-' && (folded < 'a' ||
		    folded > 'z') && !is_in_names(table, byte))
			return false;
		nearest->lacks[folded] = false;
		if (folded >= 'a' && folded <= 'z')
			nearest->lacks[folded - 'a' + 'A'] = false;
	}
	return true;
}

size_t
portinfo_lookup_similar(const struct portinfo_table *table, const char *name,
    size_t length, const char **names, size_t size)
{
	struct nearest nearest = { .asked = { length == 0 ? "" : name, length },
		.size = least(size, PORTINFO_SIMILAR_MAX) };
	const struct portinfo_table *layer;
	size_t i;

	limit_edits(&nearest);
	if (length > LENGTH_MAX || nearest.edits.most == 0 ||
	    !enter_bytes(&nearest, table))
		return 0;
	for (layer = table; layer != NULL; layer = pi_next_layer(layer))
		gather(&nearest, table, layer);
	for (i = 0; i < nearest.count; i++)
		names[i] = nearest.near[i].name;
	return nearest.count;
}
