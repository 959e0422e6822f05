/* SPDX-License-Identifier: MIT */
#include "batch.h"

#include <string.h>
#include <unistd.h>

#include "complain.h"
#include "input.h"
#include "memo.h"

/* A batch while it is answered. */
struct batch {
	struct session *session;
	struct output *output;
	struct input input;
	struct memo memo;
};

static bool
next_word(struct batch *batch, struct input_word *word)
{
	return batch->session->options->keyword ?
	    input_line(&batch->input, word) :
	    input_word(&batch->input, word, batch->session->options->first);
}

/*
 * Answers a query, and remembers what was written if it was in one piece,
 * no row was left out, which are counted, and it was not the first of all,
 * which another form begins.
 */
static void
answer_and_keep(struct batch *batch, const struct portinfo_query *query,
    const struct input_word *word)
{
	const struct writer *writer = batch->session->writer;
	bool begun = writer->begun;
	size_t left_out = writer->left_out;
	size_t begin = batch->output->length;
	size_t flushes = batch->output->flushes;

	answer_query(batch->session, query, word->bytes, word->length);
	if (flushes == batch->output->flushes && begun == writer->begun &&
	    left_out == writer->left_out)
		memo_keep(&batch->memo, word->bytes, word->length,
		    batch->output, begin);
}

/* A known answer was already counted for the exit status. */
static void
answer_word(struct batch *batch, const struct input_word *word)
{
	struct session *session = batch->session;
	const struct memo_answer *known = memo_find(&batch->memo, word->bytes,
	    word->length);
	struct portinfo_query query;

	if (known != NULL) {
		output_put(batch->output, batch->memo.bytes + known->begin,
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

/* Measures what will be answered next, where the format wants that. */
static void
measure_words(struct batch *batch)
{
	size_t begin = batch->input.begin, line = batch->input.line;
	bool is_empty = batch->input.line_is_empty;
	struct input_word word;

	batch->session->measures = true;
	while (next_word(batch, &word))
		answer_word(batch, &word);
	batch->session->measures = false;
	batch->input.begin = begin;
	batch->input.scanned = 0;
	batch->input.line = line;
	batch->input.line_is_empty = is_empty;
}

/* Whether the same word always has the same answer. */
static bool
can_remember(const struct session *session)
{
	const struct writer *writer = session->writer;
	size_t i;

	for (i = 0; i < writer->columns->count; i++)
		if (writer->columns->list[i] == COLUMN_QUERY)
			return false;
	return !session->options->keyword && !format_measures(writer->format);
}

void
batch_answer(struct session *session)
{
	struct batch batch = { .session = session,
		.output = session->writer->output };
	struct input_word word;

	input_begin(&batch.input, STDIN_FILENO);
	if (can_remember(session))
		memo_begin(&batch.memo);
	while (output_flush(batch.output) && input_fill(&batch.input)) {
		if (format_measures(session->writer->format))
			measure_words(&batch);
		while (next_word(&batch, &word))
			answer_word(&batch, &word);
	}
	if (batch.input.error != 0) {
		complain("cannot read standard input: ",
		    strerror(batch.input.error), NULL);
		worsen(session, EXIT_TROUBLE);
	}
	input_end(&batch.input);
	memo_end(&batch.memo);
}
