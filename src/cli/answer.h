/* SPDX-License-Identifier: MIT */
/* Answers a query: from its word to rows of output. */
#ifndef ANSWER_H
#define ANSWER_H

#include "options.h"

/* What all queries of a run share. */
struct session {
	const struct options *options;
	const struct portinfo_table *table;
	struct writer *writer;
	bool measuring; /* only measure rows; print nothing */
	enum exit_status status;
};

/* Raises the exit status to this one if it is lower. */
void worsen(struct session *session, enum exit_status status);

/*
 * Parses a word from an input line, or from the command line if line is 0.
 * Returns whether it makes a query, which portinfo_close_query closes; if it is
 * wrong says why.
 */
bool answer_parse(struct session *session, struct portinfo_query *query,
    const char *word, size_t length, size_t line);

/*
 * Writes the rows that answer a query, which was parsed from this word.
 * Returns whether a row of the table or a gap was found.
 */
bool answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length);

/* With -1, writes a row of empty fields for a query without an answer. */
void answer_nothing(struct session *session, const char *word, size_t length);

#endif
