/* SPDX-License-Identifier: MIT */
/* Makes tables of small notes, and prints their answers as one string. */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <portinfo.h>

#include "buffer.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#define HEAD \
	"| Port | Service | Transport | Description |\n" \
	"| ---- | ------- | --------- | ----------- |\n"
#define ROW(p, n, t, d) "| " p " | " n " | " t " | " d " |\n"

/* A note in memory. */
struct note {
	const char *file;
	const char *text;
};

/* A query and its answer. */
struct question {
	const char *claim;
	const char *word;
	struct portinfo_filter filter;
	const char *answer; /* as read_answer prints it */
};

/* Makes a table of several notes, in the order of their precedence. */
static inline struct portinfo_table *
load_all(const struct note *notes, size_t count)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, NULL, NULL);
	struct portinfo_table *table;
	size_t i;

	assert_non_null(loader);
	for (i = 0; i < count; i++)
		assert_true(portinfo_load_bytes(loader, notes[i].file,
		    notes[i].text, strlen(notes[i].text), NULL));
	table = portinfo_make_table(loader);
	assert_non_null(table);
	return table;
}

/* Makes a table of one note. */
static inline struct portinfo_table *
load(const char *file, const char *text)
{
	return load_all(&(struct note){ file, text }, 1);
}

/* Prints a row as `ports name/alias/alias transports source description;`. */
static inline size_t
write_row(const struct portinfo_row *row, char *text, size_t size)
{
	struct portinfo_aliases aliases;
	const char *alias;
	size_t n = 0;

	n += (size_t)snprintf(text + n, size - n, row->first == row->last ?
	    "%u" : "%u-%u", row->first, row->last);
	n += (size_t)snprintf(text + n, size - n, " %s", row->name == NULL ?
	    "-" : row->name);
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases))
		n += (size_t)snprintf(text + n, size - n, "/%s", alias);
	assert_null(portinfo_next_alias(&aliases)); /* still at the end */
	n += (size_t)snprintf(text + n, size - n, " %s",
	    row->transports == 0 ? "-" :
	    portinfo_transport_names(row->transports));
	n += (size_t)snprintf(text + n, size - n, " %s %s;",
	    row->source == NULL ? "-" : row->source,
	    row->description == NULL ? "-" : row->description);
	assert_true(n < size);
	return n;
}

/* Prints the rows of an answer. */
static inline void
read_answer(const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter,
    char *text, size_t size)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t n = 0;

	text[0] = '\0';
	portinfo_lookup(&cursor, table, query, filter);
	while (portinfo_next(&cursor, &row))
		n += write_row(&row, text + n, size - n);
	assert_false(portinfo_next(&cursor, &row)); /* still at the end */
}

/* Looks up each query in a table, and compares the answers. */
static inline void
check_answers(const struct portinfo_table *table,
    const struct question *questions, size_t count)
{
	struct portinfo_query query;
	struct portinfo_message message;
	char text[4096];
	size_t i;

	for (i = 0; i < count; i++) {
		const struct question *q = &questions[i];

		print_message("  %s\n", q->claim);
		assert_int_equal(portinfo_parse(&query, table, q->word,
		    strlen(q->word), &message), PORTINFO_QUERY);
		read_answer(table, &query, &q->filter, text, sizeof(text));
		assert_string_equal(text, q->answer);
	}
}

#endif
