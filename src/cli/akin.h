/* SPDX-License-Identifier: MIT */
/* Services that may be related, by what they are called. */
#ifndef AKIN_H
#define AKIN_H

#include <portinfo.h>

#include "span.h"

/*
 * Returns whether a name contains the name, an alias or a word of the
 * description of a row, or is contained in it.  Case and punctuation do not
 * matter, and what is contained has at least three letters or digits.
 */
bool is_akin(const struct portinfo_row *row, struct pi_span name);

#endif
