/* SPDX-License-Identifier: MIT */
/* Queries: set by hand, or read from a word that is a port. */
#include "ask.h"
#include "lookup.h"

/* Sets all but the 16 KB of lists, which are for lists only. */
static void
begin(struct portinfo_query *query, enum portinfo_kind kind)
{
	query->kind = kind;
	query->name = NULL;
	query->name_length = 0;
	query->first = 0;
	query->last = UINT16_MAX;
	query->transports = 0;
	query->facts = false;
	query->is_list = false;
}

/* A public function would not be inlined: 11 instructions. */
static void
ask_ports(struct portinfo_query *query, uint16_t first, uint16_t last)
{
	begin(query, PORTINFO_PORTS);
	query->first = first;
	query->last = last;
	query->facts = true;
}

void
portinfo_ask_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last)
{
	ask_ports(query, first, last);
}

static void
ask_text(struct portinfo_query *query, enum portinfo_kind kind,
    const char *text, size_t length)
{
	begin(query, kind);
	query->name = text;
	query->name_length = length;
}

void
portinfo_ask_name(struct portinfo_query *query, const char *name,
    size_t length)
{
	ask_text(query, PORTINFO_NAME, name, length);
}

void
portinfo_ask_keyword(struct portinfo_query *query, const char *text,
    size_t length)
{
	ask_text(query, PORTINFO_KEYWORD, text, length);
}

static inline bool
ask_port(struct portinfo_query *query, struct pi_span word)
{
	uint32_t port = 0;
	size_t i;

	for (i = 0; i < word.length && i < 5; i++) {
		if (!pi_is_digit(word.bytes[i]))
			return false;
		port = port * 10 + (uint32_t)(word.bytes[i] - '0');
	}
	if (i < word.length || i == 0 || port > UINT16_MAX)
		return false;
	ask_ports(query, (uint16_t)port, (uint16_t)port);
	return true;
}

/*
 * A port alone, the common case by far, takes a way of its own: through the
 * parser of port text it is 10 times as many instructions.
 */
bool
portinfo_ask(struct portinfo_query *query, const struct portinfo_table *table,
    const char *bytes, size_t length, struct portinfo_error *error)
{
	if (ask_port(query, (struct pi_span){ bytes, length }))
		return true;
	return pi_ask_word(query, table, bytes, length, error);
}
