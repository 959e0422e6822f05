/* SPDX-License-Identifier: MIT */
/* The options and operands of the command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <portinfo.h>

#include "format.h"

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER, COLOURS };

/* The exit status, as grep has it. */
enum exit_status {
	EXIT_FOUND = 0,	    /* every query found a row */
	EXIT_NOT_FOUND = 1, /* some query found none */
	EXIT_TROUBLE = 2    /* bad usage or input, a failed read or write */
};

struct options {
	struct portinfo_filter filter;
	struct columns columns;	     /* none given: those of the format */
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
	const char *sources;	     /* the argument of -s; NULL: all */
};

struct notes;

/*
 * Reads the command line of main, and moves its operands to the front of argv.
 * Adds the notes of -n to *notes.  Returns true, or false after reporting what
 * is wrong.
 */
bool options_read(struct options *options, struct notes *notes, int argc,
    char **argv);

/*
 * Parses the argument of -s, now that the sources of the table are known.
 * Returns true, or false after reporting what is wrong.
 */
bool options_read_sources(struct options *options,
    const struct portinfo_table *table);

/* Writes the text of --help. */
void options_put_help(struct output *output);

#endif
