/* SPDX-License-Identifier: MIT */
/*
 * Answers remembered as they were written.  In a batch the same words come
 * again and again, and to copy an answer takes a third of the time that it
 * takes to make one.
 */
#ifndef ANSWER_CACHE_H
#define ANSWER_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "output.h"

/*
 * Words and answers together are kept up to this size, and so many words;
 * when there is no more room all are forgotten.
 */
enum { ANSWER_CACHE_SIZE = 16 << 20, ANSWER_CACHE_SLOTS = 1 << 18 };

/* The longest word that is remembered. */
enum { ANSWER_CACHE_WORD_MAX = 63 };

struct cached_answer {
	uint32_t hash;
	uint32_t begin; /* in the cache's bytes, after the word */
	uint16_t word_length; /* 0: nothing is here */
	uint16_t length;
};

/* Which answers are known, by the hash of the word, or a slot after it. */
struct answer_cache {
	struct cached_answer *answers; /* NULL: nothing can be remembered */
	char *bytes;
	size_t length;
	size_t count;
};

/*
 * Begins to remember.  When there is no memory for it nothing is remembered,
 * and that is all.
 */
void answer_cache_begin(struct answer_cache *cache);

void answer_cache_end(struct answer_cache *cache);

/*
 * Remembers for a word the answer that output holds after its first `begin`
 * bytes, if it fits.
 */
void answer_cache_keep(struct answer_cache *cache, const char *word,
    size_t length, const struct output *output, size_t begin);

/* The answer to a word; NULL if it is not known. */
const struct cached_answer *answer_cache_find(const struct answer_cache *cache,
    const char *word, size_t length);

#endif
