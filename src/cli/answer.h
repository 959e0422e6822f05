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
 * Parses a word from an input line, or from the command line if line is 0.
 * Returns whether it makes a query, which portinfo_close_query closes; if it is
 * wrong says why.
 */
bool answer_parse(struct session *session, struct portinfo_query *query,
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
