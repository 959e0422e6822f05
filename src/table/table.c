/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdlib.h>

static uint32_t
first_port(const struct portinfo_table *table, uint32_t index)
{
	const uint32_t *by_port = pi_part(table, table->by_port);

	return pi_claim(table, by_port[index] & ~PI_LAST)->first;
}

uint32_t
pi_find_first(const struct portinfo_table *table, uint32_t port)
{
	uint32_t low = 0, high = table->claim_count - 1, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (first_port(table, middle) < port)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Compares two numbers of claims, for bsearch. */
static int
compare_claims(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool
pi_is_copied(const struct portinfo_table *overlay, uint32_t claim)
{
	return bsearch(&claim, pi_part(overlay, overlay->origins),
	    overlay->origin_count, sizeof(claim), compare_claims) != NULL;
}

const char *
pi_heading(const struct portinfo_table *table, uint32_t claim)
{
	uint32_t own = table->claim_count - table->origin_count, heading;
	const uint32_t *origins = pi_part(table, table->origins);
	const uint32_t *headings;

	if (claim >= own) {
		claim = origins[claim - own];
		table = table->base;
	}
	headings = pi_part(table, table->headings);
	heading = pi_claim(table, claim)->heading;
	return pi_string(table, heading == 0 ? 0 : headings[heading - 1]);
}
