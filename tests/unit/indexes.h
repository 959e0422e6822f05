/* SPDX-License-Identifier: MIT */
/* Compares the indexes of a table with a scan of all its claims. */
#ifndef INDEXES_H
#define INDEXES_H

#include "loose_name.h"
#include "tables.h"

enum { CLAIMS_MAX = 512 };

/* Counts the claims of a reference and checks that they ascend. */
static inline void
count_claims(const struct portinfo_table *table, const uint32_t *reference,
    unsigned int *counts)
{
	const uint32_t *list = pi_list(table, reference);
	uint32_t before = 0, claim;

	while (list != NULL) {
		claim = *list & ~PI_LAST;
		assert_true(claim > before && claim < table->claim_count);
		counts[before = claim]++;
		list = (*list & PI_LAST) != 0 ? NULL : list + 1;
	}
}

/* Counts the claims on a port: its own and those of the blocks around it. */
static inline void
count_on_port(const struct portinfo_table *table, const uint32_t *spots,
    uint32_t port, unsigned int *counts)
{
	unsigned int level;

	count_claims(table, &spots[port], counts);
	for (level = 1; level <= PI_LEVELS; level++) {
		assert_true(pi_block(port, level) < PI_BLOCKS);
		count_claims(table, &spots[65536 + pi_block(port, level)],
		    counts);
	}
}

/* Checks that spots ascend and that each lists the right claims. */
static inline void
check_ports(const struct portinfo_table *table)
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	static uint32_t all[65536 + PI_BLOCKS];
	unsigned int counts[CLAIMS_MAX];
	uint32_t port, i;

	memset(all, 0, sizeof(all));
	assert_true(table->claim_count <= CLAIMS_MAX);
	for (i = 0; i < table->spot_count; i++) {
		assert_true(spots[i].where < 65536 + PI_BLOCKS);
		assert_true(i == 0 || spots[i].where > spots[i - 1].where);
		assert_int_not_equal(spots[i].claims, 0);
		all[spots[i].where] = spots[i].claims;
	}
	for (port = 0; port < 65536; port++) {
		memset(counts, 0, sizeof(counts));
		count_on_port(table, all, port, counts);
		for (i = 1; i < table->claim_count; i++) {
			const struct pi_claim *claim = pi_claim(table, i);

			if (counts[i] != (claim->first <= port &&
			    port <= claim->last))
				fail_msg("port %u, claim %u", port, i);
		}
	}
}

static inline bool
bears(const struct portinfo_table *table, uint32_t claim, const char *name)
{
	const char *own = pi_string(table, pi_claim(table, claim)->names);

	for (; *own != '\0'; own += strlen(own) + 1)
		if (pi_compare(own, name) == 0)
			return true;
	return false;
}

static inline bool
has_name(const struct portinfo_table *table, const char *name)
{
	const struct pi_name *names = pi_part(table, table->names);
	uint32_t i;

	for (i = 0; i < table->name_count; i++)
		if (pi_compare(pi_string(table, names[i].text), name) == 0)
			return true;
	return false;
}

/* Counts the heads in the list of a name and checks their order. */
static inline void
count_groups(const struct portinfo_table *table, const struct pi_name *name,
    unsigned int *counts)
{
	const uint32_t *list = pi_list(table, &name->groups);
	int64_t before = -1, ports;

	for (;; list++) {
		const struct pi_claim *claim = pi_claim(table, *list &
		    ~PI_LAST);

		ports = (int64_t)(claim->last - claim->first) << 16 |
		    claim->first;
		assert_true(ports > before);
		before = ports;
		counts[*list & ~PI_LAST]++;
		if ((*list & PI_LAST) != 0)
			return;
	}
}

/*
 * Checks that each name occurs once, in the order of hashes and then letters,
 * and finds the groups that have it.
 */
static inline void
check_names(const struct portinfo_table *table)
{
	const struct pi_name *names = pi_part(table, table->names);
	unsigned int counts[CLAIMS_MAX];
	uint32_t i, head, next;

	for (i = 0; i < table->name_count; i++) {
		const char *name = pi_string(table, names[i].text);

		assert_int_equal(names[i].hash, pi_hash_loosely(pi_span(name)));
		assert_true(i == 0 || names[i - 1].hash < names[i].hash ||
		    (names[i - 1].hash == names[i].hash && pi_compare(
		    pi_string(table, names[i - 1].text), name) < 0));
		memset(counts, 0, sizeof(counts));
		count_groups(table, &names[i], counts);
		for (head = 1; head < table->claim_count; head++) {
			bool group_bears = false;

			for (next = head; pi_claim(table, head)->previous == 0
			    && next != 0; next = pi_claim(table, next)->next)
				group_bears |= bears(table, next, name);
			assert_int_equal(counts[head], group_bears);
		}
	}
	/* No name is missing. */
	for (i = 1; i < table->claim_count; i++) {
		const char *own = pi_string(table, pi_claim(table, i)->names);

		for (; *own != '\0'; own += strlen(own) + 1)
			assert_true(has_name(table, own));
	}
}

