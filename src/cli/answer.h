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
 * Sets the query that a word means.  Returns true, or false when it means
 * none, and says why: with the line that it stands on, or 0 for a word of
 * the command line.
 */
bool answer_ask(struct session *session, struct portinfo_query *query,
    const char *word, size_t length, size_t line);

/*
 * Puts out the rows that answer a query; the word is what it was read from.
 * Returns whether there was one.
 */
bool answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length);

/* Puts out a row of empty fields, with -1 for a query without a row. */
void answer_nothing(struct session *session, const char *word, size_t length);

#endif
