/* SPDX-License-Identifier: MIT */
/*
 * How an answer comes about: cursor.c goes through the parts of a query, and
 * in each walks through every layer of the table at once.
 *
 * For ports a walk stops at the first port of the part, where all claims on it
 * come, then at each port of the part where further claims begin.  For a name
 * it takes turns: for each source, the claims that have it as their own name,
 * then the others of its groups.  A name that no layer has as it is spelled is
 * looked up loosely.  At each it goes through the claims in their
 * order; those that are hidden, kept back by query or filter, or represented
 * by an earlier claim of their group have no row, see group.h.
 *
 * A claim's place is its stop or turn, then its rank, see layer.h.  The walk
 * whose claim has the lowest place gives the next row, so that the layers
 * answer in the order of a single table.  If no layer has a claim on the ports
 * of a part, its row is a fact.
 */
#ifndef PI_WALK_H
#define PI_WALK_H

#include "find.h"
#include "keyword.h"
#include "query.h"
#include "transport.h"
#include "view.h"

/* What is looked for, the same in every layer. */
struct pi_search {
	const struct portinfo_table *table;
	const struct portinfo_query *query;
	struct pi_span name;	/* the query's */
	bool is_loose;		/* no layer has the name as it is spelled */
	uint8_t all_of;		/* the filter's transports that a row needs */
	uint32_t first, last;	/* the part of the query's ports */
	size_t part;		/* its index */
	/* One more than the last port of earlier parts, by transports; or 0. */
	uint32_t covered[PI_TRANSPORT_SETS];
};

/* A walk through one layer. */
struct pi_walk {
	const struct pi_search *search;
	struct pi_view view;
	uint32_t first_source;	  /* of the layer, in the whole table */
	uint32_t claim;		  /* the next one; 0: none is left */
	uint64_t place;		  /* of claim in the answer */
	/* Ports: */
	const uint32_t *lists[PI_LISTS_MAX]; /* of claims at this stop */
	size_t list_count;
	bool listed;		  /* a claim is on the ports of this part */
	uint32_t stop;		  /* a port */
	uint32_t next_claims;	  /* index in by_port: of the next stop */
	/* Names: */
	const uint32_t *groups;	  /* all that the name finds; NULL: none */
	const uint32_t *groups_left; /* still to come in this turn, or NULL */
	uint32_t member;	  /* next claim of the current group, or 0 */
	uint32_t turn, next_turn;
	struct pi_keyword keyword;
	bool is_empty;		  /* no claim has the keyword */
};

/* Begins with the query's name, or with the search's part of its ports. */
void pi_walk_name(struct pi_walk *walk);
void pi_walk_part(struct pi_walk *walk);

/*
 * Goes on to the next claim that has a row; of ports, within the part.  Sets
 * claim to 0, and its place after all others, if there are no more.
 */
void pi_walk_advance(struct pi_walk *walk);

#endif
