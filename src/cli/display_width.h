/* SPDX-License-Identifier: MIT */
/*
 * How many places of a terminal's line a text takes: characters of East Asia
 * take two, marks that combine none.  No locale is asked.  Texts are valid
 * UTF-8 without control characters, but may be cut short.
 */
#ifndef DISPLAY_WIDTH_H
#define DISPLAY_WIDTH_H

#include <stdbool.h>
#include <stddef.h>

unsigned int display_width(const char *bytes, size_t length);

/*
 * Length in bytes of the characters that fit into so many places, and how
 * many of these they take.
 */
size_t display_width_fitting(const char *bytes, size_t length,
    unsigned int room, unsigned int *taken);

#endif
