/* SPDX-License-Identifier: MIT */
#include "diagnostic.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include "show.h"
#include "utf8.h"

/* The size of a message in bytes, and of the line shown in characters. */
enum { TEXT_MAX = 256, SHOWN_MAX = 80 };

/*
 * Takes up to most characters off the text; a byte that is not UTF-8 is one.
 * Returns their number.
 */
static size_t
take_characters(struct pi_span *text, size_t most)
{
	size_t count, length;

	for (count = 0; text->length > 0 && count < most; count++) {
		length = pi_utf8_length(*text);
		*text = pi_after(*text, length == 0 ? 1 : length);
	}
	return count;
}

/* Adds the line, or the part of a long one around the place, and a marker. */
static void
show_source(struct pi_shown *shown, const struct portinfo_diagnostic *d)
{
	struct pi_span line = { d->line_text, d->line_length }, rest = line;
	size_t skipped = 0, i, characters;

	take_characters(&rest, SHOWN_MAX);
	if (rest.length > 0 && d->column > SHOWN_MAX / 2)
		skipped = take_characters(&line, d->column - SHOWN_MAX / 2);
	rest = line;
	characters = skipped + take_characters(&rest, SHOWN_MAX);
	line = pi_between(line.bytes, rest.bytes);
	pi_show(shown, "  ");
	pi_show_text(shown, line);
	pi_show(shown, "\n  ");
	for (i = skipped + 1; i < d->column; i++)
		pi_show(shown, " ");
	pi_show(shown, "^");
	for (i = 1; i < d->width && d->column + i <= characters; i++)
		pi_show(shown, "~");
	pi_show(shown, "\n");
}

size_t
portinfo_format_diagnostic(const struct portinfo_diagnostic *d, char *buffer,
    size_t size)
{
	struct pi_shown shown = pi_show_begin(buffer, size);

	pi_show_text(&shown, pi_span(d->file));
	if (d->line > 0) {
		pi_show(&shown, ":");
		pi_show_number(&shown, d->line);
		pi_show(&shown, ":");
		pi_show_number(&shown, d->column);
	}
	pi_show(&shown, d->is_error ? ": error: " : ": warning: ");
	pi_show_text(&shown, pi_span(d->text));
	pi_show(&shown, "\n");
	if (d->line > 0)
		show_source(&shown, d);
	return shown.length;
}

/*
 * Returns the line of the note that a place in a row is on, and moves the place
 * there if the row is a copy.  A place outside of the copy stands for the row.
 */
static struct pi_line
find_source(const struct pi_line *row, struct pi_span *place)
{
	struct pi_line line = *row;
	size_t offset = (size_t)(place->bytes - (row->copy != NULL ?
	    row->copy : row->whole.bytes)), n;

	if (offset > row->whole.length)
		*place = row->whole;
	else
		place->bytes = row->whole.bytes + offset;
	while ((n = pi_length_to(line.whole, "\n")) <
	    (size_t)(place->bytes - line.whole.bytes)) {
		line.whole = pi_after(line.whole, n + 1);
		line.number++;
	}
	line.whole.length = n;
	n -= (size_t)(place->bytes - line.whole.bytes);
	if (place->length > n)
		place->length = n;
	return line;
}

struct portinfo_diagnostic
pi_place(const char *file, const struct pi_line *line, struct pi_span place)
{
	const struct pi_line source = find_source(line, &place);
	struct pi_span before = pi_between(source.whole.bytes, place.bytes);
	struct portinfo_diagnostic d = { .file = file, .line = source.number,
		.text = "", .line_text = source.whole.bytes,
		.line_length = source.whole.length };

	d.column = 1 + take_characters(&before, SIZE_MAX);
	d.width = take_characters(&place, SIZE_MAX);
	if (d.width == 0)
		d.width = 1;
	return d;
}

void
pi_diagnose(struct pi_reading *reading, bool is_error,
    const struct pi_line *line, struct pi_span place, const char *format, ...)
{
	char raw[TEXT_MAX], text[TEXT_MAX];
	struct pi_shown shown = pi_show_begin(text, sizeof(text));
	struct portinfo_diagnostic d = pi_place(reading->file, line, place);
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(raw, sizeof(raw), format, arguments);
	va_end(arguments);
	pi_show_text(&shown, pi_span(raw));
	d.is_error = is_error;
	d.text = text;
	reading->counts.errors += is_error;
	reading->events->diagnose(reading->events->user, &d);
}

/* Returns the length of the printable ASCII that a text begins with. */
static size_t
printable_length(struct pi_span text)
{
	const uint64_t ones = UINT64_MAX / UINT8_MAX; /* 1 in each byte */
	uint64_t eight;
	size_t i = 0;

	/* Eight bytes at once; the top bit is set below ' ' and above '~'. */
	for (; text.length - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, text.bytes + i, sizeof(eight));
		if ((((eight - ones * ' ') | eight | (eight + ones)) &
		    ones << 7) != 0)
			break;
	}
	while (i < text.length && text.bytes[i] >= ' ' && text.bytes[i] <= '~')
		i++;
	return i;
}

bool
pi_check_line(struct pi_reading *reading, const struct pi_line *line)
{
	struct pi_line source = *line;
	struct pi_span rest = line->whole;
	size_t length;

	while ((rest = pi_after(rest, printable_length(rest))).length > 0) {
		length = pi_utf8_length(rest);
		if (*rest.bytes == '\t' || *rest.bytes == '\n' ||
		    pi_starts(rest, "\r\n") || (length > 0 &&
		    !pi_is_control(rest.bytes, length))) {
			rest = pi_after(rest, length);
			continue;
		}
		source.copy = NULL;
		rest.length = length > 0 ? length : 1;
		pi_diagnose(reading, true, &source, rest, "%s", length > 0 ?
		    "unexpected control character" : "invalid UTF-8");
		return false;
	}
	return true;
}

void
pi_take_record(struct pi_reading *reading, const struct pi_record *record,
    const struct pi_line *line, struct pi_span place)
{
	const struct pi_note_events *events = reading->events;

	reading->counts.ports++;
	reading->stopped = !events->record(events->user, record);
	if (events->taken != NULL && !reading->stopped)
		events->taken(events->user, &(struct portinfo_taken){
			record->first, record->last, record->transports,
			record->names, pi_place(reading->file, line, place),
			reading->counts.tables });
}

void
pi_count_line(struct pi_reading *reading, const struct portinfo_counts *before)
{
	struct portinfo_counts *counts = &reading->counts;

	if (counts->errors > before->errors)
		counts->refused++;
	else if (counts->ports > before->ports)
		counts->rows++;
	else
		counts->skipped++;
}
