/* SPDX-License-Identifier: MIT */
#include "batch.h"

#include <unistd.h>

#include "answer_cache.h"
#include "message.h"
#include "query_reader.h"

/* How many queries are taken before the first of them is answered. */
enum { AT_ONCE = 32 };

/* A query that is taken, and its line. */
struct query {
	struct cache_key key;
	size_t line;
};

struct batch {
	struct session *session;
	struct query_reader reader;
	struct answer_cache cache;
};

/*
 * Answers a query, or copies the answer to the same word, which the exit status
 * already reflects.  An answer is not kept if part of it was flushed, if it
 * began the output, as with headings, or if a row was left out, since such rows
 * are counted.
 */
static void
answer(struct batch *batch, const struct query *query)
{
	const struct cached_answer *known = answer_cache_find(&batch->cache,
	    &query->key);
	const struct writer *writer = batch->session->writer;
	struct output *output = writer->output;
	bool begun = writer->begun;
	size_t left_out = writer->left_out;
	size_t begin = output->length, flushes = output->flushes;

	if (known != NULL)
		output_put(output, batch->cache.bytes + known->begin,
		    known->length);
	else if (answer_word(batch->session, query->key.word, query->line) &&
	    flushes == output->flushes && begun == writer->begun &&
	    left_out == writer->left_out)
		answer_cache_keep(&batch->cache, &query->key, output, begin);
}

/* Takes queries that the input at hand holds whole; returns how many. */
static size_t
take_queries(struct batch *batch, struct query queries[AT_ONCE])
{
	const struct options *options = batch->session->options;
	struct query_reader *reader = &batch->reader;
	struct query_text text;
	size_t count = 0;

	while (count < AT_ONCE && (options->keyword ?
	    query_reader_line(reader, &text) :
	    query_reader_word(reader, &text, options->first)))
		queries[count++] = (struct query){
			answer_cache_key(&batch->cache, text.word), text.line
		};
	return count;
}

/* Answers the queries that the input at hand holds whole. */
static void
answer_all(struct batch *batch)
{
	struct query queries[AT_ONCE];
	size_t count, i;

	do {
		count = take_queries(batch, queries);
		for (i = 0; i < count; i++)
			answer(batch, &queries[i]);
	} while (count == AT_ONCE);
}

/* Measures the rows for the input at hand, which is then read again. */
static void
measure_all(struct batch *batch)
{
	struct query_position begin = batch->reader.at;

	batch->session->measuring = true;
	answer_all(batch);
	batch->session->measuring = false;
	batch->reader.at = begin;
}

/* Returns whether a word has the same answer each time it is read. */
static bool
can_remember(const struct session *session)
{
	const struct writer *writer = session->writer;

	return memchr(writer->columns->list, COLUMN_QUERY,
	    writer->columns->count) == NULL && !session->options->keyword &&
	    formatters[writer->format].measure == NULL;
}

void
batch_answer(struct session *session)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];
	struct batch batch = { .session = session };

	query_reader_begin(&batch.reader, STDIN_FILENO);
	if (can_remember(session))
		answer_cache_begin(&batch.cache);
	while (output_flush(session->writer->output) &&
	    query_reader_fill(&batch.reader)) {
		if (formatter->measure != NULL)
			measure_all(&batch);
		answer_all(&batch);
	}
	if (batch.reader.error != 0) {
		message_put("cannot read standard input: ",
		    strerror(batch.reader.error), NULL);
		worsen(session, EXIT_TROUBLE);
	}
	query_reader_end(&batch.reader);
	answer_cache_end(&batch.cache);
}
