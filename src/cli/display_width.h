/* SPDX-License-Identifier: MIT */
/*
 * How many positions of a terminal's line a text takes: East Asian characters
 * take two, combining marks none, whatever the locale.  Texts are valid UTF-8
 * without control characters, but may end inside a character.
 */
#ifndef DISPLAY_WIDTH_H
#define DISPLAY_WIDTH_H

#include <stdbool.h>
#include <stddef.h>

unsigned int display_width(const char *bytes, size_t length);

/*
 * Returns the length in bytes of the characters that fit into `room`
 * positions, and sets *taken to the positions that they take.
 */
size_t display_width_fitting(const char *bytes, size_t length,
    unsigned int room, unsigned int *taken);

#endif
