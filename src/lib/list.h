/* SPDX-License-Identifier: MIT */
/* Lists of ports and ranges, rule 2 in parse.c. */
#ifndef PI_LIST_H
#define PI_LIST_H

#include "query.h"
#include "span.h"

/*
 * Parses a word with commas as portinfo_parse does.  A list of which no item
 * begins with a port is a name.
 */
enum portinfo_parsed pi_parse_list(struct portinfo_query *query,
    struct pi_span word, struct portinfo_message *message);

#endif
