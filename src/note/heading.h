/* SPDX-License-Identifier: MIT */
/* What the headings of columns and sections announce. */
#ifndef PI_HEADING_H
#define PI_HEADING_H

#include "heading_words.h"

/*
 * Returns what a heading announces by the words in it, in English or another
 * language: a set of enum pi_heading.  `TCP / UDP` announces transports, too.
 * Sets *transport to the one that a heading such as `UDP ports` names if it is
 * the only one; otherwise to 0.  `TCP/IP` names none.
 */
unsigned int pi_heading_read(struct pi_span heading, unsigned int *transport);

/*
 * Returns whether a heading above a table says that it is of ports: at most
 * four words that end in one for ports, in the plural.  Text in brackets and
 * braces does not count.
 */
bool pi_heading_is_of_ports(struct pi_span heading);

/*
 * Returns the class (enum portinfo_class) that a heading such as
 * `Well-known ports` or `Ports (0-1023)` names if it is the only one;
 * otherwise 0.
 */
unsigned int pi_heading_class(struct pi_span heading);

#endif
