/* SPDX-License-Identifier: MIT */
#include "answer.h"

#include <string.h>

#include "complain.h"

/* What is done with each row: it is measured, or written. */
typedef void row_handler(struct writer *writer, const struct answer *answer);

/* One walk over all queries. */
struct walk {
	const struct options *options;
	const struct portinfo_table *table;
	struct writer *writer;
	row_handler *row;
	bool complains;	/* in one walk only */
	enum exit_status status;
};

static void
worsen(struct walk *walk, enum exit_status status)
{
	if (status > walk->status)
		walk->status = status;
}

static void
hand_over(const struct walk *walk, const struct portinfo_row *row,
    const char *word)
{
	const struct answer answer = { .row = row, .query = word,
		.query_length = strlen(word) };

	if (walk->row != NULL)
		walk->row(walk->writer, &answer);
}

/* Says that there is no such service, and which names are near. */
static void
tell_unknown(const struct walk *walk, const char *word)
{
	const char *near[PORTINFO_NEAR_MAX] = { NULL };
	size_t count = portinfo_near(walk->table, word, strlen(word), near,
	    PORTINFO_NEAR_MAX);

	if (count == 0)
		complain("no service is called '", word, "'", NULL);
	else
		complain("no service is called '", word, "'; did you mean ",
		    near[0], count > 2 ? ", " : count > 1 ? " or " : "",
		    count > 1 ? near[1] : "", count > 2 ? " or " : "",
		    count > 2 ? near[2] : "", "?", NULL);
}

/* Hands over the rows of a query; true when there was one. */
static bool
walk_rows(const struct walk *walk, const struct portinfo_query *query,
    const char *word)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	bool found = false, more;

	portinfo_find(&cursor, walk->table, query, &walk->options->filter);
	more = portinfo_next(&cursor, &row);
	if (!more && walk->options->first)
		hand_over(walk, NULL, word);
	while (more) {
		found |= row.source != NULL;
		hand_over(walk, &row, word);
		more = !walk->options->first && portinfo_next(&cursor, &row);
	}
	return found;
}

/* Hands over the gaps of a query; true when there was one. */
static bool
walk_gaps(const struct walk *walk, const struct portinfo_query *query,
    const char *word)
{
	struct portinfo_gaps gaps;
	struct portinfo_row row;
	bool found, more;

	portinfo_find_gaps(&gaps, walk->table, query, &walk->options->filter);
	found = more = portinfo_next_gap(&gaps, &row);
	if (!more && walk->options->first)
		hand_over(walk, NULL, word);
	while (more) {
		hand_over(walk, &row, word);
		more = !walk->options->first && portinfo_next_gap(&gaps, &row);
	}
	return found;
}

/* Sets the query of a word; false, and tells why, when it is none. */
static bool
ask(const struct walk *walk, struct portinfo_query *query, const char *word)
{
	struct portinfo_error error;

	if (walk->options->keyword && *word != '\0') {
		portinfo_ask_keyword(query, word, strlen(word));
		return true;
	}
	if (!portinfo_ask(query, walk->table, word, strlen(word), &error)) {
		if (walk->complains)
			complain(error.text, NULL);
		return false;
	}
	if (!walk->options->unassigned || query->kind == PORTINFO_PORTS)
		return true;
	if (walk->complains)
		complain("'", word, "': -u takes ports, ranges, lists and "
		    "classes", NULL);
	return false;
}

static void
walk_word(struct walk *walk, const char *word)
{
	struct portinfo_query query;
	bool found;

	if (!ask(walk, &query, word)) {
		if (walk->options->first)
			hand_over(walk, NULL, word);
		worsen(walk, EXIT_TROUBLE);
		return;
	}
	found = walk->options->unassigned ? walk_gaps(walk, &query, word)
					  : walk_rows(walk, &query, word);
	if (found)
		return;
	worsen(walk, EXIT_NOT_FOUND);
	if (walk->complains && !walk->options->quiet &&
	    query.kind == PORTINFO_NAME &&
	    !portinfo_has_name(walk->table, query.name, query.name_length))
		tell_unknown(walk, word);
}

/* All that the filters let through; of gaps those that can be assigned. */
static void
walk_all(struct walk *walk)
{
	struct portinfo_query query;
	bool found;

	portinfo_ask_ports(&query, 0, UINT16_MAX);
	query.facts = false;
	if (walk->options->unassigned && walk->options->filter.classes == 0)
		query.last = 49151;
	found = walk->options->unassigned ? walk_gaps(walk, &query, "")
					  : walk_rows(walk, &query, "");
	if (!found)
		worsen(walk, EXIT_NOT_FOUND);
}

static void
walk_queries(struct walk *walk)
{
	char **word = walk->options->queries;

	if (*word == NULL)
		walk_all(walk);
	for (; *word != NULL; word++)
		walk_word(walk, *word);
}

enum exit_status
answer_queries(const struct options *options,
    const struct portinfo_table *table, struct writer *writer)
{
	const struct format *format = writer->format;
	struct walk walk = { .options = options, .table = table,
		.writer = writer };

	if (!options->quiet && format->measure != NULL) {
		walk.row = format->measure;
		walk_queries(&walk);
	}
	if (!options->quiet && format->begin != NULL)
		format->begin(writer);
	walk.row = options->quiet ? NULL : format->row;
	walk.complains = true;
	walk_queries(&walk);
	return walk.status;
}
