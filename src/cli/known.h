/* SPDX-License-Identifier: MIT */
/* What the built-in table knows of a name, compared with a port. */
#ifndef KNOWN_H
#define KNOWN_H

#include <portinfo.h>

struct known {
	size_t rows;		 /* that have the name */
	bool is_here;		 /* one of them is on the port */
	bool is_slip;		 /* another is on one that differs by a slip */
	bool is_learnt;		 /* the exam note has it */
	bool on_one_port;	 /* all rows are on the same */
	unsigned int transports; /* of everyday rows on the port */
	struct portinfo_row row; /* that of the slip, or else the first */
};

struct known known_read(const char *name, uint16_t port);

/*
 * Returns whether the built-in table has another use for the port that explains
 * a row with these names: one with a name or a word akin to theirs or, if
 * everyday is set, any everyday service.
 */
bool known_explains(uint16_t port, const char *names, bool everyday);

#endif
