/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include <string.h>

#include "check.h"
#include "find.h"
#include "query.h"
#include "rows.h"
#include "show.h"

bool
has_known_name(const struct portinfo_query *query)
{
	const struct pi_span name = { query->name, query->name_length };

	return pi_has_name(portinfo_builtin(), name) ||
	    pi_has_loosely(portinfo_builtin(), name);
}

/* Does a source list a port from first to last? */
static bool
is_listed(uint16_t first, uint16_t last)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_ports(&query, first, last);
	portinfo_lookup(&cursor, portinfo_builtin(), &query, NULL);
	check(portinfo_next(&cursor, &row), "each port has an answer");
	return row.source != NULL;
}

static void
check_fact(const struct portinfo_row *row)
{
	static const char free_port[] = "Dynamic/private";

	check_row(row);
	check(row->name == NULL && row->transports == 0 && !row->has_aliases &&
	    !is_listed(row->first, row->last),
	    "a fact is about ports that no source lists");
	check(row->description != NULL && (row->classes == PORTINFO_DYNAMIC ?
	    strncmp(row->description, free_port, strlen(free_port)) == 0 :
	    strcmp(row->description, "Unassigned") == 0),
	    "a fact says what is known of its ports");
}

/* Are there rows that match the query but may be left out? */
static bool
is_narrowed(const struct reading *reading)
{
	const struct portinfo_filter *filter = reading->filter;

	return pi_query_part(&reading->query, 0)->transports != 0 ||
	    filter->transports != 0 || filter->classes != 0 ||
	    filter->sources != 0;
}

static void
check_nothing(const struct reading *reading)
{
	const struct portinfo_query *query = &reading->query;
	const struct pi_query_part *part;
	size_t i;

	if (query->kind == PORTINFO_NAME)
		return;
	check(is_narrowed(reading), "nothing but an unknown name has no row");
	if (query->kind == PORTINFO_SET || reading->filter->classes != 0)
		return;
	for (i = 0; i < pi_count_parts(query); i++) {
		part = pi_query_part(query, i);
		check(is_listed(part->first, part->last),
		    "ports have no row if those that list them are left out");
	}
}

/* Counts the rows of the answer, which are of sources, and the facts. */
static void
look_up(struct reading *reading)
{
	const enum portinfo_kind kind = reading->query.kind;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	size_t rows = 0, facts = 0;

	portinfo_lookup(&cursor, portinfo_builtin(), &reading->query,
	    reading->filter);
	while (portinfo_next(&cursor, &row)) {
		rows += row.source != NULL;
		facts += row.source == NULL;
		if (row.source == NULL)
			check_fact(&row);
	}
	reading->outcome = rows > 0 ? ROWS : facts > 0 ? FACTS : NOTHING;
	if (reading->outcome == NOTHING)
		check_nothing(reading);
	check(facts == 0 || kind == PORTINFO_PORTS || (kind == PORTINFO_PORT &&
	    rows + facts == 1), "a port has rows, or one fact and no row");
	check(facts <= pi_count_parts(&reading->query),
	    "an item of a list has one fact");
	check(kind != PORTINFO_NAME || is_narrowed(reading) ||
	    has_known_name(&reading->query) == (rows > 0),
	    "a name has rows if a source has it");
}

static bool
is_in_quotes(struct pi_span word)
{
	return word.length > 1 && pi_is_one_of(*word.bytes, "\"'") &&
	    word.bytes[word.length - 1] == *word.bytes;
}

bool
is_trimmed(struct pi_span word)
{
	return word.length > 0 && !is_in_quotes(word) &&
	    !pi_is_one_of(word.bytes[word.length - 1], ",;. \t\n");
}

static void
check_refusal(const struct reading *reading)
{
	char quoted[72];
	struct pi_shown shown = pi_show_begin(quoted, sizeof(quoted));

	check_message(&reading->message);
	if (!is_trimmed(reading->word))
		return;
	pi_show_word(&shown, reading->word);
	check(strncmp(reading->message.text, quoted, shown.length) == 0,
	    "a refusal names the word");
}

/* Has the word nothing but these bytes? */
static bool
is_made_of(struct pi_span word, const char *bytes)
{
	size_t i = 0;

	while (i < word.length && pi_is_one_of(word.bytes[i], bytes))
		i++;
	return i == word.length;
}

static void
check_no_port(const struct reading *reading)
{
	const struct pi_span word = reading->word;

	check(pi_has_byte(word, '*') || is_made_of(word, "-,;.\"'"),
	    "no port is `*`, `-` or punctuation");
	check((*reading->message.text != '\0') == is_made_of(word, ",;.\"'"),
	    "no port has a message if it is punctuation");
}

static void
check_query(const struct reading *reading)
{
	const struct portinfo_query *query = &reading->query;
	const struct pi_span word = reading->word;
	bool has_message = *reading->message.text != '\0';

	if (has_message)
		check_message(&reading->message);
	check((query->kind == PORTINFO_NAME) == (query->name != NULL),
	    "a query has a name or ports");
	if (query->kind == PORTINFO_NAME)
		check(query->name >= word.bytes &&
		    query->name + query->name_length <=
		    word.bytes + word.length, "the name is in the word");
	else
		check(query->name_length == 0, "ports have no name");
	check(!has_message || query->kind == PORTINFO_PORT ||
	    query->kind == PORTINFO_PORTS || (query->name != NULL &&
	    !has_known_name(query)),
	    "a remark is on ports or an unknown name");
}

void
read_word(struct reading *reading)
{
	/* It need not be initialized. */
	memset(&reading->query, 0xff, sizeof(reading->query));
	reading->parsed = portinfo_parse(&reading->query, portinfo_builtin(),
	    reading->word.bytes, reading->word.length, &reading->message);
	switch (reading->parsed) {
	case PORTINFO_REFUSED:
		reading->outcome = REFUSED;
		check_refusal(reading);
		break;
	case PORTINFO_NO_PORT:
		reading->outcome = NO_PORT;
		check_no_port(reading);
		break;
	default:
		check(reading->parsed == PORTINFO_QUERY, "a word is parsed");
		check_query(reading);
		look_up(reading);
	}
}
