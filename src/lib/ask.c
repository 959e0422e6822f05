/* SPDX-License-Identifier: MIT */
/* Queries that are set by hand; word.c reads them from words. */
#include <portinfo.h>

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

void
portinfo_ask_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last)
{
	begin(query, PORTINFO_PORTS);
	query->first = first;
	query->last = last;
	query->facts = true;
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
