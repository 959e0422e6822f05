/* SPDX-License-Identifier: MIT */
/*
 * A filter in two bytes, see read_filter, and any bytes as a query.  It is
 * asked of a table that the generator made, and of one loaded from the same
 * notes: both answer alike, and what they answer is what was asked.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "find.h"
#include "query.h"
#include "rows.h"

/* The two tables; they live as long as the program. */
struct tables {
	const struct portinfo_table *built;
	const struct portinfo_table *loaded;
};

/* A query as both tables read it. */
struct asked {
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
	    portinfo_get_source(table, 1).rows > 20, "the notes are a table");
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

/* `@@` is no filter; letters are, by their lowest bits. */
static struct portinfo_filter
read_filter(const uint8_t bytes[2])
{
	return (struct portinfo_filter){ .classes = bytes[0] & 7U,
		.all = (bytes[0] & 8) != 0, .transports = bytes[1] & 15U,
		.sources = bytes[1] >> 4 & 3U };
}

static void
check_error(const struct portinfo_message *error)
{
	check(memchr(error->text, '\0', sizeof(error->text)) != NULL &&
	    *error->text != '\0', "what is wrong is told");
	check_clean(error->text, strlen(error->text), "",
	    "what is wrong is told cleanly");
}

static void
ask(struct asked *asked, const struct tables *tables, const char *word,
    size_t length)
{
	struct portinfo_message built, loaded;
	enum portinfo_parsed parsed;

	parsed = portinfo_parse(&asked->built, tables->built, word, length,
	    &built);
	check(parsed == portinfo_parse(&asked->loaded, tables->loaded, word,
	    length, &loaded), "both tables understand a word");
	asked->good = parsed == PORTINFO_QUERY;
	if (parsed == PORTINFO_REFUSED) {
		check_error(&built);
		check_same(built.text, strlen(built.text), loaded.text,
		    strlen(loaded.text), "both tables say what is wrong");
	}
}

/* Returns whether a query asks for one of these ports. */
static bool
asks_for(const struct portinfo_query *query, unsigned int first,
    unsigned int last)
{
	size_t i;

	for (i = 0; i < pi_count_parts(query); i++)
		if (pi_query_part(query, i)->first <= last &&
		    pi_query_part(query, i)->last >= first)
			return true;
	return false;
}

/* A row of an answer is one that was asked for. */
static void
check_asked(const struct portinfo_row *row,
    const struct portinfo_query *query, const struct portinfo_filter *filter)
{
	unsigned int transports = pi_query_part(query, 0)->transports;

	check_row(row);
	if (query->kind == PORTINFO_PORTS)
		check(asks_for(query, row->first, row->last),
		    "a row is on ports that were asked for");
	if (row->source == NULL) {
		check(pi_gives_facts(query), "facts were asked for");
		return;
	}
	check(row->transports == 0 ||
	    (row->transports & transports) == transports,
	    "a row is on all transports that were asked for");
	check(row->transports == 0 || filter->transports == 0 ||
	    (row->transports & filter->transports) != 0,
	    "a row is on a transport of the filter");
	check(filter->classes == 0 || (row->classes & filter->classes) != 0,
	    "a row is in a class of the filter");
	check(filter->sources == 0 || (filter->sources & 1U <<
	    (strcmp(row->source, "registry") == 0)) != 0,
	    "a row is of a source of the filter");
}

/*
 * Every claim that a filter lets through is there without it as well, in the
 * same order.
 */
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
	tell_answer(&some, table, query, &narrow);
	tell_answer(&all, table, query, &every_claim);
	rest = all.bytes;
	for (line = some.bytes; *line != '\0'; line = end) {
		end = strchr(line, '\n') + 1;
		while (*rest != '\0' &&
		    strncmp(rest, line, (size_t)(end - line)) != 0)
			rest = strchr(rest, '\n') + 1;
		check(*rest != '\0', "a filter only leaves rows out");
		rest = strchr(rest, '\n') + 1;
	}
	pi_buffer_free(&some);
	pi_buffer_free(&all);
}

