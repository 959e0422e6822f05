/* SPDX-License-Identifier: MIT */
/*
 * The built-in table contains the notes in DATA.  test_scan.c compares its
 * answers.
 */
#include "find.h"
#include "whole.h"

static void
sources_are_the_notes(void **state)
{
	const struct tables *tables = *state;
	const struct slow_table *slow = &tables->slow;
	size_t rows[LENGTH(sources)] = { 0 }, i;

	for (i = 0; i < slow->count; i++)
		rows[slow->rows[i].source]++;
	assert_int_equal(portinfo_count_sources(tables->builtin),
	    LENGTH(sources));
	assert_int_equal(portinfo_count_sources(tables->loaded),
	    LENGTH(sources));
	for (i = 0; i < LENGTH(sources); i++) {
		struct portinfo_source a = portinfo_get_source(tables->builtin,
		    i), b = portinfo_get_source(tables->loaded, i);

		assert_string_equal(a.name, sources[i]);
		assert_string_equal(b.name, sources[i]);
		assert_string_equal(a.date, b.date);
		assert_int_equal(strlen(a.date), strlen("2026-01-02"));
		assert_int_equal(a.rows, rows[i]);
		assert_int_equal(b.rows, rows[i]);
	}
}

/* Does the query find this row? */
static bool
finds(const struct tables *tables, const struct portinfo_table *table,
    const struct slow_row *row)
{
	static const struct portinfo_filter all = { .all = true };
	const char *name = slow_name(&tables->slow, row);
	struct portinfo_cursor cursor;
	struct portinfo_row found;

	portinfo_lookup(&cursor, table, &tables->query, &all);
	while (portinfo_next(&cursor, &found))
		if (found.first == row->first && found.last == row->last &&
		    found.transports == row->transports && strcmp(
		    found.source, sources[row->source]) == 0 &&
		    strcmp(found.name == NULL ? "" : found.name,
		    name == NULL ? "" : name) == 0)
			return true;
	return false;
}

static bool
finds_by_name(struct tables *tables, const char *name, size_t length,
    const struct slow_row *row)
{
	const struct pi_span span = { name, length };

	assert_true(pi_has_name(tables->builtin, span));
	assert_true(pi_has_name(tables->loaded, span));
	portinfo_query_name(&tables->query, name, length);
	return finds(tables, tables->builtin, row) &&
	    finds(tables, tables->loaded, row);
}

static void
every_name_finds_its_row_in_any_case(void **state)
{
	struct tables *tables = *state;
	const struct slow_table *slow = &tables->slow;
	const char *name;
	char upper[512];
	size_t i, k, n;

	for (i = 0; i < slow->count; i++) {
		for (name = slow_name(slow, &slow->rows[i]); name != NULL;
		    name = slow_next_name(name)) {
			n = strlen(name);
			assert_true(n < sizeof(upper));
			for (k = 0; k <= n; k++)
				upper[k] = name[k] >= 'a' && name[k] <= 'z' ?
				    (char)(name[k] - 'a' + 'A') : name[k];
			assert_true(finds_by_name(tables, name, n,
			    &slow->rows[i]));
			assert_true(finds_by_name(tables, upper, n,
			    &slow->rows[i]));
			/* A NUL is not part of a name. */
			assert_false(pi_has_name(tables->builtin,
			    (struct pi_span){ name, n + 1 }));
		}
	}
}

/* The note links groups and has rows on every port. */
static void
a_note_hides_no_claim_of_the_built_in_table(void **state)
{
	static const char note[] = "Port|Name\n-|-\n"
	    "53|mine / dns\n443|https / mine\n1-65535|all\n9200|wap-wsp\n";
	struct tables *tables = *state;
	struct portinfo_loader *loader = portinfo_open_loader(tables->builtin,
	    NULL, NULL);
	struct portinfo_table *table;
	size_t i;

	assert_true(portinfo_load_bytes(loader, "mine", note, strlen(note),
	    NULL));
	table = portinfo_make_table(loader);
	assert_non_null(table);
	assert_int_equal(portinfo_count_sources(table), LENGTH(sources) + 1);
	for (i = 0; i < LENGTH(sources); i++)
		assert_int_equal(portinfo_get_source(table, i + 1).rows,
		    portinfo_get_source(tables->builtin, i).rows);
	for (i = 0; i < tables->slow.count; i++) {
		const struct slow_row *row = &tables->slow.rows[i];
		const char *name = slow_name(&tables->slow, row);

		portinfo_query_ports(&tables->query, row->last, row->last);
		assert_true(finds(tables, table, row));
		for (; name != NULL; name = slow_next_name(name)) {
			portinfo_query_name(&tables->query, name, strlen(name));
			assert_true(finds(tables, table, row));
		}
	}
	portinfo_close_table(table);
}

static void
no_name_looks_like_ports(void **state)
{
	const struct tables *tables = *state;
	const struct slow_table *slow = &tables->slow;
	const char *name;
	size_t i;

	for (i = 0; i < slow->count; i++)
		for (name = slow_name(slow, &slow->rows[i]); name != NULL;
		    name = slow_next_name(name))
			assert_true(name[strspn(name, "0123456789,-")] !=
			    '\0');
}

/* Do both rows have the same name on the same transport? */
static bool
is_double(const struct slow_table *slow, const struct slow_row *a,
    const struct slow_row *b)
{
	const char *x = slow_name(slow, a), *y = slow_name(slow, b);

	return a->source == b->source && a->first == b->first &&
	    a->last == b->last && x != NULL && y != NULL &&
	    strcasecmp(x, y) == 0 && ((a->transports & b->transports) != 0 ||
	    a->transports == b->transports);
}

static void
no_source_has_a_service_twice(void **state)
{
	const struct tables *tables = *state;
	const struct slow_table *slow = &tables->slow;
	const struct slow_row *row;
	size_t i, k;

	for (i = 0; i < slow->count; i++) {
		row = &slow->rows[i];
		for (k = slow_begin(slow, row->first);
		    k < slow->ends[row->first]; k++) {
			if (slow->on_ports[k] <= i || !is_double(slow, row,
			    &slow->rows[slow->on_ports[k]]))
				continue;
			print_message("  %s: %u %s\n", sources[row->source],
			    row->first, slow_name(slow, row));
			fail();
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sources_are_the_notes),
		cmocka_unit_test(a_note_hides_no_claim_of_the_built_in_table),
		cmocka_unit_test(every_name_finds_its_row_in_any_case),
		cmocka_unit_test(no_name_looks_like_ports),
		cmocka_unit_test(no_source_has_a_service_twice)
	};

	return cmocka_run_group_tests(tests, make_tables, free_tables);
}
