/* SPDX-License-Identifier: MIT */
/* What to say of an operand that is the name of no service. */
#ifndef UNKNOWN_NAME_H
#define UNKNOWN_NAME_H

#include <portinfo.h>

#include <stdbool.h>

/*
 * Reports that a query for a name found nothing: with the library's message if
 * there is one, otherwise with what else the word may be, or with similar
 * names.  Prints nothing if the table has the name, so that only the filter or
 * the query's transports exclude its rows.  Returns false if the report could
 * not be printed.
 */
bool report_unknown(const struct portinfo_table *table,
    const struct portinfo_filter *filter, const struct portinfo_query *query,
    const char *word, const struct portinfo_message *message);

#endif
