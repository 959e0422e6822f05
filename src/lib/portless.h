/* SPDX-License-Identifier: MIT */
/* Protocols that people look for, and that have no ports. */
#ifndef PI_PORTLESS_H
#define PI_PORTLESS_H

#include "span.h"

/*
 * Returns what to say of a word for such a protocol, ignoring ASCII case, as in
 * `esp is IP protocol 50 and has no ports`; NULL for any other word.  The
 * numbers are IANA's, of its registry Protocol Numbers.
 */
const char *pi_portless(struct pi_span word);

#endif
