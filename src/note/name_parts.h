/* SPDX-License-Identifier: MIT */
/* Cutting a cell into the names in it, see name_cell.h. */
#ifndef PI_NAME_PARTS_H
#define PI_NAME_PARTS_H

#include "span.h"

enum { PI_NAMES_MAX = 64 };

enum pi_names_status {
	PI_NAMES_READ,	    /* any number of names, or none */
	PI_NAMES_EMPTY,	    /* an empty name */
	PI_NAMES_NO_LETTER, /* a name without a letter (RFC 6335, 5.1) */
	PI_NAMES_UNCLOSED,  /* an opening parenthesis without a closing one */
	PI_NAMES_MANY	    /* more than PI_NAMES_MAX */
};

/* How a cell is read. */
enum pi_names_form {
	PI_NAMES_LIST,	   /* see name_cell.h */
	PI_NAMES_OWN_LIST, /* as portinfo writes it: without sentences, and with
			    * transports among the names */
	PI_NAMES_PHRASE,   /* one name, perhaps a description after it */
	PI_NAMES_ONE	   /* all of it is one name */
};

/* A cell that is cut into names. */
struct pi_name_parts {
	struct pi_span parts[PI_NAMES_MAX];
	size_t count;
	char joint;		/* the sign between all of them; or 0 */
	bool is_whole;		/* a sentence, which is never cut */
	unsigned int transports; /* that were among them */
	struct pi_span remark;	/* after them */
};

/*
 * Cuts a cell, which is not empty and not PI_NAMES_ONE, into names and a
 * description after them.
 */
enum pi_names_status pi_names_cut(struct pi_name_parts *parts,
    struct pi_span cell, enum pi_names_form form);

/*
 * Returns whether a cell has as many names as there are ports, with the same
 * sign between all of them, joint, so that they pair up in order; not if they
 * are two names of one service.  Sets *parts, whose remark is for all of them.
 */
bool pi_names_pair(struct pi_name_parts *parts, struct pi_span text,
    size_t count, char joint);

#endif
