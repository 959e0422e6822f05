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

/* What was put: any row at all, and one of the table's or a gap? */
struct told {
	bool any;
	bool found;
};

/* Rows of the table, and facts. */
static struct told
put_rows(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	const struct answer answer = { &row, word, length };
	struct told told = { false, false };

	portinfo_find(&cursor, session->table, query,
	    &session->options->filter);
	while (portinfo_next(&cursor, &row)) {
		told.any = true;
		told.found |= row.source != NULL;
		put_row(session, &answer);
		if (session->options->first)
			break;
	}
	return told;
}

static struct told
put_gaps(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length)
{
	struct portinfo_gaps gaps;
	struct portinfo_row row;
	const struct answer answer = { &row, word, length };
	struct told told = { false, false };

	portinfo_find_gaps(&gaps, session->table, query,
	    &session->options->filter);
	while (portinfo_next_gap(&gaps, &row)) {
		told.any = told.found = true;
		put_row(session, &answer);
		if (session->options->first)
			break;
	}
	return told;
}

bool
answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length)
{
	struct told told = session->options->unassigned ?
	    put_gaps(session, query, word, length) :
	    put_rows(session, query, word, length);

	if (!told.any)
		answer_nothing(session, word, length);
	if (!told.found)
		worsen(session, EXIT_NOT_FOUND);
	return told.found;
}

bool
answer_refuse(struct session *session, size_t line, const char *why)
{
	if (!session->measures)
		complain_line(line, why);
	worsen(session, EXIT_TROUBLE);
	return false;
}
