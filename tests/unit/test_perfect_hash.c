/* SPDX-License-Identifier: MIT */
/* The perfect hash, and look-ups by it against those by bisection. */
#include "tables.h"

#include <stdio.h>

#include "find.h"
#include "memory.h"
#include "name_hash.h"
#include "perfect_hash.h"

static const uint32_t counts[] = { 0, 1, 2, 3, 1000, 10000 };

enum { NAME_MAX_SIZE = 64 };

/* Names of many lengths, with letters of both cases. */
static void
make_name(char *name, uint32_t number)
{
	static const char *const forms[] = { "n%u", "Service-%u", "%u-S/%u",
		"a-name-of-more-than-16-bytes-%u", "\xc3\x89%u" };

	snprintf(name, NAME_MAX_SIZE, forms[number % LENGTH(forms)],
	    (unsigned int)number, (unsigned int)number);
}

static struct portinfo_table *
make_table(uint32_t count)
{
	struct pi_builder build = { 0 };
	struct portinfo_table *table;
	char name[NAME_MAX_SIZE + 1] = "";
	uint32_t i;

	assert_true(pi_builder_source(&build, pi_span("a")));
	for (i = 0; i < count; i++) {
		const struct pi_record record = { (uint16_t)(i % 60000),
			(uint16_t)(i % 60000), PORTINFO_TCP, name, "" };

		memset(name, 0, sizeof(name));
		make_name(name, i);
		assert_true(pi_builder_record(&build, &record));
	}
	table = pi_table_assemble(&build);
	assert_non_null(table);
	assert_int_equal(table->name_count, count);
	pi_builder_free(&build);
	return table;
}

/*
 * A copy of the table whose names stand where the hash leads.  The pilots are
 * put behind its head, so that its strings are still the end of its memory.
 */
static struct portinfo_table *
make_hashed(const struct portinfo_table *table,
    const struct pi_perfect_hash *perfect)
{
	const struct pi_name *names = pi_part(table, table->names);
	const size_t pilots = perfect->pilot_count * sizeof(*perfect->pilots);
	const uint32_t more = (uint32_t)(pilots + 7) / 8 * 8;
	struct portinfo_table *hashed = calloc(1, table->size + more);
	uint32_t *const parts[] = { &hashed->claims, &hashed->sources,
		&hashed->names, &hashed->by_port, &hashed->pages,
		&hashed->leaves, &hashed->blocks, &hashed->lists,
		&hashed->strings, &hashed->size };
	struct pi_name *places;
	size_t i;

	assert_non_null(hashed);
	*hashed = *table;
	memcpy(hashed + 1, perfect->pilots, pilots);
	memcpy((char *)(hashed + 1) + more, table + 1,
	    table->size - sizeof(*table));
	for (i = 0; i < LENGTH(parts); i++)
		*parts[i] += more;
	places = (void *)((char *)hashed + hashed->names);
	for (i = 0; i < table->name_count; i++)
		places[i] = names[perfect->order[i]];
	hashed->pilots = sizeof(*hashed);
	hashed->pilot_count = perfect->pilot_count;
	hashed->seed = perfect->seed;
	return hashed;
}

static uint32_t
place_of(const struct pi_perfect_hash *perfect, const char *name,
    uint32_t count)
{
	uint64_t hash = pi_hash(pi_span(name), perfect->seed, false);
	uint32_t bucket = pi_scale((uint32_t)hash, perfect->pilot_count);

	assert_true(bucket < perfect->pilot_count);
	return pi_place(hash, perfect->pilots[bucket], count);
}

static void
every_name_has_a_place_of_its_own_and_no_place_is_left(void **state)
{
	struct pi_perfect_hash perfect;
	size_t c;
	uint32_t i, place;

	(void)state;
	for (c = 0; c < LENGTH(counts); c++) {
		struct portinfo_table *table = make_table(counts[c]);
		const struct pi_name *names = pi_part(table, table->names);
		bool *seen = calloc(counts[c] + 1, sizeof(*seen));

		assert_non_null(seen);
		assert_true(pi_perfect_hash_make(&perfect, table));
		assert_int_equal(perfect.pilot_count > 0, counts[c] > 0);
		for (i = 0; i < counts[c]; i++) {
			place = place_of(&perfect, pi_string(table,
			    names[i].text), counts[c]);
			assert_true(place < counts[c]);
			assert_int_equal(perfect.order[place], i);
			assert_false(seen[place]);
			seen[place] = true;
		}
		pi_perfect_hash_free(&perfect);
		free(seen);
		free(table);
	}
}

