/* SPDX-License-Identifier: MIT */
/* Addresses and names of hosts, which are no names of services. */
#ifndef PI_HOST_H
#define PI_HOST_H

#include "span.h"

/*
 * Returns whether a text begins with an address (`10.0.0.0/8`, `fe80::1`), a
 * URL, a pattern (`*.example.org`) or a name with two dots
 * (`db.example.org:80`).  The text is what a cell shows, in which the asterisk
 * of a pattern may be missing.
 */
bool pi_begins_with_host(struct pi_span text);

/*
 * Returns the length of a host and colon before a port, as in `localhost:22`,
 * `127.0.0.1:22` and `http://localhost:22`; 0 if the text does not begin with
 * them.
 */
size_t pi_host_before_port(struct pi_span text);

#endif
