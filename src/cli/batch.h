/* SPDX-License-Identifier: MIT */
/* Queries from standard input. */
#ifndef BATCH_H
#define BATCH_H

#include "answer.h"

/*
 * Answers all queries of standard input: with -k one a line, else words.
 * What was answered is written before it waits for more.
 */
void batch_answer(struct session *session);

#endif
