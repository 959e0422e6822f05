/* SPDX-License-Identifier: MIT */
/* URLs (RFC 3986, section 3), for the port or the service that they mean. */
#ifndef PI_URL_H
#define PI_URL_H

#include "form_range.h"

/* Returns whether a word is a URL: it holds `://`. */
bool pi_is_url(struct pi_span word);

/*
 * Reads a URL: its port, or else the name of the service that its scheme is.
 * A scheme that is a transport narrows to it.  The form is PI_FORM_WORD if what
 * stands for a port is none.
 */
struct pi_form pi_url_read(struct pi_span word);

#endif
