/* SPDX-License-Identifier: MIT */
/* All options of the command, and what they set. */
#ifndef OPTION_TABLE_H
#define OPTION_TABLE_H

#include <getopt.h>

#include <portinfo.h>

#include "choice.h"
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
	int excluded_by_check;	     /* the first such option given; or 0 */
	char **queries;		     /* ended by NULL */
	const char *sources;	     /* the argument of -s; NULL: all */
	const char *beginning;	     /* the argument of --complete */
};

/* Options with a long name only: no letter has these values. */
enum { OPTION_CHECK = 256, OPTION_COLOUR, OPTION_COMPLETE };

/* An option.  Arrays, not pointers, which would be relocated at each start. */
struct spec {
	int option; /* its letter, or one of those above */
	char name[CHOICE_SIZE];
	char argument[8]; /* its name in --help; empty if it takes none */
	char help[120];
	/* Without an argument, it sets a byte of struct options. */
	unsigned char offset;
	unsigned char value;
};

/* At most SPECS_MAX, in the order of --help; one with option 0 follows. */
enum { SPECS_MAX = 32 };
extern const struct spec specs[];

/* Returns an option, or the end of the table if there is none. */
const struct spec *find_spec(int option);

/* The options as getopt_long wants them. */
struct getopt_lists {
	char letters[2 + 2 * SPECS_MAX + 1];
	struct option names[SPECS_MAX + 1];
};

void make_getopt_lists(struct getopt_lists *lists);

#endif
