/* SPDX-License-Identifier: MIT */
#include "port_pages.h"

#include <string.h>

static const uint32_t empty[PI_PAGE_PORTS];

/* Enters the reference to a port's claims into the leaf of its page. */
static void
put_port(struct pi_port_pages *pages, uint32_t port, uint32_t claims)
{
	uint32_t *page = &pages->pages[port / PI_PAGE_PORTS];
	size_t offset;

	if (*page == 0) {
		*page = (uint32_t)(pages->leaves.length / sizeof(empty));
		pi_buffer_add(&pages->leaves, (const char *)empty,
		    sizeof(empty));
	}
	offset = *page * sizeof(empty) + port % PI_PAGE_PORTS * sizeof(claims);
	if (!pages->leaves.failed)
		memcpy(pages->leaves.bytes + offset, &claims, sizeof(claims));
}

/* Marks the pages that are within blocks with claims. */
static void
mark_pages(struct pi_port_pages *pages)
{
	uint32_t page;
	unsigned int level;

	for (page = 0; page < PI_PAGES; page++)
		for (level = 1; level <= PI_LEVELS; level++)
			if (pages->blocks[pi_block(page * PI_PAGE_PORTS,
			    level)] != 0)
				pages->pages[page] |= PI_WIDE;
}

bool
pi_port_pages_make(struct pi_port_pages *pages,
    const struct portinfo_table *table)
{
	const struct pi_spot *spots = pi_part(table, table->spots);
	uint32_t i;

	pi_buffer_add(&pages->leaves, (const char *)empty, sizeof(empty));
	for (i = 0; i < table->spot_count; i++) {
		if (spots[i].where < 65536)
			put_port(pages, spots[i].where, spots[i].claims);
		else
			pages->blocks[spots[i].where - 65536] =
			    spots[i].claims;
	}
	mark_pages(pages);
	return !pages->leaves.failed;
}

void
pi_port_pages_free(struct pi_port_pages *pages)
{
	pi_buffer_free(&pages->leaves);
}
