/* SPDX-License-Identifier: MIT */
/* Addresses of hosts, as tools print them before a port. */
#ifndef PI_ADDRESS_H
#define PI_ADDRESS_H

#include "span.h"

enum pi_address {
	PI_ADDRESS_NONE,   /* the text is no address */
	PI_ADDRESS_ANY,	   /* `*` */
	PI_ADDRESS_4,	   /* `192.0.2.1` */
	PI_ADDRESS_6,	   /* `2001:db8::1` (RFC 4291, section 2.2) */
	PI_ADDRESS_BRACKETS /* `[2001:db8::1]`, also with the zone inside */
};

/*
 * Returns what a whole text is.  Each address may be followed by a zone, `%`
 * and anything without a colon (RFC 4007, section 11); *zone is set to it, or
 * to the empty text.
 */
enum pi_address pi_address_read(struct pi_span text, struct pi_span *zone);

#endif
