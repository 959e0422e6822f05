/* SPDX-License-Identifier: MIT */
/* Answers a query: from its word to rows of output. */
#ifndef ANSWER_H
#define ANSWER_H

#include "options.h"

/* The kinds of remark, each of which is made once. */
enum { REMARKS_MAX = 3 };

/* What was reported so far. */
struct reports {
	struct portinfo_message *remarks; /* room for REMARKS_MAX */
	size_t remark_count;
	size_t refused; /* words of standard input */
};

/* What all queries of a run share. */
struct session {
	const struct options *options;
	const struct portinfo_table *table;
	struct writer *writer;
	bool measuring; /* only measure rows; print nothing */
	enum exit_status status;
	struct reports reports;
};

/* Raises the exit status to this one if it is lower. */
void worsen(struct session *session, enum exit_status status);

/*
 * Writes the rows that answer a query, which was parsed from this word.
 * Returns whether a row of the table or a gap was found.
 */
bool answer_query(struct session *session, const struct portinfo_query *query,
    struct pi_span word);

/* Says how many words of standard input were refused without a message. */
void report_refused(struct session *session);

/*
 * Answers a word from an input line or, if line is 0, from the command line,
 * where a NUL follows it.  Returns false if it makes no query; if it is
 * malformed says why.
 */
bool answer_word(struct session *session, struct pi_span word, size_t line);

#endif
