/* SPDX-License-Identifier: MIT */
/* The terminal that answers are written to, if it is one. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <portinfo.h>

/* When there is colour. */
enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER, COLOURS };

struct terminal {
	bool is_one;	    /* otherwise the other fields are unset */
	bool has_colour;    /* and nobody asked for none */
	unsigned int width; /* in places; 0 if that is not known */
};

/*
 * Asks standard output; the environment, which has COLUMNS, NO_COLOR and
 * TERM, only if that is a terminal.
 */
struct terminal terminal_ask(void);

/* Reads a word for when; COLOURS, and tells which there are, if none. */
enum colour terminal_read_colour(const char *word,
    struct portinfo_message *error);

#endif
