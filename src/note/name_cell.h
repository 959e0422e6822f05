/* SPDX-License-Identifier: MIT */
/*
 * Name cells.  The first name is the service's, the others are its aliases.
 *
 *	SSH / SCP /SFTP               three names, also separated by ","
 *	TFTP (Trivial FTP)            a name and a remark
 *	Secure Shell (SSH)            an abbreviation after several words is a
 *	                              name, too
 *	FTP - File Transfer Protocol  a name and a remark, also after ":"
 *	HTTP(S)                       one letter belongs to the word before it
 *	(reserved)                    a name
 *	-                             no name, also N/A
 */
#ifndef PI_NAME_CELL_H
#define PI_NAME_CELL_H

#include "span.h"

enum { PI_NAMES_MAX = 64 };

enum pi_names_status {
	PI_NAMES_READ,	    /* any number of names, or none */
	PI_NAMES_EMPTY,	    /* an empty name */
	PI_NAMES_NO_LETTER, /* a name without a letter (RFC 6335, 5.1) */
	PI_NAMES_UNCLOSED,  /* an opening parenthesis without a closing one */
	PI_NAMES_MANY	    /* more than PI_NAMES_MAX */
};

/*
 * Reads the text of a cell from pi_markup_read.  Writes the names, each with a
 * NUL, and one more NUL to names, and the remarks, joined by "; ", to remark.
 * Both have room for two bytes more than the text.
 */
enum pi_names_status pi_names_read(struct pi_span text, char *names,
    char *remark);

/* pi_names_read for a cell that is a single name, whatever signs it has. */
enum pi_names_status pi_names_whole(struct pi_span text, char *names,
    char *remark);

#endif
