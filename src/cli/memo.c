/* SPDX-License-Identifier: MIT */
#include "memo.h"

#include <stdlib.h>
#include <string.h>

void
memo_begin(struct memo *memo, size_t keys)
{
	memo->answers = calloc(keys, sizeof(*memo->answers));
	memo->bytes = malloc(MEMO_SIZE + MEMO_PIECE);
	memo->length = 0;
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

void
memo_keep(struct memo *memo, uint32_t key, const struct output *output,
    size_t begin)
{
	size_t length = output->length - begin;

	if (memo->answers == NULL || length > OUTPUT_SIZE / 2 ||
	    length > MEMO_SIZE - memo->length)
		return;
	memcpy(memo->bytes + memo->length, output->bytes + begin, length);
	memo->answers[key] = (struct memo_answer){ (uint32_t)memo->length,
		(uint16_t)length, true };
	memo->length += length;
}
