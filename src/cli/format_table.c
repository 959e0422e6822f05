/* SPDX-License-Identifier: MIT */
/* table: for a person at a terminal. */
#include "format.h"

#include <string.h>

#include "display_width.h"

static const char empty[] = "-";
static const char ellipsis[] = "\xe2\x80\xa6";

/* A line while it is written. */
struct line {
	struct writer *writer;
	const struct answer *answer; /* NULL: headings */
	unsigned int begin;	     /* of the next column */
	unsigned int place;	     /* that was written to */
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

/* Of what a cell is to be as wide as. */
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

	if (name != NULL) /* and an ellipsis instead of aliases */
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

/* Puts what fits into places, at least one, and shows where it was cut. */
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

/* Puts a cell in its place, unless its column is left out or has no room. */
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
	for (; line->place < line->begin; line->place++)
		output_byte(writer->output, ' ');
	if (writer->width == 0 && cell->length == OUTPUT_SIZE) {
		/* It may be longer than what a cell gathers. */
		column_put(writer->output, writer->columns->list[column],
		    line->answer, empty);
		line->place += room;
	} else {
		line->place += put_cut(writer->output, cell, room);
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