static void
the_same_table_has_the_same_hash(void **state)
{
	struct pi_perfect_hash a, b;
	size_t c;

	(void)state;
	for (c = 0; c < LENGTH(counts); c++) {
		struct portinfo_table *first = make_table(counts[c]);
		struct portinfo_table *second = make_table(counts[c]);

		assert_true(pi_perfect_hash_make(&a, first));
		assert_true(pi_perfect_hash_make(&b, second));
		assert_int_equal(a.seed, b.seed);
		assert_int_equal(a.pilot_count, b.pilot_count);
		assert_memory_equal(a.pilots, b.pilots,
		    a.pilot_count * sizeof(*a.pilots));
		if (counts[c] > 0)
			assert_memory_equal(a.order, b.order,
			    counts[c] * sizeof(*a.order));
		pi_perfect_hash_free(&a);
		pi_perfect_hash_free(&b);
		free(first);
		free(second);
	}
}

/* Two tables in which a name is looked up, and what is found in them. */
struct pair {
	const struct portinfo_table *sorted;
	const struct portinfo_table *hashed;
};

/* Looks a copy of a name up, whose bounds sanitizers know. */
static void
check_name(const struct pair *pair, const char *name, bool is_there)
{
	size_t length = strlen(name), i;
	char *bare = malloc(length + 1);
	const struct pi_name *found[2];

	assert_non_null(bare);
	memcpy(bare + 1, name, length);
	found[0] = pi_find_name(pair->sorted,
	    (struct pi_span){ bare + 1, length });
	found[1] = pi_find_name(pair->hashed,
	    (struct pi_span){ bare + 1, length });
	for (i = 0; i < LENGTH(found); i++) {
		assert_int_equal(found[i] != NULL, is_there);
		if (!is_there)
			continue;
		assert_int_equal(found[i]->text, found[0]->text);
		assert_int_equal(found[i]->groups, found[0]->groups);
		assert_int_equal(pi_compare(pi_string(pair->sorted,
		    found[i]->text), name), 0);
	}
	free(bare);
}

/* As it is, in either case, and the words next to it, which are not there. */
static void
check_forms(const struct pair *pair, const char *name, bool is_there)
{
	char word[NAME_MAX_SIZE + 1];
	size_t length = strlen(name), i;

	check_name(pair, name, is_there);
	for (i = 0; i <= length; i++)
		word[i] = (char)pi_fold(name[i]);
	check_name(pair, word, is_there);
	for (i = 0; i < length; i++)
		if (word[i] >= 'a' && word[i] <= 'z')
			word[i] = (char)(word[i] - 'a' + 'A');
	check_name(pair, word, is_there);
	word[length] = '.';
	word[length + 1] = '\0';
	check_name(pair, word, false);
	word[length] = '\0';
	word[0] = (char)(word[0] ^ 0x10);
	check_name(pair, word, false);
	check_name(pair, word + 1, false);
}

static void
both_kinds_of_table_find_the_same_names(void **state)
{
	struct pi_perfect_hash perfect;
	char name[NAME_MAX_SIZE];
	size_t c;
	uint32_t i;

	(void)state;
	for (c = 1; c < LENGTH(counts); c++) {
		struct portinfo_table *sorted = make_table(counts[c]);
		struct portinfo_table *hashed;
		struct pair pair;

		assert_true(pi_perfect_hash_make(&perfect, sorted));
		hashed = make_hashed(sorted, &perfect);
		pair = (struct pair){ sorted, hashed };
		for (i = 0; i < 2 * counts[c] + 20; i++) {
			make_name(name, i);
			check_forms(&pair, name, i < counts[c]);
		}
		pi_perfect_hash_free(&perfect);
		free(hashed);
		free(sorted);
	}
}

