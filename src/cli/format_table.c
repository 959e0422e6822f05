/* SPDX-License-Identifier: MIT */
/* table: aligned columns for a terminal. */
#include "format.h"

#include <string.h>

#include "display_width.h"

static const char empty[] = "-";
static const char ellipsis[] = "\xe2\x80\xa6";

struct line {
	struct writer *writer;
	const struct answer *answer; /* NULL: headings */
	unsigned int begin;	     /* position of the next column */
	unsigned int position;	     /* after what was written */
};

static void
widen(unsigned int *width, unsigned int least)
{
	if (least > *width)
		*width = least;
}

static void
fill_cell(struct output *cell, enum column column, const struct answer *answer)
{
	output_begin(cell, -1);
	column_put(cell, column, answer, empty);
}

static void
fill_heading(struct output *cell, enum column column)
{
	const char *name;

	output_begin(cell, -1);
	for (name = column_name(column); *name != '\0'; name++)
		output_byte(cell, (char)(*name - 'a' + 'A'));
}

/* Widens a column to fit a cell. */
static void
measure_cell(struct column_layout *layout, size_t column,
    const struct output *cell)
{
	unsigned int width = display_width(cell->bytes, cell->length);

	widen(&layout->natural[column], width == 0 ? 1 : width);
	layout->stale = true;
}

void
format_table_measure(struct writer *writer, const struct answer *answer)
{
	const struct columns *columns = writer->columns;
	struct column_layout *layout = &writer->layout;
	const char *name = column_text(COLUMN_NAME, answer);
	struct output cell;
	size_t i;

	if (name != NULL) /* and an ellipsis for the aliases */
		widen(&layout->name, display_width(name, strlen(name)) + 1);
	for (i = 0; i < columns->count; i++) {
		enum column column = (enum column)columns->list[i];

		if (writer->headings) {
			fill_heading(&cell, column);
			measure_cell(layout, i, &cell);
		}
		fill_cell(&cell, column, answer);
		measure_cell(layout, i, &cell);
	}
}

/*
 * Writes what fits into `room` positions, at least 1, with an ellipsis where
 * it is cut.  Returns the positions taken.
 */
static unsigned int
put_cut(struct output *output, const struct output *cell, unsigned int room)
{
	unsigned int width = display_width(cell->bytes, cell->length);
	size_t length;

	if (width <= room) {
		output_put(output, cell->bytes, cell->length);
		return width;
	}
	length = display_width_fitting(cell->bytes, cell->length, room - 1,
	    &width);
	output_put(output, cell->bytes, length);
	output_puts(output, ellipsis);
	return width + 1;
}

/* Writes a cell, unless its column is left out or beyond the line. */
static void
put_cell(struct line *line, size_t column, const struct output *cell)
{
	const struct writer *writer = line->writer;
	unsigned int room = writer->layout.width[column];

	if (room == 0 ||
	    (writer->width > 0 && line->begin >= writer->width))
		return;
	if (writer->width > 0 && room > writer->width - line->begin)
		room = writer->width - line->begin;
	for (; line->position < line->begin; line->position++)
		output_byte(writer->output, ' ');
	if (writer->width == 0 && cell->length == OUTPUT_SIZE) {
		/* The cell may not hold all of a long value. */
		column_put(writer->output, writer->columns->list[column],
		    line->answer, empty);
		line->position += room;
	} else {
		line->position += put_cut(writer->output, cell, room);
	}
	line->begin += room + COLUMN_GAP;
}

static void
write_headings(struct writer *writer)
{
	struct line line = { writer, NULL, 0, 0 };
	struct output cell;
	size_t i;

	if (writer->colour)
		output_puts(writer->output, "\x1b[1m");
	for (i = 0; i < writer->columns->count; i++) {
		fill_heading(&cell, (enum column)writer->columns->list[i]);
		put_cell(&line, i, &cell);
	}
	if (writer->colour)
		output_puts(writer->output, "\x1b[m");
	output_byte(writer->output, '\n');
}

void
format_table_row(struct writer *writer, const struct answer *answer)
{
	struct line line = { writer, answer, 0, 0 };
	struct output cell;
	size_t i;

	if (writer->layout.stale)
		column_layout_make(&writer->layout, writer->columns,
		    writer->width, writer->own_columns && !writer->begun);
	if (writer->headings && !writer->begun)
		write_headings(writer);
	writer->begun = true;
	for (i = 0; i < writer->columns->count; i++) {
		fill_cell(&cell, (enum column)writer->columns->list[i],
		    answer);
		put_cell(&line, i, &cell);
	}
	output_byte(writer->output, '\n');
}
