/* SPDX-License-Identifier: MIT */
/* What to say of an operand that is the name of no service. */
#ifndef UNKNOWN_NAME_H
#define UNKNOWN_NAME_H

#include <portinfo.h>

#include <stdbool.h>

/*
 * Reports a name without an answer, unless the table has it and the filter or
 * the query's transports keep its rows back: with the library's message if
 * there is one, or with what else the word may be, or with similar names.
 * Returns false if that could not be printed.
 */
bool report_unknown(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query,
    const char *word, const struct portinfo_message *message);

#endif
