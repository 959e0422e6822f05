/* SPDX-License-Identifier: MIT */
#include "group.h"

#include <string.h>

#include "lookup.h"

const char *
pi_lent_description(const struct portinfo_cursor *cursor,
    const struct pi_claim *claim)
{
	uint32_t next;

	if (cursor->filter->all)
		return NULL;
	while ((next = pi_next_of_group(cursor, claim->next)) != 0) {
		claim = pi_claim(cursor->table, next);
		if (claim->description != 0)
			return pi_string(cursor->table, claim->description);
	}
	return NULL;
}

static bool
contains(const char *string, struct pi_span keyword)
{
	struct pi_span text = pi_span(string), part;

	for (; text.length >= keyword.length; text = pi_after(text, 1)) {
		part = (struct pi_span){ text.bytes, keyword.length };
		if (pi_same(part, keyword))
			return true;
	}
	return false;
}

bool
pi_has_keyword(const struct portinfo_cursor *cursor, uint32_t head)
{
	struct pi_span keyword = { cursor->query->name,
		cursor->query->name_length };
	const struct pi_claim *c;
	const char *name;
	uint32_t claim;

	for (claim = pi_next_of_group(cursor, head); claim != 0;
	    claim = pi_next_of_group(cursor, c->next)) {
		c = pi_claim(cursor->table, claim);
		if (contains(pi_string(cursor->table, c->description),
		    keyword))
			return true;
		name = pi_string(cursor->table, c->names);
		for (; *name != '\0'; name += strlen(name) + 1)
			if (contains(name, keyword))
				return true;
	}
	return false;
}

/* Does a claim of the row's group, up to this name, bear the same? */
static bool
is_told(const struct portinfo_row *row, uint32_t claim, const char *name)
{
	const struct portinfo_table *table = row->cursor->table;
	const char *other;
	uint32_t c;

	for (c = row->claim; c <= claim;
	    c = pi_next_of_group(row->cursor, pi_claim(table, c)->next)) {
		other = pi_string(table, pi_claim(table, c)->names);
		for (; *other != '\0' && other != name;
		    other += strlen(other) + 1)
			if (pi_compare(other, name) == 0)
				return true;
		if (c == claim)
			break;
	}
	return false;
}

/* The name behind this one; after a claim's last, its group's next first. */
static const char *
next_name(struct portinfo_aliases *aliases)
{
	const struct portinfo_cursor *cursor = aliases->row->cursor;
	const struct portinfo_table *table = cursor->table;
	const char *name = aliases->next;

	while (*name == '\0') {
		if (cursor->filter->all)
			return NULL;
		aliases->claim = pi_next_of_group(cursor,
		    pi_claim(table, aliases->claim)->next);
		if (aliases->claim == 0)
			return NULL;
		name = pi_string(table, pi_claim(table,
		    aliases->claim)->names);
	}
	aliases->next = name + strlen(name) + 1;
	return name;
}

const char *
portinfo_next_alias(struct portinfo_aliases *aliases)
{
	const struct portinfo_row *row = aliases->row;
	const char *name;

	if (!row->has_aliases)
		return NULL;
	if (aliases->next == NULL) {
		aliases->claim = row->claim;
		aliases->next = row->name + strlen(row->name) + 1;
	}
	while ((name = next_name(aliases)) != NULL)
		if (!is_told(row, aliases->claim, name))
			return name;
	return NULL;
}
