/* SPDX-License-Identifier: MIT */
/* Queries from the command line. */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include "answer.h"

/*
 * Answers all queries of the options, `-` by those of standard input; where
 * there are none, by all that the filters let through.
 */
void arguments_answer(struct session *session);

#endif
