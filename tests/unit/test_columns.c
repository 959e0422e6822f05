/* SPDX-License-Identifier: MIT */
/* Columns: parsing lists of them, writing their values. */
#include "answers.h"

#include "columns.h"

static const struct {
	const char *claim;
	const char *list;
	size_t count; /* 0: it is refused */
	enum column columns[4];
} lists[] = {
	{ "an empty list is refused", "", 0, { COLUMNS } },
	{ "one column", "port", 1, { COLUMN_PORT } },
	{ "columns in any order", "query,description,name,class", 4,
	    { COLUMN_QUERY, COLUMN_DESCRIPTION, COLUMN_NAME, COLUMN_CLASS } },
	{ "a column more than once", "port,name,port", 3,
	    { COLUMN_PORT, COLUMN_NAME, COLUMN_PORT } },
	{ "the others", "transport,source,aliases", 3,
	    { COLUMN_TRANSPORT, COLUMN_SOURCE, COLUMN_ALIASES } },
	{ "an unknown column", "port,nam", 0, { COLUMNS } },
	{ "a column and more", "ports", 0, { COLUMNS } },
	{ "a comma before", ",port", 0, { COLUMNS } },
	{ "a comma at the end", "port,", 0, { COLUMNS } },
	{ "two commas", "port,,name", 0, { COLUMNS } },
	{ "a blank", "port, name", 0, { COLUMNS } }
};

static void
a_list_of_columns_is_parsed(void **state)
{
	struct portinfo_message error;
	struct columns columns;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(lists); i++) {
		print_message("  %s\n", lists[i].claim);
		assert_int_equal(columns_read(lists[i].list, &columns,
		    &error), lists[i].count != 0);
		assert_true(lists[i].count == 0 ||
		    columns.count == lists[i].count);
		for (k = 0; k < lists[i].count; k++)
			assert_int_equal(columns.list[k],
			    lists[i].columns[k]);
	}
}

static void
an_unknown_column_is_reported(void **state)
{
	struct portinfo_message error;
	struct columns columns;
	char list[5000];
	int column;

	(void)state;
	assert_false(columns_read("port,\x1b[31mx\xff,name", &columns,
	    &error));
	assert_non_null(strstr(error.text, "'?[31mx?'"));
	for (column = 0; column < COLUMNS; column++)
		assert_non_null(strstr(error.text,
		    column_names[column]));
	memset(list, 'x', sizeof(list) - 1);
	list[sizeof(list) - 1] = '\0';
	assert_false(columns_read(list, &columns, &error));
	assert_non_null(strstr(error.text, "description"));
}

static void
every_column_is_found_by_its_name(void **state)
{
	struct portinfo_message error;
	struct columns columns;
	int column;

	(void)state;
	for (column = 0; column < COLUMNS; column++) {
		assert_true(columns_read(column_names[column],
		    &columns, &error));
		assert_int_equal(columns.list[0], column);
	}
}

static void
up_to_32_columns_are_parsed(void **state)
{
	struct portinfo_message error;
	struct columns columns;
	char list[LENGTH(columns.list) * 5 + 6] = "";
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(columns.list); i++)
		strcat(list, i == 0 ? "name" : ",name");
	assert_true(columns_read(list, &columns, &error));
	assert_int_equal(columns.count, LENGTH(columns.list));
	strcat(list, ",name");
	assert_false(columns_read(list, &columns, &error));
	assert_string_equal(error.text, "more than 32 columns");
}

static const char note[] = HEAD
    ROW("389", "LDAP / ldap2 / ldap3", "tcp, udp, sctp, dccp", "Directory")
    ROW("1024-50000", "-", "", "x")
    ROW("7", "caf\xc3\xa9", "udp", "");

/* The values of a column in the first row of an answer. */
static const struct {
	const char *claim;
	const char *word;
	const char *values[COLUMNS];
} rows[] = {
	{ "a row with all", "389", { "389", "LDAP", "tcp,udp,sctp,dccp",
	    "well-known", "n", "ldap2,ldap3", "Directory", "389" } },
	{ "a row with nothing but ports", "0005000", { "1024-50000", "!", "!",
	    "registered,dynamic", "n", "!", "x", "0005000" } },
	{ "one alias less, and none", "CAF\xc3\xa9", { "7", "caf\xc3\xa9",
	    "udp", "well-known", "n", "!", "!", "CAF\xc3\xa9" } },
	{ "a fact", "8-9", { "8-9", "!", "!", "well-known", "!", "!",
	    "Unassigned", "8-9" } }
};

