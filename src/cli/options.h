/* SPDX-License-Identifier: MIT */
/* The options and operands of the command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "option_table.h"

struct notes;

/*
 * Reads the command line of main, and moves its operands to the front of argv.
 * Adds the notes of -n to *notes.  Returns true, or false after reporting what
 * is wrong.
 */
bool options_read(struct options *options, struct notes *notes, int argc,
    char **argv);

/* Returns whether a query is given, or a filter that can stand for one. */
bool options_have_query(const struct options *options);

/*
 * Parses the argument of -s, now that the sources of the table are known.
 * Returns true, or false after reporting what is wrong.
 */
bool options_read_sources(struct options *options,
    const struct portinfo_table *table);

#endif
