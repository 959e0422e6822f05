/* SPDX-License-Identifier: MIT */
/*
 * Messages for a person to read, in a buffer of fixed size.  Text from outside
 * is made printable; a message that does not fit is cut after a character.
 */
#ifndef PI_SHOW_H
#define PI_SHOW_H

#include "span.h"

/* Made by pi_show_begin.  A NUL always ends the bytes. */
struct pi_shown {
	char *bytes;
	size_t size;
	size_t length;
};

/* Begins a message in a buffer of size bytes, which is at least 1. */
struct pi_shown pi_show_begin(char *bytes, size_t size);

/* Adds a string of the program's own as it is. */
void pi_show(struct pi_shown *shown, const char *string);

/*
 * Adds text from outside.  Control characters and bytes that are not UTF-8
 * become `?`, and a tab becomes a space.
 */
void pi_show_text(struct pi_shown *shown, struct pi_span text);

void pi_show_number(struct pi_shown *shown, size_t number);

/* Adds a word in quotes, cut to 64 bytes to leave room for what follows. */
void pi_show_word(struct pi_shown *shown, struct pi_span word);

/*
 * Adds that a word is an unknown `what`, up to "expected"; the caller adds the
 * known words.
 */
void pi_show_unknown(struct pi_shown *shown, const char *what,
    struct pi_span word);

#endif
