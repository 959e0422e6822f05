/* SPDX-License-Identifier: MIT */
/* Answers the queries on the command line. */
#ifndef OPERANDS_H
#define OPERANDS_H

#include "answer.h"

/*
 * Answers all queries of the options, `-` with those on standard input.
 * Without a query, answers with all rows that pass the filters.
 */
void operands_answer(struct session *session);

#endif
