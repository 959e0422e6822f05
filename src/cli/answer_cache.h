/* SPDX-License-Identifier: MIT */
/*
 * Answers as they were written, by the word of the query.  The same words
 * come again and again in a batch, and copying an answer takes a third of the
 * time that making it took.
 */
#ifndef ANSWER_CACHE_H
#define ANSWER_CACHE_H

#include <stdint.h>

#include "output.h"

/*
 * Limits on the bytes of words and answers together and, at three quarters of
 * the slots, on the number of words.  A full cache is emptied.
 */
enum { ANSWER_CACHE_SIZE = 16 << 20, ANSWER_CACHE_SLOTS = 1 << 18 };

/* The longest word that is kept. */
enum { ANSWER_CACHE_WORD_MAX = 63 };

struct cached_answer {
	uint32_t hash;
	uint32_t begin; /* in the cache's bytes; the word stands before it */
	uint16_t word_length; /* 0: the slot is free */
	uint16_t length;
};

/* A hash table; a word whose slot is taken uses the next free one. */
struct answer_cache {
	struct cached_answer *answers; /* NULL: nothing is kept */
	char *bytes;
	size_t length;
	size_t count;
};

/* Makes an empty cache.  Without memory it stays empty, which is no error. */
void answer_cache_begin(struct answer_cache *cache);

void answer_cache_end(struct answer_cache *cache);

/* A word, whose bytes belong to the caller, with its hash. */
struct cache_key {
	struct pi_span word;
	uint32_t hash;
};

/*
 * Makes the key of a word, and has the processor fetch its slot, so that
 * answer_cache_find need not wait for it later.  Waiting for memory takes most
 * of a long batch, which this makes a fifth faster.
 */
struct cache_key answer_cache_key(const struct answer_cache *cache,
    struct pi_span word);

/* Returns the answer to a word, or NULL if it is not in the cache. */
const struct cached_answer *answer_cache_find(const struct answer_cache *cache,
    const struct cache_key *key);

/*
 * Keeps the answer to a word, if it fits: the bytes of output from `begin` on.
 */
void answer_cache_keep(struct answer_cache *cache, const struct cache_key *key,
    const struct output *output, size_t begin);

#endif
