/* SPDX-License-Identifier: MIT */
/*
 * Answers remembered as they were written.  In a batch the same ports and
 * names come again and again, and to copy an answer takes a tenth of the time
 * that it takes to make one.
 */
#ifndef MEMO_H
#define MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "output.h"

/* All answers together are kept up to this size, and can be copied in pieces
 * of MEMO_PIECE bytes, the last of which may reach beyond the answer. */
enum { MEMO_SIZE = 4 << 20, MEMO_PIECE = 128 };

struct memo_answer {
	uint32_t begin;
	uint16_t length;
	bool known;
};

/* Which answers are known, by the query's key. */
struct memo {
	struct memo_answer *answers; /* NULL: nothing can be remembered */
	char *bytes;
	size_t length;
};

/*
 * Begins to remember answers to queries with keys below this number.  When
 * there is no memory for it nothing is remembered, and that is all.
 */
void memo_begin(struct memo *memo, size_t keys);

void memo_end(struct memo *memo);

/*
 * Remembers the answer that output holds, behind its first `begin` bytes, if
 * it fits.
 */
void memo_keep(struct memo *memo, uint32_t key, const struct output *output,
    size_t begin);

/* The answer to a query with this key; NULL if it is not known. */
static inline const struct memo_answer *
memo_find(const struct memo *memo, uint32_t key)
{
	if (memo->answers == NULL || !memo->answers[key].known)
		return NULL;
	return &memo->answers[key];
}

#endif
