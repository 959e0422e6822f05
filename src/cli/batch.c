/* SPDX-License-Identifier: MIT */
#include "batch.h"

#include <string.h>
#include <unistd.h>

#include "complain.h"
#include "input.h"
#include "memo.h"

/* How many answers are looked up before they are copied. */
enum { BLOCK = 32 };

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

/* The answer to a word that is known; or NULL. */
static const struct memo_answer *
find_known(const struct batch *batch, const struct input_word *word)
{
	const struct memo_answer *known;
	size_t length;

	if (batch->memo.answers == NULL)
		return NULL;
	known = memo_find(&batch->memo, word->bytes, &length);
	return length == word->length ? known : NULL;
}

/* An answer counted for the exit status the first time. */
static void
answer_word(struct batch *batch, const struct input_word *word)
{
	struct session *session = batch->session;
	const struct memo_answer *known = find_known(batch, word);
	struct portinfo_query query;

	if (known != NULL) {
		output_put(batch->output, batch->memo.bytes + known->begin,
		    known->length);
		return;
	}
	if (word->length == 0 || !answer_ask(session, &query, word->bytes,
	    word->length, word->line)) {
		answer_nothing(session, word->bytes, word->length);
		return;
	}
	answer_and_keep(batch, &query, word);
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

/* Has the processor fetch what will be read soon; a twentieth of the time. */
static inline void
prefetch(const char *bytes)
{
#if defined(__GNUC__)
	__builtin_prefetch(bytes);
	__builtin_prefetch(bytes + MEMO_PIECE / 2);
#else
	(void)bytes;
#endif
}

/* Goes on behind the end of a line on which there was a word. */
static void
end_line(struct input *input)
{
	if (input->line_is_empty || input->begin == input->end ||
	    input->bytes[input->begin] != '\n')
		return;
	input->line_is_empty = true;
	input->line++;
	input->begin++;
}

/*
 * Takes words, each alone on its line, as long as their answers are known;
 * at most BLOCK of them.  Returns their number.
 */
static size_t
take_known(struct batch *batch, const struct memo_answer **known)
{
	struct input *input = &batch->input;
	const char *end = input->bytes + input->end, *word;
	size_t count = 0, length;

	end_line(input);
	word = input->bytes + input->begin;
	while (count < BLOCK && input->line_is_empty) {
		known[count] = memo_find(&batch->memo, word, &length);
		if (known[count] == NULL || word[length] != '\n' ||
		    word + length >= end)
			break;
		prefetch(batch->memo.bytes + known[count++]->begin);
		word += length + 1;
	}
	input->line += count;
	input->begin = (size_t)(word - input->bytes);
	return count;
}

/*
 * Answers words as long as their answers are known.  Nearly all of a batch's
 * time is spent here, so it is not written as simply as it could be: answers
 * are looked up by the block, then copied in pieces of a fixed size, so that
 * the processor waits for the memory of many at once.  A tenth of the time of
 * answer_word for each.
 */
static void
answer_known(struct batch *batch)
{
	const struct memo_answer *known[BLOCK];
	struct output *output = batch->output;
	size_t count, i, k;

	while ((count = take_known(batch, known)) > 0) {
		for (i = 0; i < count; i++) {
			size_t length = known[i]->length;

			if (OUTPUT_SIZE - output->length < length + MEMO_PIECE)
				output_flush(output);
			for (k = 0; k < length; k += MEMO_PIECE)
				memcpy(output->bytes + output->length + k,
				    batch->memo.bytes + known[i]->begin + k,
				    MEMO_PIECE);
			output->length += length;
		}
	}
}

/* Can an answer be told again as it was told the first time? */
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

/* Answers all that was read whole. */
static void
answer_block(struct batch *batch)
{
	struct input_word word;

	for (;;) {
		/* A word that is not read whole is not looked at again. */
		if (batch->memo.answers != NULL && batch->input.scanned == 0)
			answer_known(batch);
		if (!next_word(batch, &word))
			return;
		answer_word(batch, &word);
	}
}

void
batch_answer(struct session *session)
{
	struct batch batch = { .session = session,
		.output = session->writer->output };

	input_begin(&batch.input, STDIN_FILENO);
	if (can_remember(session))
		memo_begin(&batch.memo);
	while (output_flush(batch.output) && input_fill(&batch.input)) {
		if (format_measures(session->writer->format))
			measure_words(&batch);
		answer_block(&batch);
	}
	if (batch.input.error != 0) {
		complain("cannot read standard input: ",
		    strerror(batch.input.error), NULL);
		worsen(session, EXIT_TROUBLE);
	}
	input_end(&batch.input);
	memo_end(&batch.memo);
}
