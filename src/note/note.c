/* SPDX-License-Identifier: MIT */
#include "note.h"

#include <string.h>

#include "heading.h"
#include "port_table.h"
#include "utf8.h"

static const char byte_order_mark[] = "\xef\xbb\xbf"; /* U+FEFF */

size_t
pi_note_scratch(struct pi_span note)
{
	struct pi_lines lines = { note, 0 };
	struct pi_line line;
	size_t longest = 0;

	while (pi_next_line(&lines, &line))
		if (line.whole.length > longest)
			longest = line.whole.length;
	return 4 * longest + 64;
}

/* Reads front matter: from `---` on the first line to the next such line. */
static void
read_front_matter(struct pi_reading *reading, struct pi_lines *lines)
{
	const struct pi_note_events *events = reading->events;
	struct pi_lines rest = *lines;
	struct pi_line line, date = { .number = 0 };

	if (!pi_next_line(&rest, &line) || !pi_same(line.whole, pi_span("---")))
		return;
	do {
		if (!pi_next_line(&rest, &line))
			return;
		if (pi_starts(line.whole, "date:"))
			date = line;
	} while (!pi_same(line.whole, pi_span("---")) &&
	    !pi_same(line.whole, pi_span("...")));
	*lines = rest;
	if (date.number != 0 && pi_is_clean(reading, &date))
		reading->stopped = !events->date(events->user,
		    pi_trim(pi_after(date.whole, strlen("date:"))));
}

/* Returns the length of a fence of three or more ` or ~, or 0. */
static size_t
fence_length(struct pi_span text)
{
	size_t n = 0;

	if (text.length > 0 && pi_is_one_of(*text.bytes, "`~"))
		n = pi_run_length(text, *text.bytes);
	return n >= 3 ? n : 0;
}

/*
 * Skips fenced code whose first line was read; without an end, all that
 * follows.
 */
static void
skip_fence(struct pi_lines *lines, struct pi_span opening)
{
	size_t marks = fence_length(opening), n;
	struct pi_line line;

	while (pi_next_line(lines, &line)) {
		struct pi_span text = pi_trim(line.text);

		n = pi_run_length(text, *opening.bytes);
		if (n >= marks && n == text.length)
			return;
	}
}

/* Skips a block of HTML if the line begins one. */
static bool
skip_html(struct pi_lines *lines, struct pi_line line, struct pi_span text)
{
	static const struct { char begin[8], end[12]; } blocks[] = {
		{ "<!--", "-->" }, { "<table", "</table>" },
		{ "<pre", "</pre>" }, { "<script", "</script>" },
		{ "<style", "</style>" },
	};
	size_t i;

	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++) {
		if (!pi_starts(text, blocks[i].begin))
			continue;
		while (pi_find(line.text, blocks[i].end) == line.text.length &&
		    pi_next_line(lines, &line))
			continue;
		return true;
	}
	return false;
}

static bool
ends_table(struct pi_span text)
{
	text = pi_trim(text);
	return text.length == 0 || *text.bytes == '#' || *text.bytes == '<' ||
	    pi_same(text, pi_span("---")) || fence_length(text) != 0;
}

/* Reads a table whose header was read; the delimiter row is next. */
static void
read_table(struct pi_reading *reading, struct pi_lines *lines,
    const struct pi_line *header)
{
	struct pi_pipe_table table = { .header = *header };
	struct pi_lines rest;
	struct pi_line line;

	pi_next_line(lines, &line);
	table.body = rest = *lines;
	for (; pi_next_line(&rest, &line) && !ends_table(line.text);
	    table.rows++)
		*lines = rest;
	table.body.rest.length = (size_t)(lines->rest.bytes -
	    table.body.rest.bytes);
	pi_read_port_table(reading, &table);
}

static bool
is_table(const struct pi_lines *lines, const struct pi_line *line)
{
	struct pi_lines rest = *lines;
	struct pi_line next;

	return memchr(line->text.bytes, '|', line->text.length) != NULL &&
	    pi_next_line(&rest, &next) && pi_is_delimiter(next.text);
}

/* True for `- `, `* `, `+ `, `1. ` and `1) `. */
static bool
is_list_item(struct pi_span text)
{
	const char *signs = "-*+";

	for (; text.length > 0 && pi_is_digit(*text.bytes); signs = ".)")
		text = pi_after(text, 1);
	return text.length > 0 && pi_is_one_of(*text.bytes, signs) &&
	    pi_blank_length(pi_after(text, 1)) > 0;
}

/* True for a line that is a heading because a line of = or - follows. */
static bool
is_underlined(const struct pi_lines *lines, struct pi_span text)
{
	struct pi_lines rest = *lines;
	struct pi_line next;

	if (text.length == 0 || !pi_next_line(&rest, &next))
		return false;
	text = pi_trim(next.text);
	return (pi_starts(text, "=") || pi_starts(text, "--")) &&
	    pi_run_length(text, *text.bytes) == text.length;
}

static void
read_block(struct pi_reading *reading, struct pi_lines *lines,
    const struct pi_line *line)
{
	struct pi_span text = pi_trim(line->text);

	reading->fences |= fence_length(text) != 0;
	reading->html |= pi_starts(text, "<");
	reading->grids |= pi_starts(text, "+-") || pi_starts(text, "+=");
	reading->lists |= is_list_item(text);
	if (fence_length(text) != 0)
		skip_fence(lines, text);
	else if (skip_html(lines, *line, text))
		return;
	else if (pi_starts(text, "#") || is_underlined(lines, text))
		pi_heading_read(text, &reading->transports);
	else if (is_table(lines, line))
		read_table(reading, lines, line);
}

/* Reports what a note without a port table has instead. */
static void
diagnose_absence(struct pi_reading *reading, struct pi_span note)
{
	const struct { bool is; const char *what; } seen[] = {
		{ reading->other_tables, "found tables, but none with ports "
		    "under a heading such as Port" },
		{ reading->foreign_tables, "found tables of hosts, mappings, "
		    "rules, questions or port classes" },
		{ reading->binary, "found binary data" },
		{ reading->fences, "found fenced code, which is ignored" },
		{ reading->grids, "found +---+ grids, which are ignored" },
		{ reading->html, "found HTML, which is ignored" },
		{ reading->lists, "found lists, which are ignored" },
		{ note.length > 0, "found plain text" },
		{ true, "the file is empty" },
	};
	const struct pi_line nowhere = { .whole = { note.bytes, 0 } };
	size_t i = 0;

	while (!seen[i].is)
		i++;
	pi_diagnose(reading, true, &nowhere, nowhere.whole,
	    "no port table; %s", seen[i].what);
}

bool
pi_note_read(struct pi_span note, const char *file, char *scratch,
    const struct pi_note_events *events)
{
	struct pi_reading reading = { .events = events, .file = file,
		.scratch = scratch };
	struct pi_lines lines = { note, 0 };
	struct pi_line line;

	if (pi_starts(note, byte_order_mark))
		lines.rest = pi_after(note, strlen(byte_order_mark));
	read_front_matter(&reading, &lines);
	while (!reading.stopped && pi_next_line(&lines, &line))
		read_block(&reading, &lines, &line);
	reading.binary = note.length > 0 &&
	    memchr(note.bytes, '\0', note.length) != NULL;
	if (!reading.stopped && !reading.tables)
		diagnose_absence(&reading, note);
	reading.counts.lines = lines.number;
	if (events->counts != NULL)
		*events->counts = reading.counts;
	return !reading.stopped;
}
