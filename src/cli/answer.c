/* SPDX-License-Identifier: MIT */
#include "answer.h"

#include "complain.h"

void
worsen(struct session *session, enum exit_status status)
{
	if (status > session->status)
		session->status = status;
}

static void
put_row(struct session *session, const struct answer *answer)
{
	if (session->options->quiet)
		return;
	if (!session->measures)
		format_row(session->writer, answer);
	else
		format_measure(session->writer, answer);
}

void
answer_nothing(struct session *session, const char *word, size_t length)
{
	const struct answer answer = { NULL, word, length };

	if (session->options->first)
		put_row(session, &answer);
}

/* Rows of the table, and facts. */
static bool
put_rows(struct session *session, const struct portinfo_query *query,
    struct answer *answer)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	bool found = false;

	answer->row = &row;
	portinfo_find(&cursor, session->table, query,
	    &session->options->filter);
	while (portinfo_next(&cursor, &row)) {
		found |= row.source != NULL;
		put_row(session, answer);
		if (session->options->first)
			return found;
	}
	answer->row = NULL;
	return found;
}

static bool
put_gaps(struct session *session, const struct portinfo_query *query,
    struct answer *answer)
{
	struct portinfo_gaps gaps;
	struct portinfo_row row;
	bool found = false;

	answer->row = &row;
	portinfo_find_gaps(&gaps, session->table, query,
	    &session->options->filter);
	while (portinfo_next_gap(&gaps, &row)) {
		found = true;
		put_row(session, answer);
		if (session->options->first)
			return found;
	}
	answer->row = NULL;
	return found;
}

bool
answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length)
{
	struct answer answer = { NULL, word, length };
	bool found = session->options->unassigned ?
	    put_gaps(session, query, &answer) :
	    put_rows(session, query, &answer);

	if (answer.row == NULL && !found)
		answer_nothing(session, word, length);
	if (!found)
		worsen(session, EXIT_NOT_FOUND);
	return found;
}

bool
answer_refuse(struct session *session, size_t line, const char *why)
{
	if (!session->measures)
		complain_line(line, why);
	worsen(session, EXIT_TROUBLE);
	return false;
}
