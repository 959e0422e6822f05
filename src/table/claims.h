/* SPDX-License-Identifier: MIT */
/* From records to claims: numbered, in groups, with their names in order. */
#ifndef PI_CLAIMS_H
#define PI_CLAIMS_H

#include "builder.h"

/* To be freed with pi_claims_free. */
struct pi_claims {
	struct pi_claim *claims;	/* number 0 is unused */
	uint32_t count;			/* with number 0 */
	uint32_t *heads;		/* the head of each claim's group */
	struct pi_bearer *bearers;	/* in the order of their claims */
	uint32_t bearer_count;		/* with number 0, which is unused */
	/*
	 * For each name, a key of its pi_hash_loosely and its bearer.  Sorted
	 * by hash, name, width of ports, first port and bearer.
	 */
	uint64_t *name_keys;
	uint32_t name_count;
};

/*
 * Makes the claims of all records.  Frees the records and counts the rows of
 * the sources.  Returns false if memory ran out.
 */
bool pi_claims_make(struct pi_builder *build, struct pi_claims *claims);

/*
 * Drops the bearers of groups that need none, see struct pi_claim, and sets
 * those of the claims.  Frees heads and name_keys.  Returns false if memory
 * ran out.
 */
bool pi_claims_drop_bearers(struct pi_claims *claims, const char *strings);

void pi_claims_free(struct pi_claims *claims);

#endif
