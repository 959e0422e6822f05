/* SPDX-License-Identifier: MIT */
/*
 * The forms in which tools print a port: `443/tcp`, `137-139`, `[::1]:443`,
 * `DPT=22`.  These are rules 3 to 9 of the list in parse.c, for a word that is
 * neither a list nor a URL.
 */
#ifndef PI_FORM_H
#define PI_FORM_H

#include "form_range.h"

struct pi_form pi_form_read(struct pi_span word);

#endif
