/* SPDX-License-Identifier: MIT */
#include "query.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(sizeof(struct pi_query_parts) <=
    sizeof(((struct portinfo_query *)0)->sealed) &&
    _Alignof(struct pi_query_parts) <= _Alignof(uint64_t),
    "a query is too small");
_Static_assert(sizeof(struct portinfo_query) <= 512, "a query is too large");

static void
begin(struct portinfo_query *query, enum portinfo_kind kind)
{
	struct pi_query_parts *parts = pi_query_parts(query);

	query->kind = kind;
	query->name = NULL;
	query->name_length = 0;
	parts->count = 0;
	parts->gives_facts = false;
	parts->many = NULL;
}

void
pi_query_begin(struct portinfo_query *query)
{
	begin(query, PORTINFO_PORTS);
	pi_query_parts(query)->gives_facts = true;
}

static void
query_text(struct portinfo_query *query, enum portinfo_kind kind,
    const char *text, size_t length)
{
	begin(query, kind);
	query->name = length == 0 ? "" : text;
	query->name_length = length;
	pi_query_add(query, (struct pi_query_part){ 0, UINT16_MAX, 0 });
}

void
portinfo_query_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last)
{
	pi_query_begin(query);
	if (first == last)
		query->kind = PORTINFO_PORT;
	pi_query_add(query, (struct pi_query_part){ first, last, 0 });
}

void
portinfo_query_name(struct portinfo_query *query, const char *name,
    size_t length)
{
	query_text(query, PORTINFO_NAME, name, length);
}

void
portinfo_query_keyword(struct portinfo_query *query, const char *keyword,
    size_t length)
{
	query_text(query, PORTINFO_KEYWORD, keyword, length);
}

/* Makes room for one part more. */
static bool
reserve(struct pi_query_parts *parts)
{
	size_t size = parts->count * sizeof(struct pi_query_part);
	struct pi_query_part *many;

	/* Room doubles whenever the count reaches a power of two. */
	if (parts->count < PI_FEW_PARTS ||
	    (parts->count & (parts->count - 1)) != 0)
		return true;
	many = realloc(parts->many, size * 2);
	if (many == NULL)
		return false;
	if (parts->many == NULL)
		memcpy(many, parts->few, size);
	parts->many = many;
	return true;
}

bool
pi_query_add(struct portinfo_query *query, struct pi_query_part part)
{
	struct pi_query_parts *parts = pi_query_parts(query);

	if (!reserve(parts))
		return false;
	(parts->many != NULL ? parts->many : parts->few)[parts->count++] =
	    part;
	return true;
}

/* Transports first, so that parts that can be joined are neighbours. */
static int
compare_to_join(const void *a, const void *b)
{
	const struct pi_query_part *x = a, *y = b;

	if (x->transports != y->transports)
		return x->transports - y->transports;
	return x->first - y->first;
}

static int
compare(const void *a, const void *b)
{
	const struct pi_query_part *x = a, *y = b;

	return x->first != y->first ? x->first - y->first :
	    x->transports - y->transports;
}

void
pi_query_end(struct portinfo_query *query)
{
	struct pi_query_parts *parts = pi_query_parts(query);
	struct pi_query_part *part = parts->many != NULL ? parts->many :
	    parts->few;
	size_t i, kept = 0;

	if (parts->count < 2)
		return;
	qsort(part, parts->count, sizeof(*part), compare_to_join);
	for (i = 1; i < parts->count; i++) {
		if (part[i].transports != part[kept].transports ||
		    part[i].first > part[kept].last)
			part[++kept] = part[i];
		else if (part[i].last > part[kept].last)
			part[kept].last = part[i].last;
	}
	parts->count = kept + 1;
	qsort(part, parts->count, sizeof(*part), compare);
}

void
portinfo_close_query(struct portinfo_query *query)
{
	struct pi_query_parts *parts = pi_query_parts(query);

	if (parts->many != NULL) /* otherwise, free need not be resolved */
		free(parts->many);
	parts->many = NULL;
	parts->count = 0;
}
