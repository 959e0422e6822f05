/* SPDX-License-Identifier: MIT */
#include "answer_cache.h"

#include <stdlib.h>

void
answer_cache_begin(struct answer_cache *cache)
{
	cache->answers = calloc(ANSWER_CACHE_SLOTS, sizeof(*cache->answers));
	cache->bytes = malloc(ANSWER_CACHE_SIZE);
	cache->length = cache->count = 0;
	if (cache->bytes == NULL) {
		free(cache->answers);
		cache->answers = NULL;
	}
}

void
answer_cache_end(struct answer_cache *cache)
{
	free(cache->answers);
	free(cache->bytes);
}

static uint32_t
hash_word(struct pi_span word)
{
	uint64_t hash = 0;
	size_t i;

	for (i = 0; i < word.length; i++)
		hash = (hash << 7 | hash >> 57) ^ (unsigned char)word.bytes[i];
	return (uint32_t)(hash * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

struct cache_key
answer_cache_key(const struct answer_cache *cache, struct pi_span word)
{
	const struct cache_key key = { word, hash_word(word) };

#ifdef __GNUC__
	if (cache->answers != NULL)
		__builtin_prefetch(
		    &cache->answers[key.hash % ANSWER_CACHE_SLOTS]);
#else
	(void)cache;
#endif
	return key;
}

/* Returns the slot that holds a word, or the free one where it belongs. */
static struct cached_answer *
find_slot(const struct answer_cache *cache, const struct cache_key *key)
{
	struct pi_span word = key->word;
	struct cached_answer *answer;
	uint32_t slot;

	for (slot = key->hash;; slot++) {
		answer = &cache->answers[slot % ANSWER_CACHE_SLOTS];
		if (answer->word_length == 0 ||
		    (answer->hash == key->hash &&
		    answer->word_length == word.length &&
		    memcmp(cache->bytes + answer->begin - word.length,
		    word.bytes, word.length) == 0))
			return answer;
	}
}

const struct cached_answer *
answer_cache_find(const struct answer_cache *cache, const struct cache_key *key)
{
	const struct cached_answer *answer;

	if (cache->answers == NULL || key->word.length > ANSWER_CACHE_WORD_MAX)
		return NULL;
	answer = find_slot(cache, key);
	return answer->word_length == 0 ? NULL : answer;
}

static void
add(struct answer_cache *cache, const char *bytes, size_t length)
{
	memcpy(cache->bytes + cache->length, bytes, length);
	cache->length += length;
}

void
answer_cache_keep(struct answer_cache *cache, const struct cache_key *key,
    const struct output *output, size_t begin)
{
	struct pi_span word = key->word;
	size_t length = output->length - begin;
	struct cached_answer *answer;

	if (cache->answers == NULL || length > OUTPUT_SIZE / 2 ||
	    word.length > ANSWER_CACHE_WORD_MAX)
		return;
	if (cache->count == ANSWER_CACHE_SLOTS - ANSWER_CACHE_SLOTS / 4 ||
	    word.length + length > ANSWER_CACHE_SIZE - cache->length) {
		memset(cache->answers, 0, ANSWER_CACHE_SLOTS * sizeof(*answer));
		cache->length = cache->count = 0;
	}
	answer = find_slot(cache, key);
	cache->count += answer->word_length == 0;
	*answer = (struct cached_answer){ .hash = key->hash,
		.begin = (uint32_t)(cache->length + word.length),
		.word_length = (uint16_t)word.length,
		.length = (uint16_t)length };
	add(cache, word.bytes, word.length);
	add(cache, output->bytes + begin, length);
}
