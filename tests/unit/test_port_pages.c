/* SPDX-License-Identifier: MIT */
/* Pages find the same claims as spots. */
#include "tables.h"

#include "find.h"
#include "port_pages.h"

static const struct {
	const char *claim;
	struct made made[4];
	uint32_t leaves; /* with leaf 0 */
} cases[] = {
	{ "nothing", { { 0 } }, 1 },
	{ "the first port", { { "s", 0, 0, 1, "a", "" } }, 2 },
	{ "the last port", { { "s", 65535, 65535, 1, "a", "" } }, 2 },
	{ "two on one page", { { "s", 16, 16, 1, "a", "" },
	    { "s", 31, 31, 1, "b", "" }, { "s", 31, 31, 1, "c", "" } }, 2 },
	{ "a range over two", { { "s", 15, 16, 1, "a", "" } }, 3 },
	{ "all ports", { { "s", 0, 65535, 1, "a", "" } }, 1 },
	{ "blocks of each size, and ports", { { "s", 1, 65534, 1, "a", "" },
	    { "s", 256, 511, 1, "b", "" }, { "s", 4096, 8200, 1, "c", "" } },
	    4 }
};

/* Makes a table with pages, as generated ones are. */
static void
check_port(const struct portinfo_table *table,
    const struct pi_port_pages *pages, uint32_t port)
{
	const uint32_t *leaf = (const void *)(pages->leaves.bytes +
	    (pages->pages[port / PI_PAGE_PORTS] & ~PI_WIDE) *
	    PI_PAGE_PORTS * sizeof(uint32_t));
	const uint32_t *lists[5], *expected[5];
	bool wide = false;
	unsigned int level;
	size_t count = 0;

	lists[count] = pi_list(table, leaf + port % PI_PAGE_PORTS);
	count += lists[count] != NULL;
	for (level = 1; level <= PI_LEVELS; level++) {
		wide |= pages->blocks[pi_block(port, level)] != 0;
		lists[count] = pi_list(table,
		    &pages->blocks[pi_block(port, level)]);
		count += lists[count] != NULL;
	}
	assert_int_equal(wide,
	    (pages->pages[port / PI_PAGE_PORTS] & PI_WIDE) != 0);
	assert_int_equal(count, pi_find_port(table, port, expected));
	while (count-- > 0)
		assert_int_equal(*lists[count], *expected[count]);
}

static void
pages_find_what_spots_do(void **state)
{
	static struct pi_port_pages pages;
	uint32_t port;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct pi_builder build = { 0 };
		struct portinfo_table *table;

		print_message("  %s\n", cases[i].claim);
		add_records(&build, cases[i].made);
		table = pi_table_assemble(&build);
		assert_non_null(table);
		memset(&pages, 0, sizeof(pages));
		assert_true(pi_port_pages_make(&pages, table));
		for (port = 0; port < 65536; port++)
			check_port(table, &pages, port);
		assert_int_equal(pages.leaves.length, cases[i].leaves *
		    PI_PAGE_PORTS * sizeof(uint32_t));
		pi_port_pages_free(&pages);
		free(table);
		pi_builder_free(&build);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_find_what_spots_do)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
