/* SPDX-License-Identifier: MIT */
/* Compares the answers of a table with those of a slow one. */
#ifndef SLOW_ANSWER_H
#define SLOW_ANSWER_H

#include "query.h"
#include "loose_name.h"
#include "slow.h"

/* A query of both tables, and the cursor of the real one. */
struct slow_check {
	struct slow_table *slow;
	const struct portinfo_table *table;
	const struct portinfo_query *query;
	const struct portinfo_filter *filter;
	const char *name; /* of a query by name */
	bool is_loose;	  /* no row has it as it is spelled */
	struct portinfo_cursor cursor;
};

/* Ports from first to last. */
struct slow_part {
	uint32_t first;
	uint32_t last;
};

static inline unsigned int
slow_classes(uint32_t first, uint32_t last)
{
	return (first <= 1023 ? PORTINFO_WELL_KNOWN : 0U) |
	    (first <= 49151 && last >= 1024 ? PORTINFO_REGISTERED : 0U) |
	    (last >= 49152 ? PORTINFO_DYNAMIC : 0U);
}

static inline bool
slow_passes(const struct slow_check *check, const struct slow_row *row)
{
	const struct portinfo_filter *filter = check->filter;
	unsigned int all = pi_query_part(check->query, 0)->transports;

	if ((filter->transports & PORTINFO_ALL_OF) != 0)
		all |= filter->transports & ~(unsigned int)PORTINFO_ALL_OF;
	if (row->transports != 0 && (row->transports & all) != all)
		return false;
	if (row->transports != 0 && filter->transports != 0 &&
	    (row->transports & filter->transports) == 0)
		return false;
	if (filter->classes != 0 && (filter->classes &
	    slow_classes(row->first, row->last)) == 0)
		return false;
	return filter->sources == 0 ||
	    (filter->sources >> row->source & 1) != 0;
}

/* Returns the next row of the group that passes the filter, or NULL. */
static inline const struct slow_row *
slow_next_of_group(const struct slow_check *check, const struct slow_row *row)
{
	const struct slow_table *slow = check->slow;
	const struct slow_row *other;
	size_t k;

	for (k = slow_begin(slow, row->first); k < slow->ends[row->first];
	    k++) {
		other = &slow->rows[slow->on_ports[k]];
		if (other > row && other->group == row->group &&
		    slow_passes(check, other))
			return other;
	}
	return NULL;
}

static inline void
check_string(const char *string, const char *expected)
{
	if (string == NULL || expected == NULL)
		assert_ptr_equal(string, expected);
	else
		assert_string_equal(string, expected);
}

/*
 * Returns the description of a row, or the first one of its group from a row
 * that may be on one of its transports.
 */
static inline const char *
slow_describe(const struct slow_check *check, const struct slow_row *row)
{
	const struct slow_row *lender;
	const char *text;

	for (lender = row; lender != NULL;
	    lender = slow_next_of_group(check, lender)) {
		text = slow_string(check->slow, lender->description);
		if (*text != '\0' && (row->transports == 0 ||
		    lender->transports == 0 ||
		    (lender->transports & row->transports) != 0))
			return text;
		if (check->filter->all)
			return NULL;
	}
	return NULL;
}

/* The aliases are the other names of the row and its group, each once. */
static inline void
check_aliases(const struct slow_check *check, const struct slow_row *row,
    const struct portinfo_row *answer)
{
	struct portinfo_aliases aliases;
	const char *alias = portinfo_first_alias(&aliases, answer);
	const char *seen[256], *name;
	size_t count = 0, i;

	for (; row != NULL; row = slow_next_of_group(check, row)) {
		for (name = slow_name(check->slow, row); name != NULL;
		    name = slow_next_name(name)) {
			for (i = 0; i < count &&
			    strcasecmp(seen[i], name) != 0; i++)
				continue;
			if (i < count)
				continue;
			assert_true(count < 256);
			seen[count++] = name;
			if (count == 1)
				continue;
			check_string(alias, name);
			alias = portinfo_next_alias(&aliases);
		}
		if (check->filter->all)
			break;
	}
	assert_null(alias);
}

/* Checks that the next row of the answer is this one. */
static inline void
check_row(struct slow_check *check, const struct slow_row *row)
{
	struct portinfo_row answer;

	assert_true(portinfo_next(&check->cursor, &answer));
	assert_int_equal(answer.first, row->first);
	assert_int_equal(answer.last, row->last);
	assert_int_equal(answer.transports, row->transports);
	assert_int_equal(answer.classes, slow_classes(row->first, row->last));
	check_string(answer.name, slow_name(check->slow, row));
	check_string(answer.description, slow_describe(check, row));
	check_string(answer.source, check->slow->sources[row->source]);
	check_aliases(check, row, &answer);
}

