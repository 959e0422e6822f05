/* SPDX-License-Identifier: MIT */
/*
 * Keys: what a word asks for, as one number, for those who remember answers.
 * In a batch this is most of the work for each word, and so is written for
 * speed: a word is read as a few numbers of eight bytes.
 */
#include "hash.h"
#include "layer.h"
#include "token.h"

/* The same for any name, or for one that is padded, see lookup.h. */
static inline uint32_t
find_key(const struct portinfo_table *table, struct pi_span name,
    bool is_padded, bool *found)
{
	uint32_t key = PI_FIRST_NAME_KEY;
	const struct portinfo_table *layer = table;

	for (; layer != NULL; layer = pi_next_layer(layer)) {
		const struct pi_name *entry = is_padded ?
		    pi_find_padded_name(layer, name) :
		    pi_find_name(layer, name);

		*found = entry != NULL;
		if (*found)
			return key + (uint32_t)(entry -
			    (const struct pi_name *)pi_part(layer,
			    layer->names));
		key += layer->name_count;
	}
	return key;
}

uint32_t
pi_name_key(const struct portinfo_table *table, struct pi_span name,
    bool *found)
{
	return find_key(table, name, false, found);
}

size_t
portinfo_keys(const struct portinfo_table *table)
{
	size_t keys = PI_FIRST_NAME_KEY + 1;

	for (; table != NULL; table = pi_next_layer(table))
		keys += table->name_count;
	return keys;
}

/* One in each of eight bytes. */
static const uint64_t each = UINT64_C(0x0101010101010101);

/* How many of eight bytes stand before the first one up to a blank. */
static inline size_t
bytes_to_blank(uint64_t word)
{
	uint64_t blanks = ((word - each * 0x21) & ~word & each * 0x80) >> 7;

	/* Without a blank all eight ones are left, and their sum is 8. */
	return (size_t)(((blanks - 1) & ~blanks & each) * each >> 56);
}

/*
 * Reads a word of less than eight digits at once, zeros put before them;
 * false when not all are digits.
 */
static inline bool
read_digits(uint64_t word, size_t length, uint64_t *number)
{
	word = word << (64 - 8 * length) | each * '0' >> 8 * length;
	if (((word & each * 0xf0) | ((word + each * 6) & each * 0xf0) >> 4) !=
	    each * 0x33)
		return false;
	word -= each * '0';
	word = word * 10 + (word >> 8);
	*number = ((word & UINT64_C(0xff000000ff)) *
	    UINT64_C(0x000f424000000064) +
	    (word >> 16 & UINT64_C(0xff000000ff)) *
	    UINT64_C(0x0000271000000001)) >> 32 & UINT32_MAX;
	return true;
}

/*
 * Is a word that is no name in the table, and holds no slash, read as a name
 * all the same?
 */
static bool
is_plain(struct pi_span word)
{
	if (pi_is_digit(*word.bytes) || *word.bytes == ',' ||
	    *word.bytes == '-')
		return false;
	return pi_class(word) == 0 && pi_transport(word) == 0;
}

static bool
has_slash(struct pi_span word)
{
	size_t i;

	for (i = 0; i < word.length; i++)
		if (word.bytes[i] == '/')
			return true;
	return false;
}

/* The length of a word of which eight bytes were seen. */
static inline size_t
find_end(const char *bytes)
{
	size_t length = 8, piece;

	do {
		piece = bytes_to_blank(pi_load(bytes + length));
		length += piece;
	} while (piece == 8);
	return length;
}

uint32_t
portinfo_key(const struct portinfo_table *table, const char *word,
    size_t *length)
{
	uint64_t first = pi_load(word), number;
	size_t piece = bytes_to_blank(first);
	size_t both = 8 + bytes_to_blank(pi_load(word + 8));
	struct pi_span span;
	uint32_t key;
	bool found;

	*length = piece;
	if (piece > 0 && piece < 8 && read_digits(first, piece, &number))
		return number > UINT16_MAX ? 0 :
		    pi_port_key((uint32_t)number);
	*length = piece + ((both - 8) & -(size_t)(piece == 8));
	if (*length == 16)
		*length = 8 + find_end(word + 8);
	if (*length == 0)
		return 0;
	span = (struct pi_span){ word, *length };
	key = find_key(table, span, true, &found);
	return found || (!has_slash(span) && is_plain(span)) ? key : 0;
}
