/* SPDX-License-Identifier: MIT */
/*
 * An overlay answers as one table of the note and of the notes of its base.
 * What differs is a claim that fails, see check.h.
 */
#ifndef DIFFER_H
#define DIFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <portinfo.h>

/* Where numbers come from: so many bytes and then 0, or if NULL, a seed. */
struct chance {
	const uint8_t *bytes;
	size_t left;
	uint64_t seed;
};

/*
 * A small note by chance in front of a base, or of a small one by chance if
 * that is NULL, and queries that such a note can answer wrong; and, if
 * everything is asked, every port, name, class and transport.
 */
void differ_by_chance(struct chance *chance,
    const struct portinfo_table *base, bool everything);

/* The same of a note's text. */
void differ_by_note(struct chance *chance, const char *bytes, size_t length,
    const struct portinfo_table *base, bool everything);

#endif
