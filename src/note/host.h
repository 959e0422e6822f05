/* SPDX-License-Identifier: MIT */
/* Names of hosts and of container images, which are no names of services. */
#ifndef PI_HOST_H
#define PI_HOST_H

#include "span.h"

/*
 * True for a text of addresses (`10.0.0.0/8`, `fe80::1`), host names
 * (`db.example.org`) and container images (`postgres:16`), separated by spaces,
 * line breaks, commas, `&`, "and" or "or".  Each of them has a dot or a colon.
 */
bool pi_is_hosts(struct pi_span text);

#endif
