/* SPDX-License-Identifier: MIT */
/*
 * Checks that an overlay answers like one table of its note and the notes of
 * its base; see check.h.
 */
#ifndef DIFFER_H
#define DIFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <portinfo.h>

/* A source of numbers: bytes and then zeros or, if NULL, a seed. */
struct chance {
	const uint8_t *bytes;
	size_t left;
	uint64_t seed;
};

/*
 * Puts a small random note in front of a base, or of a small random one if
 * that is NULL.  Compares the answers to queries that such a note affects and,
 * with everything, to every port, name, class and transport.
 */
void differ_by_chance(struct chance *chance,
    const struct portinfo_table *base, bool everything);

/* Does the same with the text of a note. */
void differ_by_note(struct chance *chance, const char *bytes, size_t length,
    const struct portinfo_table *base, bool everything);

#endif
