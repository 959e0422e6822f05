/* SPDX-License-Identifier: MIT */
/*
 * Name cells: the first name is the service's, the others its aliases.
 *
 *	SSH / SCP /SFTP              three names; "," does as well
 *	TFTP (Trivial FTP)           a name and a remark
 *	Secure Shell (SSH)           an abbreviation behind several words is
 *	                             a name too
 *	FTP - File Transfer Protocol a name and a remark; ":" does as well
 *	-                            a row without a name; N/A does as well
 *
 * A bracket of one letter that stands at a word is a part of it: HTTP(S).
 * A cell of nothing but a bracket is a name.
 */
#ifndef PI_NAME_CELL_H
#define PI_NAME_CELL_H

#include "span.h"

enum { PI_NAMES_MAX = 64 };

enum pi_names_status {
	PI_NAMES_READ,	    /* none or some names */
	PI_NAMES_EMPTY,	    /* nothing where a name should be */
	PI_NAMES_NO_LETTER, /* a name without a letter (RFC 6335, 5.1) */
	PI_NAMES_BRACKET,   /* a bracket without its end */
	PI_NAMES_MANY	    /* more than PI_NAMES_MAX */
};

/*
 * Reads the shown text of a cell, as pi_markup_read gives it.  Writes to
 * names each name, ended by a NUL, then one NUL more; to remark the remarks,
 * joined by "; " and ended by a NUL.  Each has room for 2 bytes more than
 * the text is long.
 */
enum pi_names_status pi_names_read(struct pi_span text, char *names,
    char *remark);

/* The same for a cell that holds one name, whatever signs are in it. */
enum pi_names_status pi_names_whole(struct pi_span text, char *names,
    char *remark);

#endif
