/* SPDX-License-Identifier: MIT */
/*
 * Links, tags and entities: marks of which only a part is shown.  Each function
 * takes one off the rest and returns false if it is an error.
 */
#ifndef PI_MARKUP_LINK_H
#define PI_MARKUP_LINK_H

#include "markup_state.h"

/* [text](address), [[page]], [^footnote] */
bool pi_read_bracket(struct pi_markup *marks);
bool pi_read_bracket_end(struct pi_markup *marks);

/* <tag> */
bool pi_read_tag(struct pi_markup *marks);

/* &amp; */
bool pi_read_entity(struct pi_markup *marks);

#endif
