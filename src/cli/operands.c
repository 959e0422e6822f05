/* SPDX-License-Identifier: MIT */
#include "operands.h"

#include "batch.h"
#include "message.h"
#include "note_files.h"

/*
 * Reports an unknown service, and suggests similar names.  Returns false if
 * that could not be printed.
 */
static bool
report_unknown(const struct session *session, const char *word,
    const struct portinfo_query *query)
{
	const char *near[PORTINFO_SIMILAR_MAX] = { NULL };
	size_t count = portinfo_lookup_similar(session->table, query->name,
	    query->name_length, near, PORTINFO_SIMILAR_MAX);

	if (count == 0)
		return message_put("no service is called '", word, "'", NULL);
	return message_put("no service is called '", word, "'; did you mean ",
	    near[0], count > 2 ? ", " : count > 1 ? " or " : "",
	    count > 1 ? near[1] : "", count > 2 ? " or " : "",
	    count > 2 ? near[2] : "", "?", NULL);
}

/* Returns whether a query's name finds something if nothing is kept back. */
static bool
is_known(const struct session *session, const struct portinfo_query *query)
{
	struct portinfo_query name;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_name(&name, query->name, query->name_length);
	portinfo_lookup(&cursor, session->table, &name, NULL);
	return portinfo_next(&cursor, &row);
}

static void
answer_word(struct session *session, const char *word)
{
	struct portinfo_query query;
	size_t length = 0;

	while (word[length] != '\0') /* to bind strlen takes 0.6 % of a start */
		length++;
	if (!answer_parse(session, &query, word, length, 0)) {
		answer_nothing(session, word, length);
		return;
	}
	if (!answer_query(session, &query, word, length) &&
	    query.kind == PORTINFO_NAME && !session->measuring &&
	    !session->options->quiet && !is_known(session, &query) &&
	    !report_unknown(session, word, &query))
		worsen(session, EXIT_TROUBLE);
	portinfo_close_query(&query);
}

/* All ports; of unassigned ones, those that IANA would assign. */
static void
answer_all(struct session *session)
{
	bool is_gap = session->options->filter.gaps &&
	    session->options->filter.classes == 0;
	struct portinfo_query query;

	portinfo_query_ports(&query, 0, is_gap ? 49151 : UINT16_MAX);
	answer_query(session, &query, "", 0);
}

static void
answer_words(struct session *session)
{
	char **word = session->options->queries;

	if (*word == NULL)
		answer_all(session);
	for (; *word != NULL; word++) {
		if (!is_stdin(*word))
			answer_word(session, *word);
		else if (!session->measuring)
			batch_answer(session);
	}
}

void
operands_answer(struct session *session)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];
	bool quiet = session->options->quiet;
	size_t left_out;

	if (!quiet && formatter->measure != NULL) {
		session->measuring = true;
		answer_words(session);
		session->measuring = false;
	}
	answer_words(session);
	if (!quiet && formatter->end != NULL)
		formatter->end(session->writer);
	left_out = session->writer->left_out;
	if (left_out > 0 && !message_put_number("", left_out,
	    left_out == 1 ? " row " : " rows ", "without a transport left out"))
		worsen(session, EXIT_TROUBLE);
}
