/* SPDX-License-Identifier: MIT */
#include "rows.h"

#include <string.h>

#include "check.h"
#include "query.h"

const struct portinfo_filter every_claim = { .all = true };

const struct portinfo_query *
every_port(void)
{
	static struct portinfo_query query;

	portinfo_query_ports(&query, 0, UINT16_MAX);
	pi_query_parts(&query)->gives_facts = false;
	return &query;
}

void
print_row(struct pi_buffer *text, const struct portinfo_row *row)
{
	struct portinfo_aliases aliases;
	const char *alias;

	/* No string of a table has tabs or newlines. */
	pi_buffer_printf(text, "%u-%u\t%s", row->first, row->last,
	    row->name == NULL ? "" : row->name);
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases))
		pi_buffer_printf(text, "\t%s", alias);
	pi_buffer_printf(text, "\t\t%x\t%x\t%s\t%s\n", row->transports,
	    row->classes, row->source == NULL ? "" : row->source,
	    row->description == NULL ? "" : row->description);
}

void
print_answer(struct pi_buffer *text, const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_lookup(&cursor, table, query, filter);
	while (portinfo_next(&cursor, &row))
		print_row(text, &row);
	check(!portinfo_next(&cursor, &row), "an answer stays at its end");
}

bool
has_line(const struct pi_buffer *text, const struct pi_buffer *line)
{
	const char *at = text->bytes;

	while (at != NULL && (at = strstr(at, line->bytes)) != NULL) {
		if (at == text->bytes || at[-1] == '\n')
			return true;
		at++;
	}
	return false;
}

/* Checks that a text is not empty and has no control characters. */
static void
check_text(const char *text, const char *claim)
{
	check(*text != '\0', claim);
	check_clean(text, strlen(text), "", claim);
}

static unsigned int
classes_of(unsigned int first, unsigned int last)
{
	return (first < 1024 ? PORTINFO_WELL_KNOWN : 0U) |
	    (first < 49152 && last >= 1024 ? PORTINFO_REGISTERED : 0U) |
	    (last >= 49152 ? PORTINFO_DYNAMIC : 0U);
}

void
check_row(const struct portinfo_row *row)
{
	struct portinfo_aliases aliases;
	const char *alias;

	check(row->first <= row->last, "the ports of a row ascend");
	check(row->classes == classes_of(row->first, row->last),
	    "the classes of a row are those of its ports");
	check(row->transports < 16, "the transports of a row exist");
	check(row->name != NULL || row->description != NULL ||
	    row->source == NULL, "a row has a name or a description");
	if (row->name != NULL)
		check_text(row->name, "a name is a text");
	if (row->description != NULL)
		check_text(row->description, "a description is a text");
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases)) {
		check(row->has_aliases,
		    "has_aliases is set if a row has aliases");
		check_text(alias, "an alias is a text");
	}
}

void
check_message(const struct portinfo_message *message)
{
	check(memchr(message->text, '\0', sizeof(message->text)) != NULL &&
	    *message->text != '\0', "a message is not empty");
	check_clean(message->text, strlen(message->text), "",
	    "a message is clean");
}
