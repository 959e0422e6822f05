/* SPDX-License-Identifier: MIT */
#include "note_names.h"

#include <errno.h>
#include <stdlib.h>

#include "span.h"

void
note_names_add(void *user, const struct portinfo_taken *row)
{
	struct note_names *names = user;
	struct pi_span name = pi_span(row->names);
	struct named_port entry = { .port = row->first,
		.transports = possible_transports(row->transports),
		.line = row->place.line };

	for (; name.length > 0; name = pi_next_name(name)) {
		pi_buffer_add(&names->text, name.bytes, name.length + 1);
		pi_buffer_add(&names->rows, (const char *)&entry,
		    sizeof(entry));
	}
}

static int
compare_names(const void *one, const void *other)
{
	const struct named_port *a = one, *b = other;
	int order = pi_compare(a->name, b->name);

	return order != 0 ? order : (a->port > b->port) - (a->port < b->port);
}

/* Orders rows with the same name and port by their lines. */
static int
compare(const void *one, const void *other)
{
	const struct named_port *a = one, *b = other;
	int order = compare_names(a, b);

	return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

static size_t
count_rows(const struct note_names *names)
{
	return names->rows.length / sizeof(struct named_port);
}

/* Points each row to its name, now that these have their place. */
static void
set_names(struct named_port *rows, size_t count, const char *name)
{
	size_t i;

	for (i = 0; i < count; i++, name += strlen(name) + 1)
		rows[i].name = name;
}

bool
note_names_end(struct note_names *names)
{
	struct named_port *rows = (void *)names->rows.bytes;
	size_t count = count_rows(names), merged = 0, i;

	if (names->text.failed || names->rows.failed) {
		errno = ENOMEM;
		return false;
	}
	if (count == 0)
		return true;
	set_names(rows, count, names->text.bytes);
	qsort(rows, count, sizeof(*rows), compare);
	for (i = 1; i < count; i++)
		if (compare_names(&rows[merged], &rows[i]) == 0)
			rows[merged].transports |= rows[i].transports;
		else
			rows[++merged] = rows[i];
	names->rows.length = (merged + 1) * sizeof(*rows);
	return true;
}

const struct named_port *
note_names_find(const struct note_names *names, const char *name,
    uint16_t port)
{
	const struct named_port key = { .name = name, .port = port };

	if (count_rows(names) == 0)
		return NULL;
	return bsearch(&key, names->rows.bytes, count_rows(names),
	    sizeof(key), compare_names);
}

void
note_names_free(struct note_names *names)
{
	pi_buffer_free(&names->text);
	pi_buffer_free(&names->rows);
}
