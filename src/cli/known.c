/* SPDX-License-Identifier: MIT */
#include "known.h"

#include <stdio.h>
#include <string.h>

#include "akin.h"
#include "note_names.h"

static const struct portinfo_filter every_claim = { .all = true };

static bool
is_from_exam_note(const struct portinfo_row *row)
{
	return strcmp(row->source, "secplus") == 0;
}

/* The registry lists what was ever assigned; these list what people use. */
static bool
is_everyday(const struct portinfo_row *row)
{
	return is_from_exam_note(row) || strcmp(row->source, "common") == 0;
}

/*
 * Returns whether two numbers are equal, or differ by one digit wrong, missing
 * or too many, or by two neighbours swapped.
 */
static bool
are_within_slip(unsigned int a, unsigned int b)
{
	char one[12], other[12];
	size_t same = 0, m, n;

	m = (size_t)snprintf(one, sizeof(one), "%u", a);
	n = (size_t)snprintf(other, sizeof(other), "%u", b);
	while (one[same] != '\0' && one[same] == other[same])
		same++;
	for (; m > same && n > same && one[m - 1] == other[n - 1]; m--)
		n--;
	m -= same;
	n -= same;
	if (m == 2 && n == 2)
		return one[same] == other[same + 1] &&
		    one[same + 1] == other[same];
	return m <= 1 && n <= 1;
}

static void
add_row(struct known *known, const struct portinfo_row *row, uint16_t port)
{
	bool is_here = row->first <= port && port <= row->last;
	bool is_slip = are_within_slip(row->first, port) ||
	    are_within_slip(row->last, port);

	if (known->rows++ == 0)
		known->row = *row;
	known->on_one_port &= row->first == row->last &&
	    row->first == known->row.first;
	known->is_here |= is_here;
	known->in_exam_note |= is_from_exam_note(row);
	if (is_here && is_everyday(row))
		known->transports |= possible_transports(row->transports);
	if (is_slip && !known->is_slip)
		known->row = *row;
	known->is_slip |= is_slip;
}

struct known
known_read(const char *name, uint16_t port)
{
	struct known known = { .on_one_port = true };
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_name(&query, name, strlen(name));
	portinfo_lookup(&cursor, portinfo_builtin(), &query, &every_claim);
	while (portinfo_next(&cursor, &row))
		add_row(&known, &row, port);
	return known;
}

/* Returns whether a row is akin to one of these names. */
static bool
is_akin_to_any(const struct portinfo_row *row, const char *names)
{
	struct pi_span name = pi_span(names);

	while (name.length > 0 && !is_akin(row, name))
		name = pi_next_name(name);
	return name.length > 0;
}

/* Returns whether a row is akin to a name of a service. */
static bool
is_akin_to_service(const struct portinfo_row *row,
    const struct portinfo_row *service)
{
	struct portinfo_aliases aliases;
	const char *alias;

	if (is_akin(row, pi_span(service->name)))
		return true;
	alias = portinfo_first_alias(&aliases, service);
	while (alias != NULL && !is_akin(row, pi_span(alias)))
		alias = portinfo_next_alias(&aliases);
	return alias != NULL;
}

bool
known_explains(const struct known *known, uint16_t port, const char *names)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_ports(&query, port, port);
	portinfo_lookup(&cursor, portinfo_builtin(), &query, &every_claim);
	while (portinfo_next(&cursor, &row) && row.source != NULL)
		if ((!known->is_slip && is_everyday(&row)) ||
		    is_akin_to_any(&row, names) ||
		    is_akin_to_service(&row, &known->row))
			return true;
	return false;
}
