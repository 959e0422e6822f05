/* SPDX-License-Identifier: MIT */
#include "keyword.h"

#include <string.h>

#include "group.h"
#include "layer.h"

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

/* Returns the index of the byte that English texts have least of. */
static size_t
find_rarest(struct pi_span text)
{
	static const char letters[] = "etaoinsrhldcumfpgwybvkxjqz";
	size_t rarest = 0, best = 0, i, rank;

	for (i = 0; i < text.length; i++) {
		rank = pi_find(pi_span(letters), (char[]){
			(char)pi_fold(text.bytes[i]), '\0' });
		if (rank > best) {
			best = rank;
			rarest = i;
		}
	}
	return rarest;
}

/* Finds a keyword in all strings of a layer where it has this byte at `at`. */
static bool
is_in_strings(const struct portinfo_table *layer, struct pi_span keyword,
    size_t at, char byte)
{
	const char *begin = pi_string(layer, 0), *found = begin;
	const char *end = begin + layer->string_size;

	while ((found = memchr(found, byte, (size_t)(end - found))) != NULL) {
		if ((size_t)(found - begin) >= at && (size_t)(end - found) +
		    at >= keyword.length && pi_same((struct pi_span){
		    found - at, keyword.length }, keyword))
			return true;
		found++;
	}
	return false;
}

bool
pi_may_have(const struct portinfo_table *layer, struct pi_span keyword)
{
	size_t at = find_rarest(keyword);
	char byte, upper;

	if (keyword.length == 0)
		return true;
	byte = (char)pi_fold(keyword.bytes[at]);
	upper = byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte;
	/* A copy's heading is in the base. */
	for (; layer != NULL; layer = pi_next_layer(layer))
		if (is_in_strings(layer, keyword, at, byte) || (upper != byte &&
		    is_in_strings(layer, keyword, at, upper)))
			return true;
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
	return contains(pi_string(layer, claim->description), keyword) ||
	    contains(pi_heading(layer, number), keyword);
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

/* A claim has the result of the one before it, if that was seen recently. */
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
