/* SPDX-License-Identifier: MIT */
/*
 * Compares the suggestions for mistyped names with the nearest of all names of
 * the data.
 */
#include "loose_name.h"
#include "whole.h"

enum { TYPOS = 2000, EDITS = 2, LENGTH_MAX = 64 };

struct slow_name {
	const char *text;
	size_t length;
	size_t head;	 /* first row of the first group with the name */
	size_t distance; /* from the mistyped name */
};

struct slow_names {
	struct slow_name *names;
	size_t count;
};

/* Orders by letters, then by row. */
static int
compare_names(const void *a, const void *b)
{
	const struct slow_name *x = a, *y = b;
	int order = strcasecmp(x->text, y->text);

	return order != 0 ? order : (x->head > y->head) - (x->head < y->head);
}

/* Orders by distance, then by row, then by letters. */
static int
compare_near(const void *a, const void *b)
{
	const struct slow_name *x = a, *y = b;

	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return strcasecmp(x->text, y->text);
}

/* Lists every name once, whatever its case. */
static struct slow_names
list_names(const struct slow_table *table)
{
	struct slow_names all = { 0 };
	size_t i, kept = 0;
	const char *text;

	for (i = 0; i < table->count; i++) {
		text = slow_name(table, &table->rows[i]);
		for (; text != NULL; text = slow_next_name(text)) {
			all.names = realloc(all.names, (all.count + 1) *
			    sizeof(*all.names));
			assert_non_null(all.names);
			all.names[all.count++] = (struct slow_name){ text,
				strlen(text), table->rows[i].group, 0 };
		}
	}
	qsort(all.names, all.count, sizeof(*all.names), compare_names);
	for (i = 0; i < all.count; i++)
		if (i == 0 || strcasecmp(all.names[i].text,
		    all.names[kept - 1].text) != 0)
			all.names[kept++] = all.names[i];
	all.count = kept;
	return all;
}

static unsigned int
least(unsigned int a, unsigned int b)
{
	return a < b ? a : b;
}

/*
 * The Damerau-Levenshtein distance: d[i][j] is that of the first i and j
 * bytes.  At row and column the two bytes were last seen swapped.
 */
static unsigned int
full_distance(const char *a, const char *b)
{
	static unsigned char d[LENGTH_MAX + 1][LENGTH_MAX + 1];
	unsigned int last_row[256] = { 0 }, i, j, row, column, found;

	for (i = 0; i <= LENGTH_MAX; i++)
		d[i][0] = d[0][i] = (unsigned char)i;
	for (i = 1; a[i - 1] != '\0'; i++) {
		for (column = 0, j = 1; b[j - 1] != '\0'; j++) {
			bool same = pi_fold(a[i - 1]) == pi_fold(b[j - 1]);

			found = least(d[i - 1][j - 1] + (same ? 0U : 1U),
			    least(d[i - 1][j], d[i][j - 1]) + 1U);
			row = last_row[pi_fold(b[j - 1])];
			if (row > 0 && column > 0)
				found = least(found, d[row - 1][column - 1] +
				    (i - row) + (j - column) - 1);
			d[i][j] = (unsigned char)found;
			if (same)
				column = j;
		}
		last_row[pi_fold(a[i - 1])] = i;
	}
	return d[strlen(a)][strlen(b)];
}

/* The number of letters and digits. */
static size_t
count_letters(const char *word)
{
	size_t count = 0;

	for (; *word != '\0'; word++)
		count += pi_begins_alnum(*word);
	return count;
}

/* True if swapping two neighbours turns one word into another. */
static bool
is_swapped(const char *word, const char *other)
{
	char swapped[LENGTH_MAX + 1];
	size_t i;

	for (i = 1; i < strlen(word); i++) {
		strcpy(swapped, word);
		swapped[i - 1] = word[i];
		swapped[i] = word[i - 1];
		if (strcasecmp(swapped, other) == 0)
			return true;
	}
	return false;
}

/* Is a name at this distance near enough to be suggested? */
static bool
is_near(const char *word, const struct slow_name *name)
{
	size_t letters = count_letters(word);

	if (letters < 3 || word[strcspn(word, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] == '\0')
		return false;
	if (letters == 3)
		return name->distance == 0 ||
		    (name->distance == 1 && is_swapped(word, name->text));
	return name->distance <= (letters < 6 ? 1U : 2U);
}

/* Finds the names near to a word, the nearest first. */
static size_t
find_near(const struct slow_names *all, const char *word,
    struct slow_name *near, size_t size)
{
	size_t i, count = 0, length, word_length = strlen(word);

	for (i = 0; i < all->count; i++) {
		length = all->names[i].length;
		if (length > LENGTH_MAX || length > word_length + EDITS ||
		    word_length > length + EDITS)
			continue;
		near[count] = all->names[i];
		near[count].distance = full_distance(word, near[count].text);
		count += is_near(word, &near[count]);
		assert_true(count < size);
	}
	qsort(near, count, sizeof(*near), compare_near);
	return count;
}

/* Inserts, drops or replaces a byte, or swaps it with the next one. */
static void
mistype(uint32_t *seed, char *word)
{
	static const char bytes[] = "abcdefghijklmnopqrstuvwxyzAEIOST0189-_";
	size_t length = strlen(word);
	size_t at = random_number(seed, (uint32_t)length + 1);
	char byte = bytes[random_number(seed, sizeof(bytes) - 1)];
	char *rest = word + at;

	switch (random_number(seed, 4)) {
	case 0:
		memmove(rest + 1, rest, length - at + 1);
		*rest = byte;
		break;
	case 1:
		memmove(rest, rest + (at < length), length - at + 1);
		break;
	case 2:
		if (at < length)
			*rest = byte;
		break;
	default:
		if (at + 1 < length) {
			byte = rest[0];
			rest[0] = rest[1];
			rest[1] = byte;
		}
	}
}

static void
suggestions_are_the_nearest_names(void **state)
{
	struct tables *tables = *state;
	struct slow_names all = list_names(&tables->slow);
	const char *names[PORTINFO_SIMILAR_MAX];
	struct slow_name *near = calloc(all.count, sizeof(*near));
	size_t i, k, count, found, suggested = 0;
	char word[512];
	uint32_t seed = 1;

	assert_non_null(near);
	for (i = 0; i < TYPOS; i++) {
		k = random_number(&seed, (uint32_t)all.count);
		snprintf(word, LENGTH_MAX - 1, "%s", all.names[k].text);
		for (k = random_number(&seed, 2) + 1; k > 0; k--)
			mistype(&seed, word);
		found = find_near(&all, word, near, all.count);
		if (found > PORTINFO_SIMILAR_MAX)
			found = PORTINFO_SIMILAR_MAX;
		count = portinfo_lookup_similar(i % 2 == 0 ? tables->builtin :
		    tables->loaded, word, strlen(word), names,
		    PORTINFO_SIMILAR_MAX);
		if (count != found)
			print_message("  %s\n", word);
		assert_int_equal(count, found);
		for (k = 0; k < count; k++)
			assert_string_equal(names[k], near[k].text);
		suggested += count;
	}
	/* Most of the words have suggestions. */
	assert_true(suggested > TYPOS);
	free(near);
	free(all.names);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(suggestions_are_the_nearest_names)
	};

	return cmocka_run_group_tests(tests, make_tables, free_tables);
}
