/* SPDX-License-Identifier: MIT */
/*
 * A plain table to compare a real one with: rows in an array, and answers by a
 * scan of those on a port.  It shares only the parser with the library.
 */
#ifndef SLOW_H
#define SLOW_H

#include "cmocka_test.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <portinfo.h>

#include "buffer.h"
#include "note.h"

enum { SLOW_PORTS = 65536 };

/* A claim; its texts are in the strings of the table. */
struct slow_row {
	uint16_t first;
	uint16_t last;
	unsigned int transports;
	unsigned int source;
	size_t order;		/* of reading */
	size_t names;		/* each with a NUL, then another NUL */
	size_t names_length;
	size_t description;
	size_t group;		/* index of the group's first row */
};

struct slow_table {
	struct slow_row *rows;
	size_t count;
	const char *sources[8];
	unsigned int source;	/* of the rows being read */
	struct pi_buffer strings;
	size_t *on_ports;	/* indexes of the rows on each port */
	size_t ends[SLOW_PORTS];/* of the rows on each port in on_ports */
	size_t *row_seen;	/* the last answer with each row */
	size_t *group_seen;	/* the last answer with each group */
	size_t answers;
};

static inline const char *
slow_string(const struct slow_table *table, size_t offset)
{
	return table->strings.bytes + offset;
}

/* Returns the name after this one, or NULL. */
static inline const char *
slow_next_name(const char *name)
{
	name += strlen(name) + 1;
	return *name == '\0' ? NULL : name;
}

/* Returns the first name of a row, or NULL. */
static inline const char *
slow_name(const struct slow_table *table, const struct slow_row *row)
{
	const char *name = slow_string(table, row->names);

	return *name == '\0' ? NULL : name;
}

static inline size_t
slow_keep(struct slow_table *table, const char *bytes, size_t length)
{
	size_t offset = table->strings.length;

	pi_buffer_add(&table->strings, bytes, length);
	return offset;
}

static inline bool
slow_record(void *user, const struct pi_record *record)
{
	struct slow_table *table = user;
	const char *end = record->names;
	struct slow_row *row;

	while (*end != '\0')
		end += strlen(end) + 1;
	table->rows = realloc(table->rows, (table->count + 1) *
	    sizeof(*table->rows));
	assert_non_null(table->rows);
	row = &table->rows[table->count];
	*row = (struct slow_row){ .first = record->first,
		.last = record->last, .transports = record->transports,
		.source = table->source, .order = table->count++ };
	row->names_length = (size_t)(end - record->names) + 1;
	row->names = slow_keep(table, record->names, row->names_length);
	row->description = slow_keep(table, record->description,
	    strlen(record->description) + 1);
	return true;
}

static inline bool
slow_date(void *user, struct pi_span date)
{
	(void)user;
	return date.length > 0;
}

static inline void
slow_diagnose(void *user, const struct portinfo_diagnostic *diagnostic)
{
	(void)user;
	assert_false(diagnostic->is_error);
}

/* Reads the rows of a note. */
static inline void
slow_read(struct slow_table *table, const char *source, const char *bytes,
    size_t length)
{
	const struct pi_note_events events = { .user = table,
		.record = slow_record, .date = slow_date,
		.diagnose = slow_diagnose };
	char *scratch = malloc(pi_note_scratch((struct pi_span){ bytes,
	    length }));

	assert_non_null(scratch);
	table->sources[table->source] = source;
	assert_true(pi_note_read((struct pi_span){ bytes, length }, source,
	    scratch, &events));
	table->source++;
	free(scratch);
}

/* Rows of one source on the same ports with the same names are merged. */
static inline bool
slow_is_same(const struct slow_table *table, const struct slow_row *a,
    const struct slow_row *b)
{
	if (a->source != b->source || a->first != b->first ||
	    a->last != b->last || a->names_length != b->names_length ||
	    memcmp(slow_string(table, a->names), slow_string(table, b->names),
	    a->names_length) != 0)
		return false;
	return slow_name(table, a) != NULL || strcmp(slow_string(table,
	    a->description), slow_string(table, b->description)) == 0;
}

static inline void
slow_merge(struct slow_table *table)
{
	size_t i, k, kept = 0;

	for (i = 0; i < table->count; i++) {
		struct slow_row row = table->rows[i];

		for (k = 0; k < kept && !slow_is_same(table, &table->rows[k],
		    &row); k++)
			continue;
		if (k == kept) {
			table->rows[kept++] = row;
			continue;
		}
		table->rows[k].transports |= row.transports;
		if (*slow_string(table, table->rows[k].description) == '\0')
			table->rows[k].description = row.description;
	}
	table->count = kept;
}

