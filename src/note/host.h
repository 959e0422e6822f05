/* SPDX-License-Identifier: MIT */
/* Names of machines and of what they run, which are no names of services. */
#ifndef PI_HOST_H
#define PI_HOST_H

#include "span.h"

/*
 * Is the text nothing but places: addresses (`10.0.0.0/8`, `fe80::1`), host
 * names (`db.example.org`) or container images (`postgres:16`), with blanks,
 * line breaks, commas, `&`, "and" or "or" between them?  Each kind of place
 * has a dot or a colon in it.
 */
bool pi_is_hosts(struct pi_span text);

#endif
