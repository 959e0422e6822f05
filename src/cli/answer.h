/* SPDX-License-Identifier: MIT */
/* One query: from its word to rows of output. */
#ifndef ANSWER_H
#define ANSWER_H

#include "options.h"

/* What all queries of a run share. */
struct session {
	const struct options *options;
	const struct portinfo_table *table;
	struct writer *writer;
	bool measures; /* rows are measured only; nothing is said or written */
	enum exit_status status;
};

/* Makes the exit status no better than this. */
void worsen(struct session *session, enum exit_status status);

/*
 * Says why a query can't be answered, with the line that it stands on, or 0
 * for one of the command line.  Returns false.
 */
bool answer_refuse(struct session *session, size_t line, const char *why);

/*
 * Sets the query that a word of a line means, or of the command line, 0.
 * Returns true, or false when it means none, and says why.  Here, since as a
 * call it would take 27 instructions more.
 */
static inline bool
answer_ask(struct session *session, struct portinfo_query *query,
    const char *word, size_t length, size_t line)
{
	struct portinfo_error error;

	if (session->options->keyword && length > 0) {
		portinfo_ask_keyword(query, word, length);
		return true;
	}
	if (!portinfo_ask(query, session->table, word, length, &error))
		return answer_refuse(session, line, error.text);
	if (session->options->unassigned && query->kind != PORTINFO_PORTS)
		return answer_refuse(session, line, "-u takes ports, ranges, "
		    "lists and classes, no names");
	return true;
}

/*
 * Puts out the rows that answer a query; the word is what it was read from.
 * Returns whether there was one.
 */
bool answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length);

/* Puts out a row of empty fields, with -1 for a query without a row. */
void answer_nothing(struct session *session, const char *word, size_t length);

#endif
