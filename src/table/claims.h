/* SPDX-License-Identifier: MIT */
/* From records to numbered claims in groups: the first half of a table. */
#ifndef PI_CLAIMS_H
#define PI_CLAIMS_H

#include "builder.h"

/* The claims of a table, and their names.  Freed with pi_claims_free. */
struct pi_claims {
	struct pi_claim *claims;	/* claim 0 is none */
	uint32_t count;			/* with claim 0 */
	uint32_t *heads;		/* of each claim's group */
	struct pi_bearer *bearers;	/* of all claims, in their order; */
	uint32_t bearer_count;		/* bearer 0 is none */
	uint64_t *names;		/* keys: a name's pi_hash_loosely and */
	uint32_t name_count;		/* its bearer; by hash, name, width of */
					/* ports, first port, number */
};

/*
 * Makes claims of all records: merged, numbered, grouped.  Frees the records
 * and counts the rows of the sources.  Returns false when memory ran out.
 */
bool pi_claims_make(struct pi_builder *build, struct pi_claims *claims);

/*
 * Leaves only the bearers of groups that have several names, and lets their
 * claims know them.  Heads and the order of names are gone then.  Returns
 * false when memory ran out.
 */
bool pi_claims_keep_bearers(struct pi_claims *claims, const char *strings);

void pi_claims_free(struct pi_claims *claims);

#endif
