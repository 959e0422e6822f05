/* SPDX-License-Identifier: MIT */
/* Keys of words, held against the queries that they stand for. */
#ifndef KEYS_H
#define KEYS_H

#include <portinfo.h>

/*
 * portinfo_key tells of the word what portinfo_ask did: the query, if it was
 * good.
 */
void check_key(const struct portinfo_table *table,
    const struct portinfo_query *query, bool good, const char *word,
    size_t length);

#endif
