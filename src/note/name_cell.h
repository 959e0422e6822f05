/* SPDX-License-Identifier: MIT */
/*
 * Name cells.  The first name is the service's, the others are its aliases.
 *
 *	SSH / SCP /SFTP               three names, also separated by ","
 *	TFTP (Trivial FTP)            a name and a remark
 *	Secure Shell (SSH)            an abbreviation after several words is a
 *	                              name, too
 *	FTP - File Transfer Protocol  a name and a remark, also after ":"
 *	File Transfer Protocol - FTP  the other way round
 *	HTTP(S)                       one letter belongs to the word before it
 *	(reserved)                    a name
 *	Microsoft EPMAP/RPC           two names
 *	Kerberos Change/Set password  one name: the slash is in a phrase
 *	a note; it is not cut.        a name as it stands
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

/* A cell that is cut into names. */
struct pi_name_parts {
	struct pi_span parts[PI_NAMES_MAX];
	size_t count;
	char joint;		/* the sign between all of them; or 0 */
	bool is_whole;		/* a sentence, which is never cut */
	struct pi_span remark;	/* after them */
};

/* The names and remarks of a row, as they are written. */
struct pi_names {
	char *names;	/* each with a NUL, the last with two */
	size_t length;	/* without the last NUL */
	size_t count;
	char *remark;	/* remarks joined by "; ", with a NUL */
	size_t remark_length;
};

/*
 * Adds the names and remarks in the text of a cell from pi_markup_read, or all
 * of it as one name.  For both there is room for two bytes more than the text.
 */
enum pi_names_status pi_names_add(struct pi_names *names, struct pi_span text,
    bool is_whole);

/*
 * Returns whether a cell has as many names as there are ports, with the same
 * sign between all of them, joint, so that they pair up in order; not if they
 * are two names of one service.  Sets *parts, whose remark is for all of them.
 */
bool pi_names_pair(struct pi_name_parts *parts, struct pi_span text,
    size_t count, char joint);

/*
 * Adds a further remark, unless it is empty.  The text may be the bytes that it
 * is written to, or bytes after them.
 */
void pi_names_remark(struct pi_names *names, struct pi_span text);

#endif
