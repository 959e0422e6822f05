/* SPDX-License-Identifier: MIT */
/*
 * Texts for a person to read, put together in a buffer of fixed size: what
 * comes from outside is made printable on the way, and what does not fit is
 * cut at a character.
 */
#ifndef PI_SHOW_H
#define PI_SHOW_H

#include "span.h"

/* To be begun with pi_show_begin; its bytes are always ended by a NUL. */
struct pi_shown {
	char *bytes;
	size_t size;
	size_t length;
};

/* Begins a text in a buffer of size bytes, at least 1. */
struct pi_shown pi_show_begin(char *bytes, size_t size);

/* Adds a string of ours, as it is. */
void pi_show(struct pi_shown *shown, const char *string);

/*
 * Adds text that may hold anything: a byte that is no UTF-8 and a control
 * character become `?`, a tab a blank.
 */
void pi_show_text(struct pi_shown *shown, struct pi_span text);

void pi_show_number(struct pi_shown *shown, size_t number);

#endif
