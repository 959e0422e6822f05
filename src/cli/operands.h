/* SPDX-License-Identifier: MIT */
/* Queries from the command line. */
#ifndef OPERANDS_H
#define OPERANDS_H

#include "answer.h"

/*
 * Answers all queries of the options, `-` by those of standard input; where
 * there are none, by all that the filters let through.
 */
void operands_answer(struct session *session);

#endif
