/* SPDX-License-Identifier: MIT */
/* Small notes of our own, and what the parser tells of them, as text. */
#ifndef NOTES_H
#define NOTES_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "note.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A note, and what is told of it, see read_note. */
struct note_case {
	const char *claim;
	const char *note;
	const char *told;
};

/* `137-139 tcp,udp <name><alias> description`; `-` is no transport told. */
static inline bool
tell_record(void *user, const struct pi_record *record)
{
	static const char *const words[] = { "tcp", "udp", "sctp", "dccp" };
	struct pi_buffer *told = user;
	const char *name = record->names, *sign = " ";
	size_t i;

	pi_buffer_printf(told, "%u", record->first);
	if (record->last != record->first)
		pi_buffer_printf(told, "-%u", record->last);
	for (i = 0; i < LENGTH(words); i++) {
		if ((record->transports & 1U << i) == 0)
			continue;
		pi_buffer_printf(told, "%s%s", sign, words[i]);
		sign = ",";
	}
	pi_buffer_puts(told, record->transports == 0 ? " -" : "");
	pi_buffer_puts(told, *name == '\0' ? "" : " ");
	for (; *name != '\0'; name += strlen(name) + 1)
		pi_buffer_printf(told, "<%s>", name);
	pi_buffer_printf(told, "%s%s\n",
	    *record->description == '\0' ? "" : " ",
	    record->description);
	return true;
}

static inline bool
tell_date(void *user, struct pi_span date)
{
	pi_buffer_printf(user, "date <%.*s>\n", (int)date.length, date.bytes);
	return true;
}

/* `line:column: error: text`; what is nowhere shows no line of the note. */
static inline void
tell_diagnostic(void *user, const struct portinfo_diagnostic *d)
{
	assert_int_equal(d->source_length > 0, d->line > 0);
	pi_buffer_printf(user, "%zu:%zu: %s: %s\n", d->line, d->column,
	    d->is_error ? "error" : "warning", d->text);
}

/*
 * Reads a note of so many bytes, from memory of exactly that size and in
 * scratch of exactly the size that it wants, so that an address sanitizer
 * sees each byte too far.  Tells a line for each record and diagnostic.
 */
static inline void
read_note(struct pi_buffer *told, const char *bytes, size_t length)
{
	const struct pi_note_events events = { .user = told,
		.record = tell_record, .date = tell_date,
		.diagnose = tell_diagnostic };
	char *note = malloc(length == 0 ? 1 : length);
	char *scratch = malloc(pi_note_scratch((struct pi_span){ bytes,
	    length }));

	assert_true(note != NULL && scratch != NULL);
	memcpy(note, bytes, length);
	pi_buffer_puts(told, "");
	assert_true(pi_note_read((struct pi_span){ note, length }, "a.md",
	    scratch, &events));
	assert_false(told->failed);
	free(note);
	free(scratch);
}

/* Reads each note, and compares what is told of it. */
static inline void
check_notes(const struct note_case *cases, size_t count)
{
	struct pi_buffer told = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		print_message("  %s\n", cases[i].claim);
		read_note(&told, cases[i].note, strlen(cases[i].note));
		assert_string_equal(told.bytes, cases[i].told);
		pi_buffer_free(&told);
	}
}

#endif