/* Each name's bucket holds it, and a bucket is small on average. */
static inline void
check_buckets(const struct portinfo_table *table)
{
	const struct pi_name *names = pi_part(table, table->names);
	const uint32_t *buckets = pi_part(table, table->buckets);
	uint32_t i, bucket;

	assert_true(table->bucket_bits > 0 && table->bucket_bits < 32);
	assert_int_equal(buckets[0], 0);
	assert_int_equal(buckets[pi_bucket_count(table)], table->name_count);
	assert_true(table->name_count / pi_bucket_count(table) <= 1);
	for (i = 0; i < table->name_count; i++) {
		bucket = names[i].hash >> (32 - table->bucket_bits);
		assert_true(i >= buckets[bucket] && i < buckets[bucket + 1]);
	}
}

static inline void
check_first_ports(const struct portinfo_table *table)
{
	const uint32_t *by_port = pi_part(table, table->by_port);
	uint32_t count = table->claim_count - 1, i;

	for (i = 0; i < count; i++) {
		uint32_t number = by_port[i] & ~PI_LAST;
		const struct pi_claim *claim = pi_claim(table, number);
		const struct pi_claim *next;
		bool last = i + 1 == count;

		if (!last) {
			next = pi_claim(table, by_port[i + 1] & ~PI_LAST);
			last = next->first > claim->first;
			assert_true(last || (next->first == claim->first &&
			    (by_port[i + 1] & ~PI_LAST) > number));
		}
		assert_int_equal((by_port[i] & PI_LAST) != 0, last);
	}
}

/*
 * Returns the last bearer before this one with the same name and group, or 0.
 */
static inline uint32_t
find_previous(const struct portinfo_table *table, uint32_t bearer)
{
	const char *name = pi_string(table, pi_bearer(table, bearer)->name);
	uint32_t claim = pi_bearer(table, bearer)->claim, b;

	for (; claim != 0; claim = pi_claim(table, claim)->previous)
		for (b = bearer - 1; b > 0; b--)
			if (pi_bearer(table, b)->claim == claim &&
			    pi_compare(pi_string(table, pi_bearer(table,
			    b)->name), name) == 0)
				return b;
	return 0;
}

/* Checks that bearers are the names of all groups that have several. */
static inline void
check_bearers(const struct portinfo_table *table)
{
	uint32_t i, c, bearer = 1;

	for (i = 1; i < table->claim_count; i++) {
		const struct pi_claim *claim = pi_claim(table, i);
		const char *own = pi_string(table, claim->names), *name = own;
		bool several = false;

		for (c = i; pi_claim(table, c)->previous != 0;)
			c = pi_claim(table, c)->previous;
		for (; c != 0; c = pi_claim(table, c)->next)
			for (name = pi_string(table, pi_claim(table, c)->names);
			    *name != '\0'; name += strlen(name) + 1)
				several |= pi_compare(name, own) != 0;
		assert_int_equal(claim->bearers, several ? bearer : 0);
		for (; several && *own != '\0'; own += strlen(own) + 1) {
			const struct pi_bearer *b = pi_bearer(table, bearer);

			assert_ptr_equal(pi_string(table, b->name), own);
			assert_int_equal(b->claim, i);
			assert_int_equal(b->previous,
			    find_previous(table, bearer));
			bearer++;
		}
	}
	assert_int_equal(table->bearer_count, bearer);
}

/* Checks that each part lies in the table, after the one before. */
static inline void
check_parts(const struct portinfo_table *table)
{
	const uint32_t ends[][2] = {
		{ table->claims, table->claim_count *
		    (uint32_t)sizeof(struct pi_claim) },
		{ table->bearers, table->bearer_count *
		    (uint32_t)sizeof(struct pi_bearer) },
		{ table->sources, table->source_count *
		    (uint32_t)sizeof(struct pi_source) },
		{ table->names, table->name_count *
		    (uint32_t)sizeof(struct pi_name) },
		{ table->buckets, (pi_bucket_count(table) + 1) * 4 },
		{ table->by_port, (table->claim_count - 1) * 4 },
		{ table->spots, table->spot_count *
		    (uint32_t)sizeof(struct pi_spot) },
		{ table->lists, table->list_count * 4 },
		{ table->strings, table->string_size }
	};
	size_t i, end = sizeof(*table);

	for (i = 0; i < LENGTH(ends); i++) {
		assert_true(ends[i][0] >= end);
		end = (size_t)ends[i][0] + ends[i][1];
		assert_true(end <= table->size);
		assert_true(i + 1 == LENGTH(ends) || ends[i][0] % 4 == 0);
	}
}

static inline void
check_table(struct pi_builder *build)
{
	struct portinfo_table *table = pi_table_assemble(build);

	assert_non_null(table);
	check_parts(table);
	check_ports(table);
	check_names(table);
	check_buckets(table);
	check_first_ports(table);
	check_bearers(table);
	free(table);
	pi_builder_free(build);
}

#endif
