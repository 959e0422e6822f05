/* SPDX-License-Identifier: MIT */
/* Indexes of a table's claims by port, which need no search; see table.h. */
#ifndef PI_PORT_PAGES_H
#define PI_PORT_PAGES_H

#include "buffer.h"
#include "table.h"

/* Starts as { 0 }; freed with pi_port_pages_free. */
struct pi_port_pages {
	uint32_t pages[PI_PAGES];
	uint32_t blocks[PI_BLOCKS];
	struct pi_buffer leaves; /* uint32_t; leaf 0 has no claims */
};

/* Returns false if memory runs out. */
bool pi_port_pages_make(struct pi_port_pages *pages,
    const struct portinfo_table *table);

void pi_port_pages_free(struct pi_port_pages *pages);

#endif
