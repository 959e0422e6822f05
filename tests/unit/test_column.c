/* SPDX-License-Identifier: MIT */
/* The kinds of cells in a column, counted. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include <portinfo.h>

#include "buffer.h"
#include "column.h"
#include "heading.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Counts a table that claims to have some rows more than it has, in scratch of
 * exactly the size of the longest row.
 */
static size_t
tally_rows(const char *header, const char *body, size_t more,
    struct pi_column *column)
{
	static struct pi_columns columns;
	struct pi_pipe_table grid = { .body = { .rest = pi_span(body) },
		.rows = more };
	struct pi_lines lines = grid.body;
	struct pi_line line;
	size_t size = 1;
	char *scratch;

	grid.header.count = pi_split_row(pi_span(header), grid.header.cells,
	    PI_COLUMNS_MAX);
	for (; pi_next_line(&lines, &line); grid.rows++)
		if (line.text.length > size)
			size = line.text.length;
	scratch = malloc(size);
	assert_non_null(scratch);
	pi_columns_read(&columns, &grid, scratch);
	memcpy(column, columns.column, columns.count * sizeof(*column));
	free(scratch);
	return columns.count;
}

static size_t
tally(const char *header, const char *body, struct pi_column *columns)
{
	return tally_rows(header, body, 0, columns);
}

static void
cells_are_counted_by_column_and_kind(void **state)
{
	struct pi_column columns[PI_COLUMNS_MAX];
	const struct pi_column *ports = &columns[0], *names = &columns[1];

	(void)state;
	assert_int_equal(tally("| TCP port | Service |",
	    "| 22 | SSH |\n| 0-1023 | - |\n|  | what? |\n> | - | x | y\n| 1\n"
	    "| tbd | ? |\n", columns), 2);
	assert_int_equal(ports->heading, PI_HEADING_PORT);
	assert_int_equal(ports->transports, PORTINFO_TCP);
	assert_int_equal(ports->count[PI_CELL_FILLED], 3);
	assert_int_equal(ports->count[PI_CELL_PORTS], 3);
	assert_int_equal(ports->count[PI_CELL_CLASSES], 1);
	assert_int_equal(ports->count[PI_CELL_NUMBER], 3);
	assert_int_equal(ports->count[PI_CELL_DASH], 1);
	assert_int_equal(names->heading, PI_HEADING_NAME);
	assert_int_equal(names->transports, 0);
	assert_int_equal(names->count[PI_CELL_FILLED], 3);
	assert_int_equal(names->count[PI_CELL_DASH], 1);
	assert_int_equal(names->count[PI_CELL_QUESTION], 1);
	assert_int_equal(names->count[PI_CELL_TICK], 1);
	assert_int_equal(names->count[PI_CELL_PORTS], 0);
}

static void
most_is_more_than_half_of_the_filled_cells(void **state)
{
	struct pi_column columns[PI_COLUMNS_MAX];

	(void)state;
	tally("| A | B | C | D |", "| 1 | 1 | | - |\n| a | 2 | | |\n"
	    "| | a | | |\n", columns);
	assert_false(columns[0].is[PI_COLUMN_UNHEADED]);
	assert_true(columns[1].is[PI_COLUMN_UNHEADED]);
	assert_false(columns[2].is[PI_COLUMN_UNHEADED]);
	assert_false(columns[3].is[PI_COLUMN_UNHEADED]);
}

static void
a_table_without_rows_has_headings(void **state)
{
	struct pi_column columns[PI_COLUMNS_MAX];

	(void)state;
	assert_int_equal(tally("", "", columns), 0);
	assert_int_equal(tally("Port | Notes", "", columns), 2);
	assert_int_equal(columns[0].heading, PI_HEADING_PORT);
	assert_int_equal(columns[1].heading, PI_HEADING_DESCRIPTION);
	assert_int_equal(columns[1].count[PI_CELL_FILLED], 0);
}

static void
columns_past_64_are_not_looked_at(void **state)
{
	struct pi_column *columns = malloc(PI_COLUMNS_MAX * sizeof(*columns));
	struct pi_buffer header = { 0 }, row = { 0 };
	int i;

	(void)state;
	assert_non_null(columns);
	for (i = 0; i < 10000; i++) {
		pi_buffer_puts(&header, "|Port");
		pi_buffer_puts(&row, "|1");
	}
	assert_int_equal(tally(header.bytes, row.bytes, columns),
	    PI_COLUMNS_MAX);
	assert_int_equal(columns[PI_COLUMNS_MAX - 1].heading, PI_HEADING_PORT);
	assert_int_equal(columns[PI_COLUMNS_MAX - 1].count[PI_CELL_PORTS], 1);
	free(columns);
	pi_buffer_free(&header);
	pi_buffer_free(&row);
}

