/* SPDX-License-Identifier: MIT */
/* From claims to the table's indexes. */
#ifndef PI_INDEX_H
#define PI_INDEX_H

#include "claims.h"

/* The parts of a table while they are put together. */
struct pi_parts {
	struct pi_claims claims;
	struct pi_buffer origins;	/* uint32_t */
	struct pi_buffer names;	/* struct pi_name */
	struct pi_buffer buckets;	/* uint32_t */
	uint32_t bucket_bits;
	struct pi_buffer lists;	/* uint32_t; begins with a 0 */
	struct pi_buffer by_port;	/* uint32_t */
	struct pi_buffer spots;	/* struct pi_spot */
};

/*
 * Lists each name once, with the groups of those that bear it.  When memory
 * ran out, names, buckets or lists have failed.
 */
void pi_index_names(struct pi_parts *parts, const char *strings);

/*
 * Lists the claims by their first ports and by spots.  Returns false when
 * memory ran out; by_port, lists or spots may have failed as well.
 */
bool pi_index_ports(struct pi_parts *parts);

#endif
