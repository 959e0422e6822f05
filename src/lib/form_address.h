/* SPDX-License-Identifier: MIT */
/* Ports after an address, a host or a word, rules 5 to 9 in parse.c. */
#ifndef PI_FORM_ADDRESS_H
#define PI_FORM_ADDRESS_H

#include "form_range.h"

/*
 * Reads a connection, a mapping, an address, or a port after one of these or
 * after `H:` or `K=`.  Returns true if the word is one of them, and sets the
 * form but for its transports.
 */
bool pi_form_read_address(struct pi_span word, struct pi_form *form);

#endif
