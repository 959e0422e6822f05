/* SPDX-License-Identifier: MIT */
#include "memo.h"

#include <stdlib.h>
#include <string.h>

void
memo_begin(struct memo *memo)
{
	memo->answers = calloc(MEMO_SLOTS, sizeof(*memo->answers));
	memo->bytes = malloc(MEMO_SIZE);
	memo->length = memo->count = 0;
	if (memo->bytes == NULL) {
		free(memo->answers);
		memo->answers = NULL;
	}
}

void
memo_end(struct memo *memo)
{
	free(memo->answers);
	free(memo->bytes);
}

/* FNV-1a. */
static uint32_t
hash_word(const char *word, size_t length)
{
	uint32_t hash = UINT32_C(2166136261);
	size_t i;

	for (i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)word[i]) * UINT32_C(16777619);
	return hash ^ hash >> 15;
}

/* The slot that holds a word, or the free one where it would be. */
static struct memo_answer *
find_slot(const struct memo *memo, const char *word, size_t length,
    uint32_t hash)
{
	struct memo_answer *answer;
	uint32_t slot;

	for (slot = hash;; slot++) {
		answer = &memo->answers[slot % MEMO_SLOTS];
		if (answer->word_length == 0 ||
		    (answer->hash == hash && answer->word_length == length &&
		    memcmp(memo->bytes + answer->begin - length, word,
		    length) == 0))
			return answer;
	}
}

const struct memo_answer *
memo_find(const struct memo *memo, const char *word, size_t length)
{
	const struct memo_answer *answer;

	if (memo->answers == NULL || length > MEMO_WORD_MAX)
		return NULL;
	answer = find_slot(memo, word, length, hash_word(word, length));
	return answer->word_length == 0 ? NULL : answer;
}

static void
add(struct memo *memo, const char *bytes, size_t length)
{
	memcpy(memo->bytes + memo->length, bytes, length);
	memo->length += length;
}

void
memo_keep(struct memo *memo, const char *word, size_t length,
    const struct output *output, size_t begin)
{
	size_t answer_length = output->length - begin;
	uint32_t hash = hash_word(word, length);
	struct memo_answer *answer;

	if (memo->answers == NULL || answer_length > OUTPUT_SIZE / 2 ||
	    length > MEMO_WORD_MAX)
		return;
	if (memo->count == MEMO_SLOTS - MEMO_SLOTS / 4 ||
	    length + answer_length > MEMO_SIZE - memo->length) {
		memset(memo->answers, 0, MEMO_SLOTS * sizeof(*answer));
		memo->length = memo->count = 0;
	}
	answer = find_slot(memo, word, length, hash);
	memo->count += answer->word_length == 0;
	*answer = (struct memo_answer){ .hash = hash,
		.begin = (uint32_t)(memo->length + length),
		.word_length = (uint16_t)length,
		.length = (uint16_t)answer_length };
	add(memo, word, length);
	add(memo, output->bytes + begin, answer_length);
}
