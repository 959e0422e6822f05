/* SPDX-License-Identifier: MIT */
#include "unknown_name.h"

#include <unistd.h>

#include "message.h"
#include "show.h"

/* Returns whether a query's name finds something if nothing is kept back. */
static bool
is_known(const struct portinfo_table *table,
    const struct portinfo_query *query)
{
	struct portinfo_query name;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_name(&name, query->name, query->name_length);
	portinfo_lookup(&cursor, table, &name, NULL);
	return portinfo_next(&cursor, &row);
}

static bool
is_source(const struct portinfo_table *table, const char *word)
{
	struct portinfo_message error;
	uint64_t sources;

	return portinfo_parse_sources(table, word, &sources, &error);
}

/* True for a file that is called like one, which few folders are. */
static bool
is_file(const char *word)
{
	return (pi_has_byte(pi_span(word), '.') ||
	    pi_has_byte(pi_span(word), '/')) && access(word, R_OK) == 0;
}

static bool
is_class_word(struct pi_span word)
{
	return pi_is(word, "class") || pi_is(word, "classes");
}

static size_t
count_rows(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t count = 0;

	portinfo_lookup(&cursor, table, query, filter);
	while (portinfo_next(&cursor, &row))
		count++;
	return count;
}

/* Reports a name that no other is similar to, and what -k would find. */
static bool
report_keyword(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query,
    const char *word)
{
	struct portinfo_query keyword;
	char hint[256];
	struct pi_shown shown = pi_show_begin(hint, sizeof(hint));
	size_t count;

	portinfo_query_keyword(&keyword, query->name, query->name_length);
	count = count_rows(table, filter, &keyword);
	if (count > 0) {
		pi_show(&shown, "; portinfo -k '");
		pi_show_text(&shown, (struct pi_span){ query->name,
			query->name_length });
		pi_show(&shown, "' finds ");
		pi_show_number(&shown, count);
		pi_show(&shown, count == 1 ? " row" : " rows");
	}
	return message_put("no service is called '", word, "'", hint, NULL);
}

static bool
report_similar(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query,
    const char *word)
{
	const char *near[PORTINFO_SIMILAR_MAX] = { "", "", "" };
	size_t count = portinfo_lookup_similar(table, query->name,
	    query->name_length, near, PORTINFO_SIMILAR_MAX);

	if (count == 0)
		return report_keyword(table, filter, query, word);
	return message_put("no service is called '", word, "'; did you mean ",
	    near[0], count > 2 ? ", " : count > 1 ? " or " : "", near[1],
	    count > 2 ? " or " : "", near[2], "?", NULL);
}

bool
report_unknown(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query,
    const char *word, const struct portinfo_message *message)
{
	if (is_known(table, query))
		return true;
	if (*message->text != '\0')
		return message_put(message->text, NULL);
	if (is_source(table, word))
		return message_put("'", word, "' is a source; try portinfo -s ",
		    word, NULL);
	if (is_file(word))
		return message_put("'", word, "' is a file; try portinfo -n ",
		    word, NULL);
	if (is_class_word(pi_span(word)))
		return message_put("the classes are well-known (0-1023), "
		    "registered (1024-49151) and dynamic (49152-65535)", NULL);
	return report_similar(table, filter, query, word);
}
