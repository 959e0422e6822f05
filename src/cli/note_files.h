/* SPDX-License-Identifier: MIT */
/* The user's notes, which answer before the built-in table. */
#ifndef NOTE_FILES_H
#define NOTE_FILES_H

#include <portinfo.h>

/* The most notes that -n takes. */
enum { NOTES_MAX = 64 };

/* The notes to read. */
struct notes {
	size_t count;
	const char *files[NOTES_MAX]; /* `-` is standard input */
	bool have_stdin;	      /* it is one of them */
	const char *variable;	      /* PORTINFO_NOTES; NULL: unset or empty */
};

/* Returns whether a word of the command line stands for standard input. */
static inline bool
is_stdin(const char *word)
{
	return word[0] == '-' && word[1] == '\0';
}

/* Begins with the notes of PORTINFO_NOTES and none of -n. */
void notes_begin(struct notes *notes, char *const *environment);

/* Adds a note of -n.  Returns true, or false with the error set. */
bool notes_add(struct notes *notes, const char *file,
    struct portinfo_message *error);

/* Returns the name of a note in messages: its file, or `stdin`. */
const char *notes_name(const char *file);

/* How the diagnostics of one note are printed. */
struct note_report {
	size_t most;  /* print no more */
	size_t count; /* so far, with those not printed */
	bool failed;  /* one could not be printed */
};

/* Prints a diagnostic; for portinfo_open_loader, with a struct note_report. */
void notes_print(void *user, const struct portinfo_diagnostic *diagnostic);

/* What became of the notes. */
struct notes_outcome {
	size_t from_option; /* sources: notes of -n that were read */
	bool failed;	/* a note without a row, a diagnostic not printed */
	bool has_error; /* a note has one */
};

/*
 * Loads all notes into a table in front of the built-in one, and prints the
 * first few diagnostics of each.  Returns the table, which the caller frees, or
 * NULL if memory ran out.
 */
struct portinfo_table *notes_read(const struct notes *notes,
    struct notes_outcome *outcome);

#endif