static void
check_answer(const struct tables *tables, const struct asked *asked,
    const struct portinfo_filter *filter)
{
	struct pi_buffer built = { 0 }, loaded = { 0 };
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	tell_answer(&built, tables->built, &asked->built, filter);
	tell_answer(&loaded, tables->loaded, &asked->loaded, filter);
	check_same(built.bytes, built.length, loaded.bytes, loaded.length,
	    "both tables answer alike");
	pi_buffer_free(&built);
	pi_buffer_free(&loaded);
	portinfo_lookup(&cursor, tables->built, &asked->built, filter);
	while (portinfo_next(&cursor, &row))
		check_asked(&row, &asked->built, filter);
	check_subset(tables->built, &asked->built, filter);
}

/* No row that is let through is on a port. */
static bool
is_free(const struct portinfo_table *table, uint16_t port,
    unsigned int transports, const struct portinfo_filter *filter)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_ports(&query, port, port);
	pi_parts(&query)->gives_facts = false;
	pi_parts(&query)->few[0].transports = (uint8_t)transports;
	portinfo_lookup(&cursor, table, &query, filter);
	return !portinfo_next(&cursor, &row);
}

/* Gaps run upwards, were asked for, and are as large as they can be. */
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
		    row.first <= row.last, "a gap is no row");
		check(row.first >= next, "gaps run upwards");
		next = row.last + 2U;
		check(asks_for(query, row.first, row.first) &&
		    asks_for(query, row.last, row.last),
		    "a gap was asked for");
		check(is_free(table, row.first, transports, &rows) &&
		    is_free(table, row.last, transports, &rows),
		    "a gap has no row");
	}
}

/* The word as a name, a keyword, and as the value of an option. */
static void
check_word(const struct tables *tables, const char *word, size_t length,
    const struct portinfo_filter *filter)
{
	static struct asked asked;
	const char *near[PORTINFO_SIMILAR_MAX], *same[PORTINFO_SIMILAR_MAX];
	size_t count = portinfo_lookup_similar(tables->built, word, length, near,
	    PORTINFO_SIMILAR_MAX), i;

	check(count == portinfo_lookup_similar(tables->loaded, word, length, same,
	    PORTINFO_SIMILAR_MAX) && count <= PORTINFO_SIMILAR_MAX,
	    "both tables have names near to a word");
	for (i = 0; i < count; i++) {
		check(strcmp(near[i], same[i]) == 0, "they are the same");
		check(pi_has_name(tables->built, pi_span(near[i])),
		    "a similar name is there");
	}
	portinfo_query_name(&asked.built, word, length);
	portinfo_query_name(&asked.loaded, word, length);
	check_answer(tables, &asked, filter);
	portinfo_query_keyword(&asked.built, word, length);
	portinfo_query_keyword(&asked.loaded, word, length);
	check_answer(tables, &asked, filter);
}

static void
check_values(const struct portinfo_table *table, const char *word)
{
	struct portinfo_message error;
	unsigned int set = 0;
	uint64_t sources = 0;

	if (!portinfo_parse_class(word, &set, &error))
		check_error(&error);
	else
		check(set > 0 && set < 8, "a word is a class");
	if (!portinfo_parse_transports(word, &set, &error))
		check_error(&error);
	else
		check(set > 0 && set < 16, "a list is transports");
	if (!portinfo_parse_sources(table, word, &sources, &error))
		check_error(&error);
	else
		check(sources > 0 && sources < 4, "a list is sources");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct asked asked;
	const struct tables tables = get_tables();
	struct portinfo_filter filter;
	size_t length = size - 2;
	char *word;

	if (size < 2)
		return 0;
	filter = read_filter(bytes);
	word = malloc(length + 1);
	check(word != NULL, "there is memory");
	memcpy(word, bytes + 2, length);
	word[length] = '\0';
	check_values(tables.built, word);
	word = realloc(word, length + (length == 0));
	check(word != NULL, "there is memory");
	ask(&asked, &tables, word, length);
	if (asked.good) {
		check_answer(&tables, &asked, &filter);
		check_gaps(tables.built, &asked.built, &filter);
		check_gaps(tables.loaded, &asked.loaded, &filter);
		portinfo_close_query(&asked.built);
		portinfo_close_query(&asked.loaded);
	}
	check_word(&tables, word, length, &filter);
	free(word);
	return 0;
}
