/* SPDX-License-Identifier: MIT */
/* Queries read from words. */
#ifndef PI_ASK_H
#define PI_ASK_H

#include <portinfo.h>

/* portinfo_ask, of a word that is not a port alone. */
bool pi_ask_word(struct portinfo_query *query,
    const struct portinfo_table *table, const char *bytes, size_t length,
    struct portinfo_error *error);

#endif
