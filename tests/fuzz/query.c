/* SPDX-License-Identifier: MIT */
/*
 * Reads two bytes as a filter, see read_filter, and the others as a query.
 * A generated table and one loaded from the same notes give the same answer,
 * and its rows match the query.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "find.h"
#include "query.h"
#include "rows.h"

/* Both are static. */
struct tables {
	const struct portinfo_table *built;
	const struct portinfo_table *loaded;
};

/* A query parsed with each table. */
struct queries {
	struct portinfo_query built;
	struct portinfo_query loaded;
	bool good;
};

static const struct portinfo_table *
load(void)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, NULL, NULL);
	const struct portinfo_table *table;

	check(loader != NULL &&
	    portinfo_load_file(loader, FOLDER "/mine.md", NULL) &&
	    portinfo_load_file(loader, FOLDER "/registry.md", NULL),
	    "the notes can be read");
	table = portinfo_make_table(loader);
	check(table != NULL && portinfo_count_sources(table) == 2 &&
	    portinfo_get_source(table, 1).rows > 20,
	    "the notes have two sources and many rows");
	return table;
}

static struct tables
get_tables(void)
{
	static struct tables tables;

	if (tables.loaded == NULL)
		tables.loaded = load();
	tables.built = portinfo_builtin();
	return tables;
}

/* The lowest bits of two letters are a filter; `@@` is none. */
static struct portinfo_filter
read_filter(const uint8_t bytes[2])
{
	return (struct portinfo_filter){ .classes = bytes[0] & 7U,
		.all = (bytes[0] & 8) != 0, .transports = bytes[1] & 15U,
		.sources = bytes[1] >> 4 & 3U };
}

static void
parse(struct queries *queries, const struct tables *tables, const char *word,
    size_t length)
{
	struct portinfo_message built, loaded;
	enum portinfo_parsed parsed;

	parsed = portinfo_parse(&queries->built, tables->built, word, length,
	    &built);
	check(parsed == portinfo_parse(&queries->loaded, tables->loaded, word,
	    length, &loaded), "both tables parse a word with the same result");
	queries->good = parsed == PORTINFO_QUERY;
	check_same(built.text, strlen(built.text), loaded.text,
	    strlen(loaded.text), "both tables give the same message");
}

/* Does the query have one of these ports? */
static bool
has_port(const struct portinfo_query *query, unsigned int first,
    unsigned int last)
{
	size_t i;

	for (i = 0; i < pi_count_parts(query); i++)
		if (pi_query_part(query, i)->first <= last &&
		    pi_query_part(query, i)->last >= first)
			return true;
	return false;
}

/*
 * Do the parts of a query ask for the same transports?  Otherwise each is
 * answered by itself.
 */
static bool
has_one_set(const struct portinfo_query *query)
{
	size_t i;

	for (i = 1; i < pi_count_parts(query); i++)
		if (pi_query_part(query, i)->transports !=
		    pi_query_part(query, 0)->transports)
			return false;
	return true;
}

/* Checks that a row matches a query and a filter. */
static void
check_match(const struct portinfo_row *row,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	unsigned int transports = pi_query_part(query, 0)->transports;

	check_row(row);
	if (query->name == NULL)
		check(has_port(query, row->first, row->last),
		    "a row is on a port of the query");
	if (row->source == NULL) {
		check(pi_gives_facts(query),
		    "only a query for ports gives facts");
		return;
	}
	check(row->transports == 0 || !has_one_set(query) ||
	    (row->transports & transports) == transports,
	    "a row is on all transports of the query");
	check(row->transports == 0 || filter->transports == 0 ||
	    (row->transports & filter->transports) != 0,
	    "a row is on a transport of the filter");
	check(filter->classes == 0 || (row->classes & filter->classes) != 0,
	    "a row is in a class of the filter");
	check(filter->sources == 0 || (filter->sources & 1U <<
	    (strcmp(row->source, "registry") == 0)) != 0,
	    "a row is from a source of the filter");
}

/* Checks that a filter only removes rows from an answer. */
static void
check_subset(const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	struct portinfo_filter narrow = *filter;
	struct pi_buffer some = { 0 }, all = { 0 };
	const char *line, *end, *rest;

	narrow.all = true;
	pi_buffer_puts(&some, "");
	pi_buffer_puts(&all, "");
	print_answer(&some, table, query, &narrow);
	print_answer(&all, table, query, &every_claim);
	rest = all.bytes;
	for (line = some.bytes; *line != '\0'; line = end) {
		end = strchr(line, '\n') + 1;
		while (*rest != '\0' &&
		    strncmp(rest, line, (size_t)(end - line)) != 0)
			rest = strchr(rest, '\n') + 1;
		check(*rest != '\0', "a filter only removes rows");
		rest = strchr(rest, '\n') + 1;
	}
	pi_buffer_free(&some);
	pi_buffer_free(&all);
}

