/* SPDX-License-Identifier: MIT */
/* What the built-in table knows of a name, compared with a port. */
#ifndef KNOWN_H
#define KNOWN_H

#include <portinfo.h>

struct known {
	size_t rows;		 /* that have the name */
	bool is_here;		 /* one of them is on the port */
	bool is_slip;		 /* one begins or ends there or a slip away */
	bool in_exam_note;		 /* the exam note has it */
	bool on_one_port;	 /* all rows are on the same */
	unsigned int transports; /* of everyday rows on the port */
	struct portinfo_row row; /* that of the slip, or else the first */
};

struct known known_read(const char *name, uint16_t port);

/*
 * Returns whether the built-in table has another use for a port that explains a
 * row with these names, of which one is known elsewhere: a use with a name or a
 * word akin to theirs, or to another name of that service.  Unless the port is
 * a slip, any everyday service explains the row.
 */
bool known_explains(const struct known *known, uint16_t port,
    const char *names);

#endif