/* Writes a column and compares. */
static void
check_column(enum column column, const struct answer_row *answer,
    const char *value)
{
	static struct output output;

	output_begin(&output, -1);
	column_put(&output, column, answer, "!\0\0\0\0\0\0");
	assert_int_equal(output.length, strlen(value));
	assert_memory_equal(output.bytes, value, output.length);
}

static void
a_column_is_its_value_or_empty(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_query query;
	struct portinfo_table *table = load("n", note);
	struct portinfo_message error;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t i;
	int column;

	(void)state;
	for (i = 0; i < LENGTH(rows); i++) {
		const struct answer_row answer = { .row = &row,
			.query = pi_span(rows[i].word) };

		print_message("  %s\n", rows[i].claim);
		assert_int_equal(portinfo_parse(&query, table, rows[i].word,
		    strlen(rows[i].word), &error),
		    PORTINFO_QUERY);
		portinfo_lookup(&cursor, table, &query, &none);
		assert_true(portinfo_next(&cursor, &row));
		for (column = 0; column < COLUMNS; column++)
			check_column((enum column)column, &answer,
			    rows[i].values[column]);
	}
	portinfo_close_table(table);
}

/* Writes all columns twice and compares with a row of the values. */
static void
check_columns(const struct answer_row *answer, const char *const *values)
{
	static struct output output;
	struct columns columns = { .count = 2 * COLUMNS };
	char text[1000] = "";
	size_t i;

	for (i = 0; i < columns.count; i++) {
		columns.list[i] = (unsigned char)(i % COLUMNS);
		strcat(text, values[i % COLUMNS]);
		strcat(text, i + 1 < columns.count ? ";" : "\n");
	}
	output_begin(&output, -1);
	columns_put(&output, &columns, answer, "!\0\0\0\0\0\0", ';');
	assert_int_equal(output.length, strlen(text));
	assert_memory_equal(output.bytes, text, output.length);
}

static void
a_row_is_columns_and_separators(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_query query;
	struct portinfo_table *table = load("n", note);
	struct portinfo_message error;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(rows); i++) {
		const struct answer_row answer = { .row = &row,
			.query = pi_span(rows[i].word) };

		print_message("  %s\n", rows[i].claim);
		assert_int_equal(portinfo_parse(&query, table, rows[i].word,
		    strlen(rows[i].word), &error),
		    PORTINFO_QUERY);
		portinfo_lookup(&cursor, table, &query, &none);
		assert_true(portinfo_next(&cursor, &row));
		check_columns(&answer, rows[i].values);
	}
	portinfo_close_table(table);
}

static void
every_port_is_written_as_its_number(void **state)
{
	struct portinfo_row row = { .classes = PORTINFO_DYNAMIC };
	const struct answer_row answer = { .row = &row };
	char text[8];
	unsigned int port;

	(void)state;
	for (port = 0; port <= 65535; port++) {
		row.first = row.last = (uint16_t)port;
		snprintf(text, sizeof(text), "%u", port);
		check_column(COLUMN_PORT, &answer, text);
	}
}

static void
an_empty_row_has_only_its_query(void **state)
{
	const struct portinfo_row nothing = { .classes = 0 };
	const struct answer_row answer = { &nothing, { "a\tb\x1b,more", 4 } };
	int column;

	(void)state;
	for (column = 0; column < COLUMNS; column++)
		check_column((enum column)column, &answer,
		    column == COLUMN_QUERY ? "a b?" : "!");
}

/* As when filters alone select rows. */
static void
no_query_is_an_empty_field(void **state)
{
	const struct portinfo_row nothing = { .classes = 0 };
	const struct answer_row answer = { &nothing, { "", 0 } };

	(void)state;
	check_column(COLUMN_QUERY, &answer, "!");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_of_columns_is_parsed),
		cmocka_unit_test(
		    an_unknown_column_is_reported),
		cmocka_unit_test(every_column_is_found_by_its_name),
		cmocka_unit_test(
		    up_to_32_columns_are_parsed),
		cmocka_unit_test(a_column_is_its_value_or_empty),
		cmocka_unit_test(a_row_is_columns_and_separators),
		cmocka_unit_test(every_port_is_written_as_its_number),
		cmocka_unit_test(an_empty_row_has_only_its_query),
		cmocka_unit_test(no_query_is_an_empty_field)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
