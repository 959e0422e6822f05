/* SPDX-License-Identifier: MIT */
/* The indexes of a table, and the space that they take. */
#include "indexes.h"

#include <stdio.h>

static const struct {
	const char *claim;
	struct made made[8];
} scanned[] = {
	{ "nothing", { { 0 } } },
	{ "the first and the last port", { { "s", 0, 0, 1, "a", "" },
	    { "s", 65535, 65535, 1, "a", "" } } },
	{ "all ports", { { "s", 0, 65535, 1, "a", "" },
	    { "s", 5, 5, 1, "b", "" } } },
	{ "blocks of each size", { { "s", 16, 31, 1, "a", "" },
	    { "s", 256, 511, 1, "b", "" }, { "s", 4096, 8191, 1, "c", "" },
	    { "s", 0, 15, 1, "d", "" }, { "s", 0, 4095, 1, "e", "" },
	    { "s", 61440, 65535, 1, "f", "" } } },
	{ "blocks and a port more or less at their ends",
	    { { "s", 15, 32, 1, "a", "" }, { "s", 17, 30, 1, "b", "" },
	    { "s", 255, 512, 1, "c", "" }, { "s", 4095, 8192, 1, "d", "" },
	    { "s", 1, 65535, 1, "e", "" }, { "s", 0, 65534, 1, "f", "" },
	    { "s", 1, 65534, 1, "g", "" } } },
	{ "many on one port, and groups", { { "s", 1, 1, 1, "a/b", "" },
	    { "t", 1, 1, 1, "B", "" }, { "s", 1, 1, 1, "c", "" },
	    { "s", 1, 2, 1, "a", "" }, { "t", 1, 1, 2, "", "x" },
	    { "u", 1, 1, 2, "d/a", "" } } },
	{ "one name for many groups", { { "s", 9, 9, 1, "a", "" },
	    { "s", 1, 1, 1, "A/b/a", "" }, { "t", 5, 6, 1, "c/a", "" },
	    { "t", 9, 9, 1, "a", "" }, { "t", 1, 1, 1, "aa", "" } } }
};

static void
indexes_find_what_a_scan_finds(void **state)
{
	struct pi_builder build;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(scanned); i++) {
		print_message("  %s\n", scanned[i].claim);
		build = (struct pi_builder){ 0 };
		add_records(&build, scanned[i].made);
		check_table(&build);
	}
}

/* Returns pseudo-random numbers, the same on every machine and in each run. */
static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525U + 1013904223U;
	return *seed >> 16;
}

static void
indexes_find_overlapping_ranges(void **state)
{
	uint32_t seed = 1, table, i;

	(void)state;
	for (table = 0; table < 6; table++) {
		struct pi_builder build = { 0 };

		for (i = 0; i < 120; i++) {
			uint32_t first = next_random(&seed) >> (table * 2);
			uint32_t width = next_random(&seed) >> (i % 17);
			char name[16];
			struct made made[2] = { { i % 3 == 0 ? "s" : "t",
			    (uint16_t)first, (uint16_t)(first + width > 65535
			    ? 65535 : first + width), 1, name, "" }, { 0 } };

			snprintf(name, sizeof(name), "%c/%c",
			    'a' + (char)(next_random(&seed) % 26),
			    'A' + (char)(next_random(&seed) % 26));
			add_records(&build, made);
		}
		check_table(&build);
	}
}

static void
nested_ranges_take_linear_space(void **state)
{
	struct pi_builder build = { 0 };
	struct portinfo_table *table;
	uint32_t i;

	(void)state;
	for (i = 0; i < 20000; i++) {
		const struct made made[2] = { { "s", (uint16_t)i,
			(uint16_t)(65535 - i), 1, "a", "" }, { 0 } };

		add_records(&build, made);
	}
	table = pi_table_assemble(&build);
	assert_non_null(table);
	assert_true(table->list_count < 20000 * 121 + 1);
	free(table);
	pi_builder_free(&build);
}

static struct portinfo_table *
make_table(const struct made *made)
{
	struct pi_builder build = { 0 };
	struct portinfo_table *table;

	add_records(&build, made);
	table = pi_table_assemble(&build);
	assert_non_null(table);
	pi_builder_free(&build);
	return table;
}

/* Returns how many spots list the claim. */
static unsigned int
count_spots(const struct portinfo_table *table, uint32_t claim)
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	unsigned int counts[CLAIMS_MAX] = { 0 };
	uint32_t i;

	for (i = 0; i < table->spot_count; i++)
		count_claims(table, &spots[i].claims, counts);
	return counts[claim];
}

/* No range, however wide, has more than 120 spots. */
static void
ranges_are_listed_by_the_largest_blocks(void **state)
{
	static const struct {
		uint16_t first;
		uint16_t last;
		unsigned int spots;
	} cases[] = {
		{ 5, 5, 1 }, { 0, 15, 1 }, { 15, 16, 2 }, { 16, 31, 1 },
		{ 15, 32, 3 }, { 17, 31, 15 }, { 16, 30, 15 }, { 0, 255, 1 },
		{ 240, 527, 3 }, { 4096, 8191, 1 }, { 0, 8191, 2 },
		{ 0, 65535, 1 }, { 0, 65534, 60 }, { 1, 65535, 60 },
		{ 1, 65534, 104 }, { 61440, 65535, 1 }, { 65520, 65535, 1 }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct portinfo_table *table = make_table((struct made[]){
		    { "s", 0, 65535, 1, "a", "" },
		    { "t", cases[i].first, cases[i].last, 1, "c", "" },
		    { 0 } });

		print_message("  %u-%u\n", cases[i].first, cases[i].last);
		assert_int_equal(count_spots(table, 2), cases[i].spots);
		check_ports(table);
		free(table);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(indexes_find_what_a_scan_finds),
		cmocka_unit_test(indexes_find_overlapping_ranges),
		cmocka_unit_test(ranges_are_listed_by_the_largest_blocks),
		cmocka_unit_test(nested_ranges_take_linear_space)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
