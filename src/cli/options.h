/* SPDX-License-Identifier: MIT */
/* The options and operands of the command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <portinfo.h>

#include "format.h"

/* The exit status, as grep has it. */
enum exit_status {
	EXIT_FOUND = 0,	    /* every query found a row */
	EXIT_NOT_FOUND = 1, /* some query found none */
	EXIT_TROUBLE = 2    /* bad usage or input, a failed read or write */
};

enum action {
	ACTION_ANSWER,
	ACTION_CHECK,
	ACTION_COMPLETE,
	ACTION_HELP,
	ACTION_VERSION
};

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER, COLOURS };

struct options {
	struct portinfo_filter filter;
	struct columns columns;	     /* none given: those of the format */
	unsigned char action;	     /* enum action */
	unsigned char format;	     /* enum format; FORMATS: not given */
	unsigned char colour;	     /* enum colour */
	bool first;
	bool keyword;
	bool no_header;
	bool quiet;
	int not_checking;	     /* the first that --check excludes; or 0 */
	char **queries;		     /* ended by NULL */
	const char *sources;	     /* the argument of -s; NULL: all */
	const char *beginning;	     /* the argument of --complete */
};

struct notes;

/*
 * Reads the command line of main, and moves its operands to the front of argv.
 * Adds the notes of -n to *notes.  Returns true, or false after reporting what
 * is wrong.
 */
bool options_read(struct options *options, struct notes *notes, int argc,
    char **argv);

/* Is there a query, or a filter that stands for one? */
bool options_ask(const struct options *options);

/*
 * Parses the argument of -s, now that the sources of the table are known.
 * Returns true, or false after reporting what is wrong.
 */
bool options_read_sources(struct options *options,
    const struct portinfo_table *table);

/* Writes the text of --help. */
void options_put_help(struct output *output);

#endif
