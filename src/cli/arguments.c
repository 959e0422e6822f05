/* SPDX-License-Identifier: MIT */
#include "arguments.h"

#include <string.h>

#include "batch.h"
#include "complain.h"

/*
 * Says that there is no such service, and which names are near.  Returns
 * false when that could not be written.
 */
static bool
tell_unknown(const struct session *session, const char *word,
    const struct portinfo_query *query)
{
	const char *near[PORTINFO_NEAR_MAX] = { NULL };
	size_t count = portinfo_near(session->table, query->name,
	    query->name_length, near, PORTINFO_NEAR_MAX);

	if (count == 0)
		return complain("no service is called '", word, "'", NULL);
	return complain("no service is called '", word, "'; did you mean ",
	    near[0], count > 2 ? ", " : count > 1 ? " or " : "",
	    count > 1 ? near[1] : "", count > 2 ? " or " : "",
	    count > 2 ? near[2] : "", "?", NULL);
}

static void
answer_word(struct session *session, const char *word)
{
	struct portinfo_query query;
	size_t length = 0;

	/* strlen would cost 735 instructions to be bound at start. */
	while (word[length] != '\0')
		length++;
	if (!answer_ask(session, &query, word, length, 0)) {
		answer_nothing(session, word, length);
		return;
	}
	if (!answer_query(session, &query, word, length) &&
	    query.kind == PORTINFO_NAME && !session->measures &&
	    !session->options->quiet && !portinfo_has_name(session->table,
	    query.name, query.name_length) &&
	    !tell_unknown(session, word, &query))
		worsen(session, EXIT_TROUBLE);
}

/* All that the filters let through; of gaps those that can be assigned. */
static void
answer_all(struct session *session)
{
	struct portinfo_query query;

	portinfo_ask_ports(&query, 0, UINT16_MAX);
	if (session->options->unassigned &&
	    session->options->filter.classes == 0)
		query.last = 49151;
	answer_query(session, &query, "", 0);
}

static void
answer_words(struct session *session)
{
	char **word = session->options->queries;

	if (*word == NULL)
		answer_all(session);
	for (; *word != NULL; word++) {
		if ((*word)[0] != '-' || (*word)[1] != '\0')
			answer_word(session, *word);
		else if (!session->measures)
			batch_answer(session);
	}
}

void
arguments_answer(struct session *session)
{
	bool quiet = session->options->quiet;

	if (!quiet && format_measures(session->writer->format)) {
		memset(&session->writer->layout, 0,
		    sizeof(session->writer->layout));
		session->measures = true;
		answer_words(session);
		session->measures = false;
	}
	answer_words(session);
	if (!quiet)
		format_end(session->writer);
	if (session->writer->left_out > 0 &&
	    !complain_rows(session->writer->left_out,
	    "without a transport left out"))
		worsen(session, EXIT_TROUBLE);
}
