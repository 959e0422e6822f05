/* SPDX-License-Identifier: MIT */
#include "lookup.h"

void
pi_find_port(const struct portinfo_table *table, uint32_t port,
    const uint32_t *lists[5])
{
	const uint32_t *pages = pi_part(table, table->pages);
	const uint32_t *leaves = pi_part(table, table->leaves);
	const uint32_t *blocks = pi_part(table, table->blocks);
	uint32_t page = pages[port >> PI_PAGE_BITS];
	unsigned int level;

	lists[0] = pi_list(table, leaves + (page & ~PI_WIDE) * PI_PAGE_PORTS +
	    port % PI_PAGE_PORTS);
	for (level = 1; level <= PI_LEVELS; level++)
		lists[level] = (page & PI_WIDE) == 0 ? NULL :
		    pi_list(table, blocks + pi_block(port, level));
}

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

/* Orders a text and a NUL-terminated one as pi_compare does. */
static int
compare(struct pi_span text, const char *string)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (pi_fold(text.bytes[i]) != pi_fold(string[i]))
			return (int)pi_fold(text.bytes[i]) -
			    (int)pi_fold(string[i]);
	return string[i] == '\0' ? 0 : -1;
}

const struct pi_name *
pi_find_name(const struct portinfo_table *table, struct pi_span name)
{
	const struct pi_name *names = pi_part(table, table->names);
	uint32_t low = 0, high = table->name_count, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = compare(name, pi_string(table, names[middle].text));
		if (order == 0)
			return &names[middle];
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

bool
portinfo_has_name(const struct portinfo_table *table, const char *name,
    size_t length)
{
	return pi_find_name(table, (struct pi_span){ name, length }) != NULL;
}