/* Orders rows by source, width, port, and order in the note. */
static inline int
slow_compare(const void *a, const void *b)
{
	const struct slow_row *x = a, *y = b;
	int order = (int)x->source - (int)y->source;

	if (order == 0)
		order = (x->last - x->first) - (y->last - y->first);
	if (order == 0)
		order = x->first - y->first;
	return order != 0 ? order : (x->order > y->order) -
	    (x->order < y->order);
}

/*
 * The name in lower case and, if it has three letters or digits, without what
 * separates its words.
 */
static inline void
slow_loosen(const char *name, char *loose)
{
	const char *c;
	size_t n = 0, letters = 0;

	for (c = name; *c != '\0'; c++)
		if (strchr("-_. ", *c) == NULL)
			loose[n++] = (char)tolower((unsigned char)*c);
	loose[n] = '\0';
	for (c = loose; *c != '\0'; c++)
		letters += isalnum((unsigned char)*c) ||
		    (unsigned char)*c >= 0xc0;
	for (n = 0; letters < 3 && (n == 0 || name[n - 1] != '\0'); n++)
		loose[n] = (char)tolower((unsigned char)name[n]);
}

static inline bool
slow_is_name(const char *a, const char *b)
{
	char x[512], y[512];

	slow_loosen(a, x);
	slow_loosen(b, y);
	return strcmp(x, y) == 0;
}

/* Do two rows have a common name? */
static inline bool
slow_share(const struct slow_table *table, const struct slow_row *a,
    const struct slow_row *b)
{
	const char *x, *y;

	for (x = slow_name(table, a); x != NULL; x = slow_next_name(x))
		for (y = slow_name(table, b); y != NULL;
		    y = slow_next_name(y))
			if (slow_is_name(x, y))
				return true;
	return false;
}

/* Lists the rows on each port, which are sorted. */
static inline void
slow_list_ports(struct slow_table *table)
{
	size_t i, port, n = 0;

	for (i = 0; i < table->count; i++)
		for (port = table->rows[i].first; port <= table->rows[i].last;
		    port++)
			table->ends[port]++;
	for (port = 0; port < SLOW_PORTS; port++) {
		n += table->ends[port];
		table->ends[port] = n - table->ends[port];
	}
	table->on_ports = calloc(n + 1, sizeof(*table->on_ports));
	assert_non_null(table->on_ports);
	for (i = 0; i < table->count; i++)
		for (port = table->rows[i].first; port <= table->rows[i].last;
		    port++)
			table->on_ports[table->ends[port]++] = i;
}

static inline size_t
slow_begin(const struct slow_table *table, size_t port)
{
	return port == 0 ? 0 : table->ends[port - 1];
}

/* Joins rows on the same ports that share a name, until nothing changes. */
static inline void
slow_group(struct slow_table *table)
{
	struct slow_row *rows = table->rows, *a, *b;
	size_t i, k, port;
	bool changed = true;

	for (i = 0; i < table->count; i++)
		rows[i].group = i;
	for (; changed; ) {
		changed = false;
		for (i = 0; i < table->count; i++) {
			a = &rows[i];
			port = a->first;
			for (k = slow_begin(table, port);
			    k < table->ends[port]; k++) {
				b = &rows[table->on_ports[k]];
				if (b->first != a->first ||
				    b->last != a->last ||
				    b->group <= a->group ||
				    !slow_share(table, a, b))
					continue;
				b->group = a->group;
				changed = true;
			}
		}
	}
}

/* Completes the table after all notes are read. */
static inline void
slow_end(struct slow_table *table)
{
	slow_merge(table);
	qsort(table->rows, table->count, sizeof(*table->rows), slow_compare);
	slow_list_ports(table);
	slow_group(table);
	table->row_seen = calloc(table->count, sizeof(size_t));
	table->group_seen = calloc(table->count, sizeof(size_t));
	assert_true(table->row_seen != NULL && table->group_seen != NULL);
}

static inline void
slow_free(struct slow_table *table)
{
	free(table->rows);
	free(table->on_ports);
	free(table->row_seen);
	free(table->group_seen);
	pi_buffer_free(&table->strings);
}

#endif
