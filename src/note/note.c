/* SPDX-License-Identifier: MIT */
#include "note.h"

#include <string.h>

#include "csv_table.h"
#include "grid.h"
#include "heading.h"
#include "port_table.h"
#include "registry_file.h"
#include "services_file.h"
#include "skipped.h"
#include "table_body.h"
#include "transport_text.h"
#include "utf8.h"

static const char byte_order_mark[] = "\xef\xbb\xbf"; /* U+FEFF */

/*
 * Rows of several lines can be as long as the note, and need a copy.  The
 * constant is more than what the names of a row can repeat of it.
 */
size_t
pi_note_scratch(struct pi_span note)
{
	return 6 * note.length + 1024;
}

/* Takes the date of the note's data from the front matter. */
static void
read_front_matter(struct pi_reading *reading, struct pi_lines *lines)
{
	const struct pi_note_events *events = reading->events;
	struct pi_line date = pi_skip_front_matter(lines);

	if (date.number != 0 && pi_check_line(reading, &date))
		reading->stopped = !events->date(events->user,
		    pi_trim(pi_after(date.whole, strlen("date:"))));
}

/* Skips a block of HTML; warns of a table with a word for ports at its top. */
static bool
read_html(struct pi_reading *reading, struct pi_lines *lines,
    const struct pi_line *line)
{
	struct pi_span text = pi_trim(line->text), top;
	unsigned int transport;

	if (!pi_skip_html(lines, *line, text))
		return false;
	top = pi_between(text.bytes, lines->rest.bytes);
	top.length = pi_find(top, "</tr>");
	if (pi_starts(text, "<table") &&
	    (pi_heading_read(top, &transport) & PI_HEADING_PORT) != 0) {
		reading->has_html_tables = true;
		pi_diagnose(reading, false, line, text,
		    "HTML tables are not read; write this one with pipes");
	}
	return true;
}

