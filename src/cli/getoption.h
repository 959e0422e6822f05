/* SPDX-License-Identifier: MIT */
/*
 * Options as getopt_long reads them: -ab, -c value, -cvalue, --class value,
 * --class=value, unique beginnings of long names, options after operands,
 * and -- before the last operands.
 *
 * getopt_long itself would do, but for its three variables: that they are the
 * C library's costs 1,350 instructions of relocation at each start, 1.1 % of
 * all, whether there is an option or not.
 */
#ifndef GETOPTION_H
#define GETOPTION_H

#include <stdbool.h>

/*
 * One option there is; a list of them ends with letter 0.  A letter below
 * OPTION_LETTERS only tells it apart: it is read by its name alone.
 */
enum { OPTION_LETTERS = ' ' };

struct option_spec {
	char letter;
	bool has_value;
	char name[16];
};

enum option_status {
	OPTION_END,	 /* no option follows; the operands are complete */
	OPTION_READ,
	OPTION_UNKNOWN,
	OPTION_NO_VALUE	 /* one that has a value is the last word */
};

/* A command line that is read; set by option_begin. */
struct option_reader {
	const struct option_spec *specs;
	char **word;	     /* the next one */
	const char *cluster; /* the rest of a word of short options */
	char **operand;	     /* where the next operand is put */
	char letter;	     /* of the option just read */
	const char *value;   /* NULL if it has none */
	char wrong[3];	     /* a short option that is wrong, */
	const char *wrong_word; /* or the word that is */
};

/*
 * Begins to read words, ended by a NULL.  On the way the operands are put
 * together at their front, in their order, ended by a NULL.
 */
void option_begin(struct option_reader *reader,
    const struct option_spec *specs, char **words);

enum option_status option_next(struct option_reader *reader);

#endif
