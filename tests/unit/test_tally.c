/* SPDX-License-Identifier: MIT */
/* What the cells of a column are, counted. */
#include "cmocka_test.h"

#include <stdlib.h>

#include <portinfo.h>

#include "headings.h"
#include "tally.h"
#include "text.h"

/* Counts in scratch of just the size of the longest row. */
static size_t
tally(const char *header, const char *body, struct pi_tally *columns)
{
	const struct pi_grid grid = {
		.header = { .text = pi_span(header) },
		.body = { .rest = pi_span(body) } };
	struct pi_lines lines = grid.body;
	struct pi_line line;
	size_t size = 1, count;
	char *scratch;

	while (pi_next_line(&lines, &line))
		if (line.text.length > size)
			size = line.text.length;
	scratch = malloc(size);
	assert_non_null(scratch);
	count = pi_tally(&grid, scratch, columns);
	free(scratch);
	return count;
}

static void
cells_are_counted_by_column_and_kind(void **state)
{
	struct pi_tally columns[PI_COLUMNS_MAX];
	const struct pi_tally *ports = &columns[0], *names = &columns[1];

	(void)state;
	assert_int_equal(tally("| TCP port | Service |",
	    "| 22 | SSH |\n| 0-1023 | - |\n|  | what? |\n> | - | x | y\n| 1\n",
	    columns), 2);
	assert_int_equal(ports->heading, PI_HEADING_PORT);
	assert_int_equal(ports->transports, PORTINFO_TCP);
	assert_int_equal(ports->count[PI_CELL_FILLED], 3);
	assert_int_equal(ports->count[PI_CELL_PORTS], 3);
	assert_int_equal(ports->count[PI_CELL_CLASSES], 1);
	assert_int_equal(ports->count[PI_CELL_NUMBER], 2);
	assert_int_equal(ports->count[PI_CELL_DASH], 1);
	assert_int_equal(names->heading, PI_HEADING_NAME);
	assert_int_equal(names->transports, 0);
	assert_int_equal(names->count[PI_CELL_FILLED], 3);
	assert_int_equal(names->count[PI_CELL_DASH], 1);
	assert_int_equal(names->count[PI_CELL_QUESTION], 1);
	assert_int_equal(names->count[PI_CELL_TICK], 1);
	assert_int_equal(names->count[PI_CELL_PORTS], 0);
	/* The cell past the headings. */
	assert_int_equal(columns[2].count[PI_CELL_FILLED], 0);
}

static void
most_are_more_than_half_of_what_is_filled(void **state)
{
	struct pi_tally columns[PI_COLUMNS_MAX];

	(void)state;
	tally("| A | B | C | D |", "| 1 | 1 | | - |\n| a | 2 | | |\n"
	    "| | a | | |\n", columns);
	assert_false(pi_is_mostly(&columns[0], PI_CELL_PORTS));
	assert_true(pi_is_mostly(&columns[1], PI_CELL_PORTS));
	assert_false(pi_is_mostly(&columns[2], PI_CELL_PORTS));
	assert_false(pi_is_mostly(&columns[3], PI_CELL_PORTS));
}

static void
a_table_without_rows_has_headings(void **state)
{
	struct pi_tally columns[PI_COLUMNS_MAX];

	(void)state;
	assert_int_equal(tally("", "", columns), 0);
	assert_int_equal(tally("Port | Notes", "", columns), 2);
	assert_int_equal(columns[0].heading, PI_HEADING_PORT);
	assert_int_equal(columns[1].heading, PI_HEADING_DESCRIPTION);
	assert_int_equal(columns[1].count[PI_CELL_FILLED], 0);
}

static void
columns_past_64_are_counted_and_not_looked_at(void **state)
{
	struct pi_tally *columns = malloc(PI_COLUMNS_MAX * sizeof(*columns));
	struct pi_text header = { 0 }, row = { 0 };
	int i;

	(void)state;
	assert_non_null(columns);
	for (i = 0; i < 10000; i++) {
		pi_text_puts(&header, "|Port");
		pi_text_puts(&row, "|1");
	}
	assert_int_equal(tally(header.bytes, row.bytes, columns), 10000);
	assert_int_equal(columns[PI_COLUMNS_MAX - 1].heading, PI_HEADING_PORT);
	assert_int_equal(columns[PI_COLUMNS_MAX - 1].count[PI_CELL_PORTS], 1);
	free(columns);
	pi_text_free(&header);
	pi_text_free(&row);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_counted_by_column_and_kind),
		cmocka_unit_test(most_are_more_than_half_of_what_is_filled),
		cmocka_unit_test(a_table_without_rows_has_headings),
		cmocka_unit_test(columns_past_64_are_counted_and_not_looked_at)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
