/* SPDX-License-Identifier: MIT */
/* A note while it is read, and the place for saying what is wrong in it. */
#ifndef PI_DIAGNOSTIC_H
#define PI_DIAGNOSTIC_H

#include "pipe_table.h"
#include "record.h"

/* A note while it is read. */
struct pi_reading {
	const struct pi_note_events *events;
	const char *file;
	char *scratch;		 /* of pi_note_scratch bytes */
	unsigned int transports; /* given by the heading above */
	bool tables;		 /* of ports were seen, or other things */
	bool other_tables;
	bool foreign_tables;
	bool fences;
	bool html;
	bool grids;
	bool binary;
	bool lists;
	bool stopped;
	struct portinfo_counts counts; /* of what was read so far */
};

/*
 * Says what is wrong at a place in a line.  The format is printf's and the
 * sentence is cut at 255 bytes; spans in it are to be printed with "%.*s".
 * What it holds of the note may be anything: it is made printable here.
 */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6)))
#endif
void pi_diagnose(struct pi_reading *reading, bool is_error,
    const struct pi_line *line, struct pi_span place, const char *format, ...);

/* Refuses, by a diagnostic, control characters and invalid UTF-8 in a line. */
bool pi_is_clean(struct pi_reading *reading, const struct pi_line *line);

#endif