/* Returns pseudo-random numbers, the same in each run. */
static unsigned int
next_number(unsigned int *seed, unsigned int below)
{
	*seed = *seed * 1664525U + 1013904223U;
	return (*seed >> 8) % below;
}

/* Writes a column of up to four kinds of cell, two in turn or all mixed. */
static void
make_column(unsigned int *seed, struct pi_buffer *body)
{
	static const char *const cells[] = { "tcp", "x", "ssh", "22", "1.",
		"10.0.0.1", "80->80", "0-1023", "what?", "-", "" };
	const char *kinds[4];
	unsigned int few = next_number(seed, 2) == 0 ? 3 : LENGTH(cells);
	unsigned int rows = 16 * (1 + next_number(seed, 4)) +
	    next_number(seed, 2) * next_number(seed, 16), i;
	unsigned int change = next_number(seed, 2) == 0 ? rows / 2
	    : next_number(seed, rows + 1), mixed;

	for (i = 0; i < LENGTH(kinds); i++)
		kinds[i] = cells[next_number(seed, few)];
	mixed = next_number(seed, 2);
	for (i = 0; i < rows; i++)
		pi_buffer_printf(body, "| 22 | a | %s |\n", mixed == 0 ?
		    kinds[i >= change] : kinds[next_number(seed, 4)]);
}

/* Are two columns the same in what most of their cells are? */
static bool
are_alike(const struct pi_column *a, const struct pi_column *b)
{
	static const enum pi_column_kind kinds[] = { PI_COLUMN_UNHEADED,
		PI_COLUMN_TRANSPORTS, PI_COLUMN_TICKS };
	size_t i;

	for (i = 0; i < LENGTH(kinds); i++)
		if (a->is[kinds[i]] != b->is[kinds[i]])
			return false;
	return (a->count[PI_CELL_FILLED] == 0) ==
	    (b->count[PI_CELL_FILLED] == 0);
}

/*
 * Counting may stop before the end only if the rest cannot matter.  A table
 * that claims to have many more rows is counted to its end.
 */
static void
counting_that_stops_early_changes_no_column(void **state)
{
	static const char *const headings[] = { "|Port|Name|Port",
		"|Port|Name|Name", "|Port|Name|TCP", "|Port|Name|Transport",
		"|Port|Name|Notes", "|Port|Name|A" };
	struct pi_column some[PI_COLUMNS_MAX], all[PI_COLUMNS_MAX];
	unsigned int seed = 1, i, stopped = 0;
	struct pi_buffer body = { 0 };

	(void)state;
	for (i = 0; i < 20000; i++) {
		const char *heading = headings[i % LENGTH(headings)];

		make_column(&seed, &body);
		tally_rows(heading, body.bytes, 0, some);
		tally_rows(heading, body.bytes, 1000, all);
		assert_true(are_alike(&some[2], &all[2]));
		stopped += some->count[PI_CELL_FILLED] <
		    all->count[PI_CELL_FILLED];
		pi_buffer_free(&body);
	}
	assert_true(stopped > 1000);
}

static void
a_lead_of_500_cells_in_a_long_table_is_enough(void **state)
{
	struct pi_column columns[PI_COLUMNS_MAX];
	struct pi_buffer body = { 0 };
	int i;

	(void)state;
	for (i = 0; i < 2000; i++)
		pi_buffer_puts(&body, i < 501 ? "| 22 | |\n" : "| a | b |\n");
	/* An empty column is never settled. */
	tally("| Port | Name |", body.bytes, columns);
	assert_false(columns[0].is[PI_COLUMN_PORTS]);
	assert_true(columns[1].is[PI_COLUMN_TEXT]);
	pi_buffer_free(&body);
	for (i = 0; i < 2000; i++)
		pi_buffer_puts(&body, i < 501 ? "| 22 | a |\n" : "| a | |\n");
	tally("| Port | Name |", body.bytes, columns);
	assert_true(columns[0].is[PI_COLUMN_PORTS]);
	assert_int_equal(columns[0].count[PI_CELL_FILLED], 501);
	/* Without a word for names all rows are counted. */
	tally("| Port | A |", body.bytes, columns);
	assert_false(columns[0].is[PI_COLUMN_PORTS]);
	pi_buffer_free(&body);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_counted_by_column_and_kind),
		cmocka_unit_test(most_is_more_than_half_of_the_filled_cells),
		cmocka_unit_test(a_table_without_rows_has_headings),
		cmocka_unit_test(columns_past_64_are_not_looked_at),
		cmocka_unit_test(counting_that_stops_early_changes_no_column),
		cmocka_unit_test(a_lead_of_500_cells_in_a_long_table_is_enough)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