static inline void
check_fact(struct slow_check *check, const struct slow_part *part)
{
	struct portinfo_row answer;
	unsigned int classes = slow_classes(part->first, part->last);

	if (!pi_gives_facts(check->query) || (check->filter->classes != 0 &&
	    (check->filter->classes & classes) == 0))
		return;
	assert_true(portinfo_next(&check->cursor, &answer));
	assert_int_equal(answer.first, part->first);
	assert_int_equal(answer.last, part->last);
	assert_int_equal(answer.classes, classes);
	assert_null(answer.source);
	assert_null(answer.name);
}

/* Checks a row unless it is filtered out or its group was in the answer. */
static inline void
check_next(struct slow_check *check, size_t i, size_t answer)
{
	struct slow_table *slow = check->slow;
	struct slow_row *row = &slow->rows[i];

	if (slow->row_seen[i] == answer)
		return;
	slow->row_seen[i] = answer;
	if (!slow_passes(check, row) || (!check->filter->all &&
	    slow->group_seen[row->group] == answer))
		return;
	slow->group_seen[row->group] = answer;
	check_row(check, row);
}

/* Checks the answer for parts, which ascend and do not overlap. */
static inline void
check_parts(struct slow_check *check, const struct slow_part *parts,
    size_t count)
{
	const struct slow_table *slow = check->slow;
	size_t answer = ++check->slow->answers, i, k;
	struct portinfo_row row;
	uint32_t port;
	bool listed;

	portinfo_lookup(&check->cursor, check->table, check->query,
	    check->filter);
	for (i = 0; i < count; i++) {
		listed = false;
		for (port = parts[i].first; port <= parts[i].last; port++) {
			for (k = slow_begin(slow, port);
			    k < slow->ends[port]; k++) {
				listed = true;
				check_next(check, slow->on_ports[k], answer);
			}
		}
		if (!listed)
			check_fact(check, &parts[i]);
	}
	assert_false(portinfo_next(&check->cursor, &row));
}

/* Is it the first row of its group that passes the filter? */
static inline bool
slow_is_first(const struct slow_check *check, const struct slow_row *row)
{
	const struct slow_table *slow = check->slow;
	const struct slow_row *other;
	size_t k;

	for (k = slow_begin(slow, row->first); k < slow->ends[row->first];
	    k++) {
		other = &slow->rows[slow->on_ports[k]];
		if (other < row && other->group == row->group &&
		    slow_passes(check, other))
			return false;
	}
	return true;
}

/* Is a name the one looked up, as it is spelled or loosely? */
static inline bool
slow_matches(const struct slow_check *check, const char *name)
{
	return strcasecmp(name, check->name) == 0 || (check->is_loose &&
	    pi_compare_loosely(name, check->name) == 0);
}

/* Marks the groups with the name looked up; returns whether there are any. */
static inline bool
slow_find_groups(const struct slow_check *check, bool *found)
{
	const struct slow_table *slow = check->slow;
	const char *name;
	bool any = false;
	size_t i;

	for (i = 0; i < slow->count; i++)
		for (name = slow_name(slow, &slow->rows[i]); name != NULL;
		    name = slow_next_name(name))
			if (slow_matches(check, name))
				any = found[slow->rows[i].group] = true;
	return any;
}

/* Checks the rows of a source whose first name is, or is not, the name. */
static inline void
check_source(struct slow_check *check, const bool *found, unsigned int source,
    bool own, size_t answer)
{
	const struct slow_table *slow = check->slow;
	const char *name;
	size_t i;

	for (i = 0; i < slow->count; i++) {
		name = slow_name(slow, &slow->rows[i]);
		if (found[slow->rows[i].group] &&
		    slow->rows[i].source == source &&
		    own == slow_matches(check, name) &&
		    (check->filter->all ||
		    slow_is_first(check, &slow->rows[i])))
			check_next(check, i, answer);
	}
}

/* Checks the answer for a name. */
static inline void
check_name(struct slow_check *check, const char *wanted)
{
	struct slow_table *slow = check->slow;
	size_t answer = ++slow->answers;
	struct portinfo_row row;
	unsigned int source;
	bool *found = calloc(slow->count, sizeof(*found));

	assert_non_null(found);
	check->name = wanted;
	check->is_loose = false;
	if (!slow_find_groups(check, found)) {
		check->is_loose = true;
		slow_find_groups(check, found);
	}
	portinfo_lookup(&check->cursor, check->table, check->query,
	    check->filter);
	for (source = 0; source < slow->source; source++) {
		check_source(check, found, source, true, answer);
		check_source(check, found, source, false, answer);
	}
	assert_false(portinfo_next(&check->cursor, &row));
	free(found);
}

#endif
