/* SPDX-License-Identifier: MIT */
/* Lookups by one port and by one name. */
#include "answers.h"

#include "find.h"

/* Ranges that begin and end at or next to powers of two and sixteen. */
static const struct {
	uint16_t first;
	uint16_t last;
} ranges[] = {
	{ 0, 0 }, { 0, 15 }, { 15, 16 }, { 16, 31 }, { 1, 14 }, { 17, 33 },
	{ 0, 255 }, { 255, 256 }, { 256, 511 }, { 241, 783 }, { 0, 4095 },
	{ 4095, 4096 }, { 4096, 8191 }, { 4097, 8190 }, { 3840, 4351 },
	{ 0, 65535 }, { 1, 65534 }, { 65520, 65535 }, { 65535, 65535 },
	{ 65534, 65535 }, { 61440, 65535 }, { 1023, 1024 }, { 0, 1023 },
	{ 1024, 49151 }, { 49151, 49152 }, { 49152, 65535 }, { 32767, 32768 },
	{ 389, 389 }, { 20000, 20000 }
};

/* Makes a table of one row for each range. */
static struct portinfo_table *
load_ranges(void)
{
	char note[4096] = HEAD;
	size_t i, n = strlen(note);

	for (i = 0; i < LENGTH(ranges); i++)
		n += (size_t)snprintf(note + n, sizeof(note) - n,
		    "| %u-%u | r%zu | tcp | |\n", ranges[i].first,
		    ranges[i].last, i);
	assert_true(n < sizeof(note));
	return load("a", note);
}

/* Narrower first, then by port; no two ranges are the same. */
static bool
comes_before(size_t a, size_t b)
{
	int x = ranges[a].last - ranges[a].first;
	int y = ranges[b].last - ranges[b].first;

	return x != y ? x < y : ranges[a].first < ranges[b].first;
}

/* Returns the next range on a port, in the order of answers. */
static size_t
next_range(size_t after, uint32_t port)
{
	size_t i, best = LENGTH(ranges);

	for (i = 0; i < LENGTH(ranges); i++)
		if (port >= ranges[i].first && port <= ranges[i].last &&
		    (after == LENGTH(ranges) || comes_before(after, i)) &&
		    (best == LENGTH(ranges) || comes_before(i, best)))
			best = i;
	return best;
}

static void
every_port_finds_its_ranges(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_query query;
	struct portinfo_table *table = load_ranges();
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	uint32_t port;
	size_t i;

	(void)state;
	for (port = 0; port <= UINT16_MAX; port++) {
		portinfo_query_ports(&query, (uint16_t)port, (uint16_t)port);
		portinfo_lookup(&cursor, table, &query, &none);
		for (i = next_range(LENGTH(ranges), port); i < LENGTH(ranges);
		    i = next_range(i, port)) {
			assert_true(portinfo_next(&cursor, &row));
			assert_int_equal(row.first, ranges[i].first);
			assert_int_equal(row.last, ranges[i].last);
		}
		assert_false(portinfo_next(&cursor, &row));
	}
	portinfo_close_table(table);
}

static bool
has(const struct portinfo_table *table, const char *name)
{
	return pi_has_name(table, pi_span(name));
}

static void
names_are_compared_without_case(void **state)
{
	struct portinfo_table *table = load("a", HEAD
	    ROW("1", "ldap / `SQL*Net` / Caf\xc3\xa9", "tcp", "")
	    ROW("2", "`cl/1` / a-b / `t@[x]^`", "udp", "")
	    ROW("3", "-", "udp", "without a name"));

	(void)state;
	assert_false(has(table, ""));
	assert_false(pi_has_name(table, (struct pi_span){ NULL, 0 }));
	assert_true(has(table, "ldap") && has(table, "LDAP"));
	assert_true(has(table, "sql*net") && has(table, "SQL*NET"));
	assert_true(has(table, "cl/1") && has(table, "Cl/1"));
	assert_true(has(table, "caf\xc3\xa9") && has(table, "CAF\xc3\xa9"));
	assert_false(has(table, "CAF\xc3\x89")); /* only ASCII */
	assert_true(has(table, "a-b") && !has(table, "a\rb"));
	assert_true(has(table, "t@[x]^") && !has(table, "t`{x}~"));
	assert_false(has(table, "lda") || has(table, "ldapx"));
	assert_false(has(table, "sql.net") || has(table, "ld*"));
	assert_false(has(table, " ldap") || has(table, "ldap "));
	portinfo_close_table(table);
}

static void
a_name_ends_at_its_length_not_at_a_nul(void **state)
{
	struct portinfo_table *table = load("a", HEAD
	    ROW("1", "ssh / scp", "tcp", ""));

	(void)state;
	assert_true(pi_has_name(table, (struct pi_span){ "sshx", 3 }));
	assert_false(pi_has_name(table, (struct pi_span){ "ssh", 2 }));
	assert_false(pi_has_name(table, (struct pi_span){ "ssh\0", 4 }));
	assert_false(pi_has_name(table, (struct pi_span){ "ssh\0scp", 7 }));
	assert_false(pi_has_name(table, (struct pi_span){ "ssh\1", 4 }));
	assert_false(pi_has_name(table, (struct pi_span){ "\0", 1 }));
	portinfo_close_table(table);
}

/* A table is not read past its end. */
static void
a_name_followed_by_many_nuls_is_unknown(void **state)
{
	static char name[1 << 20] = "zz";
	struct portinfo_table *table = load("a", HEAD
	    ROW("1", "zz", "tcp", ""));

	(void)state;
	assert_false(pi_has_name(table, (struct pi_span){ name,
	    sizeof(name) }));
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_port_finds_its_ranges),
		cmocka_unit_test(names_are_compared_without_case),
		cmocka_unit_test(a_name_ends_at_its_length_not_at_a_nul),
		cmocka_unit_test(a_name_followed_by_many_nuls_is_unknown)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
