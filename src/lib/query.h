/* SPDX-License-Identifier: MIT */
/* The parts of a query. */
#ifndef PI_QUERY_H
#define PI_QUERY_H

#include <portinfo.h>

/* A port or range, and transports of which a row must have all. */
struct pi_query_part {
	uint16_t first;
	uint16_t last;
	uint8_t transports; /* 0: any */
};

/* Parts that a query holds without further memory. */
enum { PI_FEW_PARTS = 16 };

/*
 * The sealed member of a query.  A query for a name or a keyword has one part,
 * of all ports.  Parts ascend by their first port, and two with the same
 * transports do not overlap.
 */
struct pi_query_parts {
	size_t count;
	bool gives_facts;     /* about ports that no source lists */
	struct pi_query_part *many; /* NULL: they are in few */
	struct pi_query_part few[PI_FEW_PARTS];
};

static inline struct pi_query_parts *
pi_query_parts(struct portinfo_query *query)
{
	return (void *)query->sealed.bytes;
}

static inline const struct pi_query_part *
pi_query_part(const struct portinfo_query *query, size_t index)
{
	const struct pi_query_parts *parts = (const void *)query->sealed.bytes;

	return (parts->many != NULL ? parts->many : parts->few) + index;
}

static inline size_t
pi_count_parts(const struct portinfo_query *query)
{
	const struct pi_query_parts *parts = (const void *)query->sealed.bytes;

	return parts->count;
}

static inline bool
pi_gives_facts(const struct portinfo_query *query)
{
	const struct pi_query_parts *parts = (const void *)query->sealed.bytes;

	return parts->gives_facts;
}

/* Makes a query for ports that has no parts yet. */
void pi_query_begin(struct portinfo_query *query);

/* Adds a part, in any order.  Returns false if memory ran out. */
bool pi_query_add(struct portinfo_query *query, struct pi_query_part part);

/* Puts the parts in order, and joins those that overlap. */
void pi_query_end(struct portinfo_query *query);

#endif
