/* SPDX-License-Identifier: MIT */
/* Names near to one that is not there. */
#include <string.h>

#include "lookup.h"

enum { NEAR_MAX = 2, LENGTH_MAX = 64 };

/* A name that is near, and what it is sorted by. */
struct near {
	const char *name;
	size_t distance;
	uint32_t head; /* the best group that it finds */
};

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * The Damerau-Levenshtein distance of two texts of at most LENGTH_MAX bytes:
 * the fewest bytes put in, left out, replaced, or swapped with the next one.
 * d[i][j] is the distance of the first i and j bytes.
 */
static size_t
distance(struct pi_span a, struct pi_span b)
{
	size_t d[LENGTH_MAX + 1][LENGTH_MAX + 1], last_row[256] = { 0 };
	size_t i, j, row, column;

	for (i = 0; i <= a.length; i++)
		d[i][0] = i;
	for (j = 0; j <= b.length; j++)
		d[0][j] = j;
	for (i = 1; i <= a.length; i++) {
		for (column = 0, j = 1; j <= b.length; j++) {
			bool same = pi_fold(a.bytes[i - 1]) ==
			    pi_fold(b.bytes[j - 1]);

			d[i][j] = least(d[i - 1][j - 1] + !same,
			    least(d[i - 1][j], d[i][j - 1]) + 1);
			/* Where both bytes are met the other way round. */
			row = last_row[pi_fold(b.bytes[j - 1])];
			if (row > 0 && column > 0)
				d[i][j] = least(d[i][j],
				    d[row - 1][column - 1] + (i - row) +
				    (j - column) - 1);
			if (same)
				column = j;
		}
		last_row[pi_fold(a.bytes[i - 1])] = i;
	}
	return d[a.length][b.length];
}

/* Does a name go before another: nearer, of a better group, or by letters? */
static bool
goes_before(const struct near *a, const struct near *b)
{
	if (a->distance == b->distance && a->head == b->head)
		return pi_compare(a->name, b->name) < 0;
	return a->distance < b->distance ||
	    (a->distance == b->distance && a->head < b->head);
}

/* Puts a name among the nearest, in its place, if it belongs there. */
static size_t
keep(struct near *nearest, size_t count, size_t size, struct near near)
{
	size_t i = count;

	while (i > 0 && goes_before(&near, &nearest[i - 1]))
		i--;
	if (i == size)
		return count;
	if (count < size)
		count++;
	memmove(&nearest[i + 1], &nearest[i],
	    (count - i - 1) * sizeof(*nearest));
	nearest[i] = near;
	return count;
}

size_t
portinfo_near(const struct portinfo_table *table, const char *name,
    size_t length, const char **names, size_t size)
{
	const struct pi_name *entries = pi_part(table, table->names);
	struct pi_span asked = { name, length };
	struct near nearest[PORTINFO_NEAR_MAX] = { { 0 } };
	size_t count = 0, i;

	if (length > LENGTH_MAX)
		return 0;
	size = least(size, PORTINFO_NEAR_MAX);
	for (i = 0; i < table->name_count; i++) {
		const char *text = pi_string(table, entries[i].text);
		struct pi_span there = pi_span(text);
		struct near near = { .name = text };

		if (there.length > LENGTH_MAX ||
		    there.length > length + NEAR_MAX ||
		    length > there.length + NEAR_MAX)
			continue;
		near.distance = distance(asked, there);
		near.head = pi_best_group(table, &entries[i]);
		if (near.distance <= NEAR_MAX)
			count = keep(nearest, count, size, near);
	}
	for (i = 0; i < count; i++)
		names[i] = nearest[i].name;
	return count;
}
