/* SPDX-License-Identifier: MIT */
#include "find.h"

#include "loose_name.h"
#include "name_hash.h"

size_t
pi_find_spots(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[5])
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	uint32_t low = 0, high, middle, where = port;
	unsigned int level;
	size_t count = 0;

	for (level = 0; level <= PI_LEVELS && low < table->spot_count;
	    level++) {
		if (level > 0)
			where = 65536 + pi_block(port, level);
		for (high = table->spot_count; low < high;) {
			middle = low + (high - low) / 2;
			if (spots[middle].where < where)
				low = middle + 1;
			else
				high = middle;
		}
		if (low < table->spot_count && spots[low].where == where)
			lists[count++] = pi_some_list(table,
			    &spots[low].claims);
	}
	return count;
}

int
pi_order_name(struct pi_span text, const char *string)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (string[i] == '\0' ||
		    pi_fold(text.bytes[i]) != pi_fold(string[i]))
			return (int)pi_fold(text.bytes[i]) -
			    (int)pi_fold(string[i]) + (string[i] == '\0');
	return string[i] == '\0' ? 0 : -1;
}

static bool
has_nul(struct pi_span text)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (text.bytes[i] == '\0')
			return true;
	return false;
}

/*
 * The same text but for case?  A NUL in the name is no end of it, and so it
 * is the same as no string.
 */
static inline bool
is_same(struct pi_span name, const char *string, bool is_padded)
{
	struct pi_span other = { string, name.length };
	uint64_t differs;
	size_t i;

	if (!is_padded && has_nul(name))
		return false;
	differs = (pi_folded(name, 0, is_padded) ^ pi_folded(other, 0, true)) |
	    (pi_folded(name, 8, is_padded) ^ pi_folded(other, 8, true));

	for (i = 16; i < name.length && differs == 0; i += 8)
		differs = pi_folded(name, i, is_padded) ^
		    pi_folded(other, i, true);
	return differs == 0 && string[name.length] == '\0';
}

/* By the perfect hash: one place to look at. */
static inline const struct pi_name *
find_hashed(const struct portinfo_table *table, struct pi_span name,
    bool is_padded)
{
	const struct pi_name *names = pi_part(table, table->names);
	const uint16_t *pilots = pi_part(table, table->pilots);
	uint64_t hash = pi_hash(name, table->seed, is_padded);
	uint16_t pilot = pilots[pi_scale((uint32_t)hash, table->pilot_count)];
	const char *string;

	names += pi_place(hash, pilot, table->name_count);
	string = pi_string(table, names->text);
	return is_same(name, string, is_padded) ? names : NULL;
}

/* Among those with the same loose hash, which is found by bisection. */
static const struct pi_name *
find_sorted(const struct portinfo_table *table, struct pi_span name)
{
	const struct pi_name *names = pi_part(table, table->names);
	const uint32_t *hashes = pi_part(table, table->hashes);
	uint32_t low = 0, high = table->name_count, middle;
	uint32_t hash = pi_hash_loosely(name);

	while (low < high) {
		middle = low + (high - low) / 2;
		if (hashes[middle] < hash)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < table->name_count && hashes[low] == hash; low++)
		if (pi_order_name(name, pi_string(table,
		    names[low].text)) == 0)
			return &names[low];
	return NULL;
}

/*
 * A name of no more than two words, as most are, is copied first, and a NUL
 * in it is seen on the way: 180 instructions, where it takes 240 to read it in
 * pieces that do not reach beyond its end.
 */
const struct pi_name *
pi_find_name(const struct portinfo_table *table, struct pi_span name)
{
	char copy[16] = { 0 };
	struct pi_span padded = { copy, name.length };
	size_t i;

	if (table->pilot_count == 0)
		return find_sorted(table, name);
	if (name.length > sizeof(copy))
		return find_hashed(table, name, false);
	for (i = 0; i < name.length; i++) {
		copy[i] = name.bytes[i];
		if (copy[i] == '\0')
			return NULL;
	}
	return find_hashed(table, padded, true);
}

bool
pi_has_name(const struct portinfo_table *table, struct pi_span name)
{
	return pi_find_name(table, name) != NULL ||
	    (table->base != NULL && pi_find_name(table->base, name) != NULL);
}
