/* SPDX-License-Identifier: MIT */
/* The built-in table and the loaded one answer as a scan of all rows does. */
#include "whole.h"

static void
all_ports_are_answered_as_by_a_scan(void **state)
{
	static const struct slow_part part = { 0, UINT16_MAX };
	struct tables *tables = *state;
	struct slow_check check = { .slow = &tables->slow,
		.query = &tables->query };
	size_t i;

	portinfo_query_ports(&tables->query, 0, UINT16_MAX);
	for (i = 0; i < 2 * LENGTH(filters); i++) {
		check.table = i % 2 == 0 ? tables->builtin : tables->loaded;
		check.filter = &filters[i / 2];
		check_parts(&check, &part, 1);
	}
}

static void
every_port_is_answered_as_by_a_scan(void **state)
{
	struct tables *tables = *state;
	struct slow_check check = { .slow = &tables->slow,
		.table = tables->builtin, .query = &tables->query };
	struct slow_part part;
	size_t i;

	for (i = 0; i < LENGTH(filters); i++) {
		check.filter = &filters[i];
		for (part.first = 0; part.first <= UINT16_MAX; part.first++) {
			part.last = part.first;
			portinfo_query_ports(&tables->query,
			    (uint16_t)part.first, (uint16_t)part.first);
			check_parts(&check, &part, 1);
		}
	}
}

static int
compare_parts(const void *a, const void *b)
{
	const struct slow_part *x = a, *y = b;

	return (x->first > y->first) - (x->first < y->first);
}

/* Makes a word of a few parts, and the parts with those that overlap joined. */
static size_t
make_list(uint32_t *seed, char *word, size_t size, struct slow_part *parts,
    size_t count)
{
	uint32_t width, around = random_number(seed, 65536);
	size_t i, kept = 0, n = 0;

	for (i = 0; i < count; i++) {
		width = random_number(seed, 3) == 0 ? random_number(seed, 3000)
						  : random_number(seed, 8);
		parts[i].first = (around + random_number(seed, 60)) % 65536;
		if (random_number(seed, 4) == 0)
			parts[i].first = random_number(seed, 65536);
		parts[i].last = parts[i].first + width > 65535 ? 65535
		    : parts[i].first + width;
		n += (size_t)snprintf(word + n, size - n, "%s%u-%u",
		    i == 0 ? "" : ",", (unsigned int)parts[i].first,
		    (unsigned int)parts[i].last);
	}
	qsort(parts, count, sizeof(*parts), compare_parts);
	for (i = 1; i < count; i++) {
		if (parts[i].first > parts[kept].last)
			parts[++kept] = parts[i];
		else if (parts[i].last > parts[kept].last)
			parts[kept].last = parts[i].last;
	}
	return kept + 1;
}

/* Sets the transports of all parts. */
static void
narrow(struct portinfo_query *query, unsigned int transports)
{
	struct pi_query_parts *parts = pi_query_parts(query);
	size_t i;

	assert_null(parts->many);
	for (i = 0; i < parts->count; i++)
		parts->few[i].transports = (uint8_t)transports;
}

static void
ranges_and_lists_are_answered_as_by_a_scan(void **state)
{
	struct tables *tables = *state;
	struct slow_check check = { .slow = &tables->slow,
		.query = &tables->query };
	struct slow_part parts[6];
	struct portinfo_message message;
	uint32_t seed = 1;
	char word[256];
	size_t i, count;

	for (i = 0; i < 3000; i++) {
		count = make_list(&seed, word, sizeof(word), parts,
		    1 + random_number(&seed, LENGTH(parts)));
		check.table = i % 2 == 0 ? tables->builtin : tables->loaded;
		check.filter = &filters[random_number(&seed, LENGTH(filters))];
		assert_int_equal(portinfo_parse(&tables->query, check.table,
		    word,
		    strlen(word), &message),
		    PORTINFO_QUERY);
		narrow(&tables->query, random_number(&seed, 4) == 0 ?
		    1 + random_number(&seed, 4) : 0);
		check_parts(&check, parts, count);
	}
}

static void
names_are_answered_as_by_a_scan(void **state)
{
	struct tables *tables = *state;
	struct slow_check check = { .slow = &tables->slow,
		.table = tables->builtin, .query = &tables->query };
	const struct slow_table *slow = &tables->slow;
	const char *name;
	size_t i;

	for (i = 0; i < slow->count; i += 23) {
		for (name = slow_name(slow, &slow->rows[i]); name != NULL;
		    name = slow_next_name(name)) {
			portinfo_query_name(&tables->query, name, strlen(name));
			check.filter = i % 2 == 0 ? &filters[0]
			    : &filters[i % LENGTH(filters)];
			check_name(&check, name);
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_ports_are_answered_as_by_a_scan),
		cmocka_unit_test(every_port_is_answered_as_by_a_scan),
		cmocka_unit_test(ranges_and_lists_are_answered_as_by_a_scan),
		cmocka_unit_test(names_are_answered_as_by_a_scan)
	};

	return cmocka_run_group_tests(tests, make_tables, free_tables);
}
