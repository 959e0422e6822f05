/* SPDX-License-Identifier: MIT */
/* From claims to the indexes of a table: by name and by port. */
#ifndef PI_INDEX_H
#define PI_INDEX_H

#include "claims.h"

/* The parts of a table, see table.h. */
struct pi_table_parts {
	struct pi_claims claims;
	struct pi_buffer origins;	/* uint32_t */
	struct pi_buffer names;		/* struct pi_name */
	struct pi_buffer buckets;	/* uint32_t */
	uint32_t bucket_bits;
	struct pi_buffer lists;		/* uint32_t, the first of them 0 */
	struct pi_buffer by_port;	/* uint32_t */
	struct pi_buffer spots;		/* struct pi_spot */
};

/*
 * Adds each name once, with the groups that have it, and after several that
 * are loosely the same an entry for all of them.  If memory runs out, names,
 * buckets or lists have failed.
 */
void pi_index_names(struct pi_table_parts *parts, const char *strings);

/*
 * Lists the claims by first port and by spot.  Returns false if memory ran out;
 * by_port, lists or spots may also have failed.
 */
bool pi_index_ports(struct pi_table_parts *parts);

#endif
