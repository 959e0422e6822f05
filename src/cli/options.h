/* SPDX-License-Identifier: MIT */
/* What the command line asks for. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <portinfo.h>

#include "format.h"
#include "terminal.h"

/* As grep's; the manual's EXIT STATUS says the same. */
enum exit_status {
	EXIT_FOUND = 0,	    /* every query found a row */
	EXIT_NOT_FOUND = 1, /* some query found none */
	EXIT_TROUBLE = 2    /* bad usage, bad input, a failed read or write */
};

struct options {
	struct portinfo_filter filter;
	struct columns columns;	     /* none: the format's own */
	enum format format;	     /* FORMATS: not given */
	enum colour colour;
	bool first;
	bool keyword;
	bool no_header;
	bool quiet;
	enum {
		ACTION_ANSWER,
		ACTION_CHECK,
		ACTION_HELP,
		ACTION_VERSION
	} action;
	char **queries;		     /* ended by NULL */
	const char *sources;	     /* as given; NULL: all */
};

struct notes;

/*
 * Reads the command line as main has it; its operands are moved to the front
 * of argv.  The notes of -n are added to *notes.  Returns true, or false after
 * saying on standard error what is wrong.
 */
bool options_read(struct options *options, struct notes *notes, int argc,
    char **argv);

/*
 * Reads the sources that were given into the filter, when it is known which
 * the table has.  Returns true, or false as above.
 */
bool options_read_sources(struct options *options,
    const struct portinfo_table *table);

/* Puts what --help prints. */
void options_put_help(struct output *output);

#endif
