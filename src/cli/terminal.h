/* SPDX-License-Identifier: MIT */
/* The terminal on standard output, if there is one. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>

struct terminal {
	bool is_one;	    /* otherwise the other fields are unset */
	bool has_colour;    /* TERM and NO_COLOR allow it */
	unsigned int width; /* in positions; 0: unknown */
};

/* Returns whether a descriptor is a terminal. */
bool is_terminal(int fd);

/*
 * Examines standard output and, if it is a terminal, COLUMNS, NO_COLOR and
 * TERM in the environment.
 */
struct terminal terminal_ask(void);

#endif
