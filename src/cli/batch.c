/* SPDX-License-Identifier: MIT */
#include "batch.h"

#include <string.h>
#include <unistd.h>

#include "answer_cache.h"
#include "message.h"
#include "query_reader.h"

struct batch {
	struct session *session;
	struct output *output;
	struct query_reader reader;
	struct answer_cache cache;
};

static bool
next_word(struct batch *batch, struct query_text *word)
{
	return batch->session->options->keyword ?
	    query_reader_line(&batch->reader, word) :
	    query_reader_word(&batch->reader, word,
	    batch->session->options->first);
}

/*
 * Answers a query and keeps the answer for the same word.  It is not kept if
 * part of it was flushed, if it began the output, as with headings, or if a
 * row was left out, since such rows are counted.
 */
static void
answer_and_keep(struct batch *batch, const struct portinfo_query *query,
    const struct query_text *word)
{
	const struct writer *writer = batch->session->writer;
	bool begun = writer->begun;
	size_t left_out = writer->left_out;
	size_t begin = batch->output->length;
	size_t flushes = batch->output->flushes;

	answer_query(batch->session, query, word->bytes, word->length);
	if (flushes == batch->output->flushes && begun == writer->begun &&
	    left_out == writer->left_out)
		answer_cache_keep(&batch->cache, word->bytes, word->length,
		    batch->output, begin);
}

/* The exit status already reflects a kept answer. */
static void
answer_word(struct batch *batch, const struct query_text *word)
{
	struct session *session = batch->session;
	const struct cached_answer *known = answer_cache_find(&batch->cache,
	    word->bytes, word->length);
	struct portinfo_query query;

	if (known != NULL) {
		output_put(batch->output, batch->cache.bytes + known->begin,
		    known->length);
		return;
	}
	if (word->length == 0 || !answer_parse(session, &query, word->bytes,
	    word->length, word->line)) {
		answer_nothing(session, word->bytes, word->length);
		return;
	}
	answer_and_keep(batch, &query, word);
	portinfo_close_query(&query);
}

/* Measures the rows for the input at hand, which is then read again. */
static void
measure_words(struct batch *batch)
{
	size_t begin = batch->reader.begin, line = batch->reader.line;
	bool is_empty = batch->reader.line_is_empty;
	struct query_text word;

	batch->session->measuring = true;
	while (next_word(batch, &word))
		answer_word(batch, &word);
	batch->session->measuring = false;
	batch->reader.begin = begin;
	batch->reader.scanned = 0;
	batch->reader.line = line;
	batch->reader.line_is_empty = is_empty;
}

/* Does the same word always have the same answer? */
static bool
can_remember(const struct session *session)
{
	const struct writer *writer = session->writer;
	size_t i;

	for (i = 0; i < writer->columns->count; i++)
		if (writer->columns->list[i] == COLUMN_QUERY)
			return false;
	return !session->options->keyword &&
	    formatters[writer->format].measure == NULL;
}

void
batch_answer(struct session *session)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];
	struct batch batch = { .session = session,
		.output = session->writer->output };
	struct query_text word;

	query_reader_begin(&batch.reader, STDIN_FILENO);
	if (can_remember(session))
		answer_cache_begin(&batch.cache);
	while (output_flush(batch.output) && query_reader_fill(&batch.reader)) {
		if (formatter->measure != NULL)
			measure_words(&batch);
		while (next_word(&batch, &word))
			answer_word(&batch, &word);
	}
	if (batch.reader.error != 0) {
		message_put("cannot read standard input: ",
		    strerror(batch.reader.error), NULL);
		worsen(session, EXIT_TROUBLE);
	}
	query_reader_end(&batch.reader);
	answer_cache_end(&batch.cache);
}
