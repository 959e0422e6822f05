/* SPDX-License-Identifier: MIT */
/* Reads small notes and prints what the parser passes on. */
#ifndef NOTES_H
#define NOTES_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "note.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A note, and what read_note prints for it. */
struct note_case {
	const char *claim;
	const char *note;
	const char *printed;
};

/* Prints `137-139 tcp,udp <name><alias> description`; `-` if no transport. */
static inline bool
print_record(void *user, const struct pi_record *record)
{
	static const char *const words[] = { "tcp", "udp", "sctp", "dccp" };
	struct pi_buffer *printed = user;
	const char *name = record->names, *sign = " ";
	size_t i;

	pi_buffer_printf(printed, "%u", record->first);
	if (record->last != record->first)
		pi_buffer_printf(printed, "-%u", record->last);
	for (i = 0; i < LENGTH(words); i++) {
		if ((record->transports & 1U << i) == 0)
			continue;
		pi_buffer_printf(printed, "%s%s", sign, words[i]);
		sign = ",";
	}
	pi_buffer_puts(printed, record->transports == 0 ? " -" : "");
	pi_buffer_puts(printed, *name == '\0' ? "" : " ");
	for (; *name != '\0'; name += strlen(name) + 1)
		pi_buffer_printf(printed, "<%s>", name);
	pi_buffer_printf(printed, "%s%s\n",
	    *record->description == '\0' ? "" : " ",
	    record->description);
	return true;
}

static inline bool
print_date(void *user, struct pi_span date)
{
	pi_buffer_printf(user, "date <%.*s>\n", (int)date.length, date.bytes);
	return true;
}

/* Prints `line:column: error: text`.  On line 0 there is no source to show. */
static inline void
print_diagnostic(void *user, const struct portinfo_diagnostic *d)
{
	assert_int_equal(d->line_length > 0, d->line > 0);
	pi_buffer_printf(user, "%zu:%zu: %s: %s\n", d->line, d->column,
	    d->is_error ? "error" : "warning", d->text);
}

/*
 * Reads a note and prints a line for each record and diagnostic.  The note and
 * its scratch are exactly as large as they must be, so that an address
 * sanitizer reports each access past their ends.
 */
static inline void
read_note(struct pi_buffer *printed, const char *bytes, size_t length)
{
	const struct pi_note_events events = { .user = printed,
		.record = print_record, .date = print_date,
		.diagnose = print_diagnostic };
	char *note = malloc(length == 0 ? 1 : length);
	char *scratch = malloc(pi_note_scratch((struct pi_span){ bytes,
	    length }));

	assert_true(note != NULL && scratch != NULL);
	memcpy(note, bytes, length);
	pi_buffer_puts(printed, "");
	assert_true(pi_note_read((struct pi_span){ note, length }, "a.md",
	    scratch, &events));
	assert_false(printed->failed);
	free(note);
	free(scratch);
}

/* Reads each note and compares what is printed. */
static inline void
check_notes(const struct note_case *cases, size_t count)
{
	struct pi_buffer printed = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		print_message("  %s\n", cases[i].claim);
		read_note(&printed, cases[i].note, strlen(cases[i].note));
		assert_string_equal(printed.bytes, cases[i].printed);
		pi_buffer_free(&printed);
	}
}

/* Reads a note of many rows, each of which is one line printed; frees it. */
static inline void
check_that_rows_are_read(struct pi_buffer *note, size_t rows)
{
	struct pi_buffer printed = { 0 };
	size_t lines = 0, i;

	read_note(&printed, note->bytes, note->length);
	for (i = 0; i < printed.length; i++)
		lines += printed.bytes[i] == '\n';
	assert_int_equal(lines, rows);
	assert_null(strstr(printed.bytes, "error"));
	pi_buffer_free(note);
	pi_buffer_free(&printed);
}

#endif
