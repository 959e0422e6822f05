/* SPDX-License-Identifier: MIT */
/* From the words of a command line to rows of output. */
#ifndef ANSWER_H
#define ANSWER_H

#include "options.h"

/*
 * Answers all queries of the options, or where there are none lists all that
 * the filters let through.  Returns the exit status.
 */
enum exit_status answer_queries(const struct options *options,
    const struct portinfo_table *table, struct writer *writer);

#endif
