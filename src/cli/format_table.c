/* SPDX-License-Identifier: MIT */
/* table: aligned columns for a terminal. */
#include "format.h"

#include <limits.h>
#include <string.h>

#include "display_width.h"

static const char empty[] = "-";
static const char ellipsis[] = "\xe2\x80\xa6";

static void
widen(unsigned int *width, unsigned int least)
{
	if (least > *width)
		*width = least;
}

static unsigned int
line_width(const struct writer *writer)
{
	return writer->width == 0 ? UINT_MAX : writer->width;
}

/* Writes a value, or the heading if there is no answer. */
static void
put_value(struct output *output, enum column column,
    const struct answer_row *answer)
{
	const char *name = column_names[column];

	if (answer != NULL)
		column_put(output, column, answer, empty);
	else
		for (; *name != '\0'; name++)
			output_byte(output, (char)(*name - 'a' + 'A'));
}

/* Widens the columns to fit their values. */
static void
measure(struct writer *writer, const struct answer_row *answer)
{
	struct column_layout *layout = &writer->layout;
	const struct columns *columns = writer->columns;
	struct output cell;
	size_t i;

	for (i = 0; i < columns->count; i++) {
		output_begin(&cell, -1);
		put_value(&cell, (enum column)columns->list[i], answer);
		widen(&layout->natural[i], 1);
		widen(&layout->natural[i],
		    display_width(cell.bytes, cell.length));
	}
	layout->stale = true;
}

void
format_table_measure(struct writer *writer, const struct answer_row *answer)
{
	const char *name = answer->row->name;

	if (name != NULL)
		widen(&writer->layout.name, display_width(name, strlen(name)));
	if (writer->headings)
		measure(writer, NULL);
	measure(writer, answer);
}

/*
 * Returns the length of the names that fit whole into `room` positions: the
 * row's own and some aliases; 0 if not even the first does.
 */
static size_t
fit_names(const struct output *cell, enum column column,
    const struct answer_row *answer, unsigned int room)
{
	const char *own = answer == NULL || column != COLUMN_ALL_NAMES ? NULL :
	    answer->row->name;
	size_t least = own == NULL ? 1 : strlen(own), length;
	unsigned int width;

	length = display_width_fitting(cell->bytes, cell->length, room, &width);
	while (length >= least && cell->bytes[length] != ',')
		length--;
	return length < least ? 0 : length;
}

/*
 * Writes what fits of a value into `room` positions, at least 1: whole names,
 * or as much as there is room for with an ellipsis.  Returns the positions
 * taken.
 */
static unsigned int
put_cell(struct output *output, enum column column,
    const struct answer_row *answer, unsigned int room)
{
	struct output cell;
	unsigned int width;
	size_t length;

	output_begin(&cell, -1);
	put_value(&cell, column, answer);
	width = display_width(cell.bytes, cell.length);
	if (width <= room) { /* the cell may not hold all of a long value */
		put_value(output, column, answer);
		return width;
	}
	if (column == COLUMN_ALL_NAMES || column == COLUMN_ALIASES) {
		length = fit_names(&cell, column, answer, room);
		output_put(output, cell.bytes, length);
		if (length > 0)
			return display_width(cell.bytes, length);
	}
	length = display_width_fitting(cell.bytes, cell.length, room - 1,
	    &width);
	output_put(output, cell.bytes, length);
	output_puts(output, ellipsis);
	return width + 1;
}

/* Writes a line, up to the end of the terminal's. */
static void
put_line(struct writer *writer, const struct answer_row *answer)
{
	unsigned int position = 0, begin = 0, left, room;
	size_t i;

	for (i = 0; i < writer->columns->count; i++) {
		room = writer->layout.width[i];
		if (room == 0 || begin >= line_width(writer))
			continue;
		left = line_width(writer) - begin;
		for (; position < begin; position++)
			output_byte(writer->output, ' ');
		position += put_cell(writer->output,
		    (enum column)writer->columns->list[i], answer,
		    room < left ? room : left);
		begin += room + COLUMN_GAP;
	}
}

static void
put_headings(struct writer *writer)
{
	if (writer->colour)
		output_puts(writer->output, "\x1b[1m");
	put_line(writer, NULL);
	if (writer->colour)
		output_puts(writer->output, "\x1b[m");
	output_byte(writer->output, '\n');
}

void
format_table_row(struct writer *writer, const struct answer_row *answer)
{
	if (writer->layout.stale)
		column_layout_make(&writer->layout, writer->columns,
		    line_width(writer),
		    writer->default_columns && !writer->begun);
	if (writer->headings && !writer->begun)
		put_headings(writer);
	writer->begun = true;
	put_line(writer, answer);
	output_byte(writer->output, '\n');
}
