/* SPDX-License-Identifier: MIT */
/* Notes of the user's that answer before the built-in table. */
#ifndef NOTE_FILES_H
#define NOTE_FILES_H

#include <portinfo.h>

/* The most notes that can be given with -n. */
enum { NOTES_MAX = 64 };

/* The notes to be read. */
struct notes {
	size_t count;
	const char *files[NOTES_MAX]; /* `-` is standard input */
	const char *more;	      /* colon-separated, or NULL: none */
};

/* Begins with no notes of -n, and with those of PORTINFO_NOTES. */
void notes_begin(struct notes *notes, char *const *environment);

/* Adds a note of -n; false, and tells why in *error, when it can't be read. */
bool notes_add(struct notes *notes, const char *file,
    struct portinfo_message *error);

/* What a note is called: its file, or `stdin`. */
const char *notes_name(const char *file);

/* Does `-` name standard input among them? */
bool notes_have_stdin(const struct notes *notes);

/*
 * Adds a note to a loader: a file, or standard input if it is `-`.  Returns
 * true, or false when it can't be read, which was said.
 */
bool notes_load(struct portinfo_loader *loader, const char *file,
    struct portinfo_counts *counts);

/*
 * Says what is wrong in a note; for portinfo_open_loader.  The user is a bool
 * that becomes false when that could not be written.
 */
void notes_tell(void *user, const struct portinfo_diagnostic *diagnostic);

/*
 * Reads all notes into a table in front of the built-in one.  Returns it,
 * which the caller frees, or NULL when memory ran out.  *all becomes whether
 * all could be read, and what is wrong in them be said; what could not be
 * read was said.
 */
struct portinfo_table *notes_read(const struct notes *notes, bool *all);

#endif