/* Reads a table while so many bytes of the scratch are its room. */
static void
read_with_room(struct pi_reading *reading, const struct pi_pipe_table *table,
    size_t room)
{
	reading->scratch += room;
	pi_read_port_table(reading, table);
	reading->scratch -= room;
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

/* Returns a header without the mark of a list before its first pipe. */
static struct pi_span
drop_list_mark(struct pi_span header)
{
	size_t pipe = pi_length_to(header, "|");
	struct pi_span before = pi_skip_blanks(
	    (struct pi_span){ header.bytes, pipe });

	return is_list_item(before) &&
	    !pi_has_byte(pi_trim(before), ' ') ? pi_after(header, pipe) :
	    header;
}

/* Reads a table whose header was read; the delimiter row is next. */
static void
read_table(struct pi_reading *reading, struct pi_lines *lines,
    const struct pi_line *header)
{
	struct pi_pipe_table table = { .header.line = *header };
	struct pi_span *text = &table.header.line.text;
	struct pi_line line;
	size_t room = 0;

	pi_next_line(lines, &line);
	if (pi_starts(pi_trim(line.text), "|"))
		*text = drop_list_mark(*text);
	table.is_framed = pi_starts(pi_trim(*text), "|");
	table.header.count = pi_split_row(*text, table.header.cells,
	    PI_COLUMNS_MAX);
	if (pi_has_byte(line.text, '+')) {
		table.next_row = pi_next_psql_row;
		table.room = reading->scratch;
	}
	table.body = *lines;
	pi_take_body(reading, lines, &table);
	table.body.rest.length = (size_t)(lines->rest.bytes -
	    table.body.rest.bytes);
	if (table.next_row != NULL)
		room = 2 * table.body.rest.length + 2;
	read_with_room(reading, &table, room);
}

/* Reads a grid, whose first rule was read. */
static void
read_grid(struct pi_reading *reading, struct pi_lines *lines)
{
	struct pi_pipe_table table;

	if (pi_grid_table(lines, reading->scratch, &table))
		read_with_room(reading, &table,
		    (size_t)(table.room - reading->scratch) +
		    2 * table.body.rest.length + 2);
}

/*
 * Takes the line below a heading off the note: = or - in markdown, four signs
 * or more in reStructuredText.  Returns false for another line.
 */
static bool
take_underline(struct pi_lines *lines, struct pi_span text)
{
	struct pi_lines rest = *lines;
	struct pi_line next;

	if (text.length == 0 || !pi_next_line(&rest, &next))
		return false;
	text = pi_trim(next.text);
	if (text.length == 0 ||
	    pi_run_length(text, *text.bytes) < text.length ||
	    !(pi_starts(text, "=") || pi_starts(text, "--") ||
	    (text.length > 3 && pi_is_one_of(*text.bytes, "~^*#\""))))
		return false;
	*lines = rest;
	return true;
}

/*
 * The first heading is the note's title, unless it is below level 1.  One of
 * nothing but transports gives all of them, another one the only one in it.
 */
static void
read_heading(struct pi_reading *reading, struct pi_span text)
{
	size_t level = pi_run_length(text, '#');
	struct pi_span all = pi_trim(pi_after(text, level)), strange;

	reading->section = all;
	if (!reading->has_headings && level < 2)
		reading->section.length = 0;
	reading->has_headings = true;
	reading->heading = text;
	reading->transports = pi_transports_next(&all, &strange);
	if (strange.length > 0) /* not `Both` or `TCP and UDP` */
		pi_heading_read(text, &reading->transports);
	reading->class = pi_heading_class(text);
}

static void
read_block(struct pi_reading *reading, struct pi_lines *lines,
    const struct pi_line *line)
{
	struct pi_span text = pi_trim(line->text);

	reading->has_fences |= pi_fence_length(text) != 0;
	reading->has_html |= pi_is_html(text);
	reading->has_lists |= is_list_item(text);
	if (pi_fence_length(text) != 0)
		pi_skip_fence(lines, text);
	else if (read_html(reading, lines, line))
		return;
	else if (pi_starts(text, "#") || take_underline(lines, text))
		read_heading(reading, text);
	else if (pi_is_grid_rule(text))
		read_grid(reading, lines);
	else if (pi_is_above_delimiter(lines, line))
		read_table(reading, lines, line);
	else if (pi_starts(text, "|") && pi_is_port_header(reading, text)) {
		reading->has_ignored_tables = true;
		pi_diagnose(reading, false, line, text, "table ignored: no "
		    "row of dashes, such as |---|---|, follows its headings");
	}
}

/* Reports that a note has no rows, and what it has instead. */
static void
diagnose_absence(struct pi_reading *reading, struct pi_span note)
{
	const struct { bool is; const char *what; } seen[] = {
		{ reading->has_port_tables,
		    "no row has both a port and a name" },
		{ reading->has_ignored_tables, "similar tables were ignored" },
		{ reading->has_other_tables, "found tables, but none with "
		    "ports under a heading such as Port" },
		{ pi_starts(note, "\xff\xfe") || pi_starts(note, "\xfe\xff"),
		    "found UTF-16; convert it to UTF-8" },
		{ pi_has_byte(note, '\0'), "found binary data" },
		{ reading->has_html_tables, "found HTML tables, which are not "
		    "read" },
		{ reading->has_fences, "found fenced code, which is ignored" },
		{ reading->has_html, "found HTML, which is ignored" },
		{ reading->has_lists, "found lists, which are ignored" },
		{ note.length > 0, "found plain text" },
		{ true, "the file is empty" },
	};
	const struct pi_line nowhere = { .whole = { note.bytes, 0 } };
	size_t i = 0;

	while (!seen[i].is)
		i++;
	pi_diagnose(reading, true, &nowhere, nowhere.whole, "%s%s",
	    reading->has_port_tables ? "" : "no port table; ", seen[i].what);
}

/* Reads the blocks of a markdown text. */
static void
read_blocks(struct pi_reading *reading, struct pi_lines *lines)
{
	struct pi_line line;

	read_front_matter(reading, lines);
	while (!reading->stopped && pi_next_line(lines, &line))
		read_block(reading, lines, &line);
}

static bool
has_table(struct pi_lines lines)
{
	struct pi_line line;

	while (pi_next_line(&lines, &line))
		if (pi_is_above_delimiter(&lines, &line))
			return true;
	return false;
}

/* Reads a note that is CSV; returns false if it is not. */
static bool
read_csv(struct pi_reading *reading, struct pi_lines *lines)
{
	struct pi_pipe_table table;
	struct pi_line line;

	if (!pi_registry_file_read(reading, lines)) {
		if (!pi_csv_table(*lines, reading->scratch, &table) ||
		    has_table(*lines))
			return false;
		read_with_room(reading, &table, lines->rest.length + 2);
	}
	while (pi_next_line(lines, &line))
		continue;
	return true;
}

bool
pi_note_read(struct pi_span note, const char *file, char *scratch,
    const struct pi_note_events *events)
{
	struct pi_reading reading = { .events = events, .file = file,
		.scratch = scratch };
	struct pi_lines lines = { note, 0 };
	bool has_pipe; /* and is neither a services file nor CSV */

	if (pi_starts(note, byte_order_mark))
		lines.rest = pi_after(note, strlen(byte_order_mark));
	has_pipe = pi_starts(lines.rest, "|");
	if (!has_pipe && pi_is_services_file(lines))
		pi_services_file_read(&reading, &lines);
	else if (has_pipe || !read_csv(&reading, &lines))
		read_blocks(&reading, &lines);
	if (!reading.stopped && (!reading.has_port_tables ||
	    (reading.counts.ports == 0 && reading.counts.errors == 0)))
		diagnose_absence(&reading, note);
	reading.counts.lines = lines.number;
	if (events->counts != NULL)
		*events->counts = reading.counts;
	return !reading.stopped;
}
