/* SPDX-License-Identifier: MIT */
/* From records to numbered claims in groups: the first half of a table. */
#ifndef PI_CLAIMS_H
#define PI_CLAIMS_H

#include "build.h"

/* A name of a claim. */
struct pi_bearer {
	const char *name;
	uint32_t ports;	/* first and last, to sort by */
	uint32_t claim;
	uint32_t head;	/* of the claim's group */
};

/* The claims of a table, and their names.  Freed with pi_claims_free. */
struct pi_claims {
	struct pi_claim *claims;	/* claim 0 is none */
	uint32_t count;			/* with claim 0 */
	struct pi_bearer *bearers;	/* of every claim, in order of */
	uint32_t bearer_count;		/* pi_compare, then head, then claim */
};

/*
 * Makes claims of all records: merged, numbered, grouped.  Sorts the records
 * and counts the rows of the sources.  Returns false when memory ran out.
 * The names point into the builder's strings.
 */
bool pi_claims_make(struct pi_build *build, struct pi_claims *claims);

void pi_claims_free(struct pi_claims *claims);

#endif
