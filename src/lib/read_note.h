/* SPDX-License-Identifier: MIT */
/* A note into a table: the parser's callbacks, bound to a builder. */
#ifndef PI_READ_NOTE_H
#define PI_READ_NOTE_H

#include "builder.h"

/* Who hears of what is wrong in a note. */
struct pi_listener {
	void (*diagnose)(void *user, const struct portinfo_diagnostic *);
	void *user;
};

/* What is said when there is no place for one source more. */
extern const char pi_too_many_sources[];

/*
 * Adds the rows of a note to a builder, as those of a source of its own that
 * is named after its file, and counts what it held; counts may be NULL.
 * Returns false with errno set: to ENOMEM, or when there is no place for one
 * source more, which is a diagnostic, too, to E2BIG.
 */
bool pi_read_note(struct pi_builder *build, const char *file,
    struct pi_span note, const struct pi_listener *listener,
    struct portinfo_counts *counts);

#endif
