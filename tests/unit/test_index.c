/* SPDX-License-Identifier: MIT */
/* The space of the indexes of a table. */
#include "tables.h"

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

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(nested_ranges_take_linear_space)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
