/* SPDX-License-Identifier: MIT */
/* What the library gives a word: one of five outcomes. */
#ifndef READING_H
#define READING_H

#include <portinfo.h>

#include "span.h"

enum outcome {
	ROWS,
	FACTS,	 /* what is known of ports that no source lists */
	NOTHING, /* an unknown name, or all rows are narrowed away */
	NO_PORT,
	REFUSED
};

/* A word as the library reads it. */
struct reading {
	struct pi_span word;
	const struct portinfo_filter *filter;
	enum portinfo_parsed parsed;
	struct portinfo_query query; /* if parsed is PORTINFO_QUERY */
	struct portinfo_message message;
	enum outcome outcome;
};

/*
 * Reads reading->word with reading->filter, and checks what portinfo.h promises
 * of the outcome.  The query is to be closed.
 */
void read_word(struct reading *reading);

/* Returns whether a word has no blank or punctuation at its end, nor quotes. */
bool is_trimmed(struct pi_span word);

/* Does a source have the name of the query, perhaps spelled otherwise? */
bool has_known_name(const struct portinfo_query *query);

#endif