static void
check_answer(const struct tables *tables, const struct queries *queries,
    const struct portinfo_filter *filter)
{
	struct pi_buffer built = { 0 }, loaded = { 0 };
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	print_answer(&built, tables->built, &queries->built, filter);
	print_answer(&loaded, tables->loaded, &queries->loaded, filter);
	check_same(built.bytes, built.length, loaded.bytes, loaded.length,
	    "both tables give the same answer");
	pi_buffer_free(&built);
	pi_buffer_free(&loaded);
	portinfo_lookup(&cursor, tables->built, &queries->built, filter);
	while (portinfo_next(&cursor, &row))
		check_match(&row, &queries->built, filter);
	check_subset(tables->built, &queries->built, filter);
}

/* Does no row that passes the filter use the port? */
static bool
is_free(const struct portinfo_table *table, uint16_t port,
    unsigned int transports, const struct portinfo_filter *filter)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_ports(&query, port, port);
	pi_query_parts(&query)->gives_facts = false;
	pi_query_parts(&query)->few[0].transports = (uint8_t)transports;
	portinfo_lookup(&cursor, table, &query, filter);
	return !portinfo_next(&cursor, &row);
}

/* Checks that gaps ascend, match the query, and are not adjacent. */
static void
check_gaps(const struct portinfo_table *table,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	const unsigned int transports = pi_query_part(query, 0)->transports;
	struct portinfo_filter rows = *filter, gaps = *filter;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	unsigned int next = 0;

	rows.classes = 0;
	gaps.gaps = true;
	portinfo_lookup(&cursor, table, query, &gaps);
	while (portinfo_next(&cursor, &row)) {
		check(row.source == NULL && row.name == NULL &&
		    row.first <= row.last, "a gap has no name and no source");
		check(row.first >= next || !has_one_set(query),
		    "gaps ascend and are not adjacent");
		next = row.last + 2U;
		check(has_port(query, row.first, row.first) &&
		    has_port(query, row.last, row.last),
		    "a gap is on ports of the query");
		check(!has_one_set(query) ||
		    (is_free(table, row.first, transports, &rows) &&
		    is_free(table, row.last, transports, &rows)),
		    "no row uses the ports of a gap");
	}
}

/* Checks the word as a name and a keyword. */
static void
check_word(const struct tables *tables, const char *word, size_t length,
    const struct portinfo_filter *filter)
{
	static struct queries queries;
	const char *near[PORTINFO_SIMILAR_MAX], *same[PORTINFO_SIMILAR_MAX];
	size_t count = portinfo_lookup_similar(tables->built, word, length,
	    near, PORTINFO_SIMILAR_MAX), i;

	check(count == portinfo_lookup_similar(tables->loaded, word, length,
	    same, PORTINFO_SIMILAR_MAX) && count <= PORTINFO_SIMILAR_MAX,
	    "both tables suggest the same number of names");
	for (i = 0; i < count; i++) {
		check(strcmp(near[i], same[i]) == 0,
		    "both tables suggest the same names");
		check(pi_has_name(tables->built, pi_span(near[i])),
		    "a suggested name exists");
	}
	portinfo_query_name(&queries.built, word, length);
	portinfo_query_name(&queries.loaded, word, length);
	check_answer(tables, &queries, filter);
	portinfo_query_keyword(&queries.built, word, length);
	portinfo_query_keyword(&queries.loaded, word, length);
	check_answer(tables, &queries, filter);
}

static void
check_values(const struct portinfo_table *table, const char *word)
{
	struct portinfo_message message;
	unsigned int set = 0;
	uint64_t sources = 0;

	if (!portinfo_parse_class(word, &set, &message))
		check_message(&message);
	else
		check(set > 0 && set < 8, "a class is valid");
	if (!portinfo_parse_transports(word, &set, &message))
		check_message(&message);
	else
		check(set > 0 && set < 2 * PORTINFO_ALL_OF,
		    "transports are valid");
	if (!portinfo_parse_sources(table, word, &sources, &message))
		check_message(&message);
	else
		check(sources > 0 && sources < 4, "sources are valid");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct queries queries;
	const struct tables tables = get_tables();
	struct portinfo_filter filter;
	size_t length = size - 2;
	char *word;

	if (size < 2)
		return 0;
	filter = read_filter(bytes);
	word = malloc(length + 1);
	check(word != NULL, "memory is available");
	memcpy(word, bytes + 2, length);
	word[length] = '\0';
	check_values(tables.built, word);
	word = realloc(word, length + (length == 0));
	check(word != NULL, "memory is available");
	parse(&queries, &tables, word, length);
	if (queries.good) {
		check_answer(&tables, &queries, &filter);
		check_gaps(tables.built, &queries.built, &filter);
		check_gaps(tables.loaded, &queries.loaded, &filter);
		portinfo_close_query(&queries.built);
		portinfo_close_query(&queries.loaded);
	}
	check_word(&tables, word, length, &filter);
	free(word);
	return 0;
}
