/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <stdlib.h>

uint32_t
pi_find_first(const struct portinfo_table *table, uint32_t port)
{
	const uint32_t *by_port = pi_part(table, table->by_port);
	uint32_t low = 0, high = table->by_port_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (pi_claim(table, by_port[middle] & ~PI_LAST)->first < port)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int
pi_compare_claims(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool
pi_is_copied(const struct portinfo_table *overlay, uint32_t claim)
{
	return bsearch(&claim, pi_part(overlay, overlay->origins),
	    overlay->origin_count, sizeof(claim), pi_compare_claims) != NULL;
}
