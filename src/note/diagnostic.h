/* SPDX-License-Identifier: MIT */
/* The state of reading a note, and its diagnostics. */
#ifndef PI_DIAGNOSTIC_H
#define PI_DIAGNOSTIC_H

#include "pipe_table.h"
#include "record.h"

struct pi_reading {
	const struct pi_note_events *events;
	const char *file;
	char *scratch;		 /* pi_note_scratch bytes */
	struct pi_span heading;	 /* above, as it is written */
	struct pi_span section;	 /* its text; empty for the note's title */
	unsigned int transports; /* in that heading */
	unsigned int class;	 /* that it names; or 0 */
	/* What was seen. */
	bool has_port_tables;
	bool has_other_tables;
	bool has_ignored_tables; /* like port tables, but not read */
	bool has_fences;
	bool has_html;
	bool has_html_tables;
	bool has_lists;
	bool has_headings;
	bool stopped;		 /* by a callback */
	struct portinfo_counts counts; /* up to here */
};

/*
 * Returns a warning without text about a place in a line, a part of its text.
 */
struct portinfo_diagnostic pi_place(const char *file,
    const struct pi_line *line, struct pi_span place);

/*
 * Reports what is wrong at a place in a line, a part of its text.  The message
 * is formatted as by printf, with spans as "%.*s", made printable, and cut at
 * 255 bytes.
 */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6)))
#endif
void pi_diagnose(struct pi_reading *reading, bool is_error,
    const struct pi_line *line, struct pi_span place, const char *format, ...);

/* Returns false and reports the first control character or invalid UTF-8. */
bool pi_check_line(struct pi_reading *reading, const struct pi_line *line);

/* Passes on a record, whose port is at a place in a line, and counts it. */
void pi_take_record(struct pi_reading *reading, const struct pi_record *record,
    const struct pi_line *line, struct pi_span place);

/*
 * Counts a line of a table as refused, taken or skipped, by what was counted
 * before it.
 */
void pi_count_line(struct pi_reading *reading,
    const struct portinfo_counts *before);

#endif
