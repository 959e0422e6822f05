/* SPDX-License-Identifier: MIT */
/* What the built-in table knows of a name, compared with a port. */
#ifndef KNOWN_H
#define KNOWN_H

#include <portinfo.h>

struct known {
	size_t rows;		 /* that have the name */
	bool is_here;		 /* one of them is on the port */
	bool is_slip;		 /* one begins or ends there or a slip away */
	bool in_exam_note;	 /* the exam note has it */
	bool on_one_port;	 /* all rows are on the same */
	unsigned int transports; /* of everyday rows on the port */
	struct portinfo_row row; /* that of the slip, or else the first */
};

struct known known_read(const char *name, uint16_t port);

/*
 * A row of a note has these names on a port, though one of them is known on
 * another.  Returns whether a service that the built-in table has on the port
 * explains the row: one with a name or a word akin to these names, or to
 * another name of the known service.  Unless the port is within a slip, any
 * everyday service does.
 */
bool known_explains(const struct known *known, uint16_t port,
    const char *names);

#endif
