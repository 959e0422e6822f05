/* SPDX-License-Identifier: MIT */
/* Answers the queries on standard input. */
#ifndef BATCH_H
#define BATCH_H

#include "answer.h"

/*
 * Answers all queries on standard input: lines with -k, words otherwise.
 * Writes its answers before it waits for more input.
 */
void batch_answer(struct session *session);

#endif
