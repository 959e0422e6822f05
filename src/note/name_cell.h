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
 *	HTTP/3, EtherNet/IP, HTTP/S   three names
 *	Diameter / SCTP               a name and a transport
 *	a note; it is not cut.        a name as it stands
 *	-                             no name, also N/A
 */
#ifndef PI_NAME_CELL_H
#define PI_NAME_CELL_H

#include "name_brackets.h"
#include "name_parts.h"

/* The names and remarks of a row, as they are written. */
struct pi_names {
	char *names;	/* each with a NUL, the last with two */
	size_t length;	/* without the last NUL */
	size_t count;
	unsigned int transports; /* that were written like names */
	char *remark;	/* remarks joined by "; ", with a NUL */
	size_t remark_length;
};

/* The most bytes of the names in a cell, or of its remarks, beyond its text. */
enum { PI_NAMES_EXTRA = PI_ABBREVIATION_MAX + 3 };

/*
 * Adds the names and remarks in the text of a cell from pi_markup_read.  For
 * both there is room for PI_NAMES_EXTRA bytes more than the text.
 */
enum pi_names_status pi_names_add(struct pi_names *names, struct pi_span text,
    enum pi_names_form form);

/* True for a cell that stands for an empty one: a dash or N/A. */
bool pi_is_nothing(struct pi_span text);

/* Returns whether the last of some names repeats one, ignoring ASCII case. */
bool pi_names_repeat(const char *names, const char *last);

/*
 * Adds a further remark, unless it is empty.  The text may be the bytes that it
 * is written to, or bytes after them.
 */
void pi_names_remark(struct pi_names *names, struct pi_span text);

#endif