/* In a table of one name all words lead to it, so that nothing else tells. */
static void
every_byte_of_a_name_counts(void **state)
{
	struct pi_perfect_hash perfect;
	char name[42] = "";
	size_t length, i;

	(void)state;
	for (length = 1; length < sizeof(name) - 1; length++) {
		struct pi_builder build = { 0 };
		struct pair pair;

		memset(name, 'q', length);
		assert_true(pi_builder_source(&build, pi_span("a")));
		assert_true(pi_builder_record(&build, &(struct pi_record){
		    1, 1, PORTINFO_TCP, name, "" }));
		pair.sorted = pi_table_assemble(&build);
		pi_builder_free(&build);
		assert_true(pi_perfect_hash_make(&perfect, pair.sorted));
		pair.hashed = make_hashed(pair.sorted, &perfect);
		check_forms(&pair, name, true);
		for (i = 0; i < length; i++) {
			name[i] = 'r';
			check_name(&pair, name, false);
			name[i] = 'q';
		}
		pi_perfect_hash_free(&perfect);
		free((void *)pair.hashed);
		free((void *)pair.sorted);
	}
}

/* A NUL is a byte like others, and what follows it in the pool is no name. */
static void
no_name_goes_on_behind_its_nul(void **state)
{
	struct portinfo_table *sorted = make_table(1), *hashed;
	const uint32_t size = sorted->string_size - 1;
	struct pi_perfect_hash perfect;
	char *name = calloc(1, size + 100);
	size_t length;

	(void)state;
	assert_non_null(name);
	assert_true(pi_perfect_hash_make(&perfect, sorted));
	hashed = make_hashed(sorted, &perfect);
	memcpy(name, pi_string(sorted, 1), size);
	assert_string_equal(name, "n0");
	for (length = 0; length < size + 100; length++) {
		const struct pi_span word = { name, length };

		assert_int_equal(pi_find_name(sorted, word) != NULL,
		    length == 2);
		assert_int_equal(pi_find_name(hashed, word) != NULL,
		    length == 2);
	}
	pi_perfect_hash_free(&perfect);
	free(name);
	free(hashed);
	free(sorted);
}

/* Two names that are the same have the same place, whatever the seed. */
static void
names_without_a_hash_stay_in_their_order(void **state)
{
	struct portinfo_table *table = make_table(3);
	struct pi_name *names = (void *)((char *)table + table->names);
	struct pi_perfect_hash perfect;
	uint32_t i;

	(void)state;
	names[1].text = names[2].text;
	assert_true(pi_perfect_hash_make(&perfect, table));
	assert_int_equal(perfect.pilot_count, 0);
	for (i = 0; i < 3; i++)
		assert_int_equal(perfect.order[i], i);
	pi_perfect_hash_free(&perfect);
	free(table);
}

static void
without_memory_there_is_no_hash(void **state)
{
	struct portinfo_table *table = make_table(3);
	struct pi_perfect_hash perfect;
	size_t left;

	(void)state;
	for (left = 0; left < 4; left++) {
		memory_left = left;
		assert_false(pi_perfect_hash_make(&perfect, table));
		memory_left = SIZE_MAX;
	}
	memory_left = left;
	assert_true(pi_perfect_hash_make(&perfect, table));
	memory_left = SIZE_MAX;
	pi_perfect_hash_free(&perfect);
	free(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_asked_for_here),
		cmocka_unit_test(
		    every_name_has_a_place_of_its_own_and_no_place_is_left),
		cmocka_unit_test(the_same_table_has_the_same_hash),
		cmocka_unit_test(both_kinds_of_table_find_the_same_names),
		cmocka_unit_test(every_byte_of_a_name_counts),
		cmocka_unit_test(no_name_goes_on_behind_its_nul),
		cmocka_unit_test(names_without_a_hash_stay_in_their_order),
		cmocka_unit_test(without_memory_there_is_no_hash)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
