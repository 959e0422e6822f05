/* SPDX-License-Identifier: MIT */
/* table: for a person at a terminal. */
#include "format.h"

#include <string.h>

enum { GAP = 2 };

static const char empty[8] = "-";

/* Columns of the screen that a text takes: one a character. */
static unsigned int
screen_width(const char *bytes, size_t length)
{
	unsigned int width = 0;
	size_t i;

	for (i = 0; i < length; i++)
		width += ((unsigned char)bytes[i] & 0xc0) != 0x80;
	return width;
}

/* Bytes of the characters that fit into so many columns of the screen. */
static size_t
fitting(const char *bytes, size_t length, unsigned int width)
{
	size_t i;

	for (i = 0; i < length; i++)
		if (((unsigned char)bytes[i] & 0xc0) != 0x80 && width-- == 0)
			break;
	return i;
}

static void
widen(struct writer *writer, size_t column, unsigned int width)
{
	if (width > writer->widths[column])
		writer->widths[column] = width;
}

static void
measure(struct writer *writer, const struct answer *answer)
{
	struct output cell;
	size_t i;

	for (i = 0; i < writer->columns->count; i++) {
		output_begin(&cell, -1);
		column_put(&cell, writer->columns->list[i], answer, empty);
		widen(writer, i, screen_width(cell.bytes, cell.length));
	}
}

/* Puts a cell, padded but in the last column, there cut to the terminal. */
static void
put_cell(struct writer *writer, size_t column, const struct output *cell,
    unsigned int *begin)
{
	unsigned int width = screen_width(cell->bytes, cell->length);
	bool is_last = column + 1 == writer->columns->count;

	if (is_last && writer->width > *begin + 1 &&
	    width > writer->width - *begin) {
		output_put(writer->output, cell->bytes, fitting(cell->bytes,
		    cell->length, writer->width - *begin - 1));
		output_puts(writer->output, "\xe2\x80\xa6");
	} else {
		output_put(writer->output, cell->bytes, cell->length);
	}
	while (!is_last && width++ < writer->widths[column] + GAP)
		output_put(writer->output, " ", 1);
	*begin += writer->widths[column] + GAP;
}

static void
write_headings(struct writer *writer)
{
	struct output cell;
	unsigned int place = 0;
	size_t i, k;

	for (i = 0; i < writer->columns->count; i++) {
		const char *name = column_name(writer->columns->list[i]);

		output_begin(&cell, -1);
		for (k = 0; name[k] != '\0'; k++)
			cell.bytes[k] = (char)(name[k] - 'a' + 'A');
		cell.length = k;
		widen(writer, i, (unsigned int)k);
		put_cell(writer, i, &cell, &place);
	}
	output_byte(writer->output, '\n');
}

static void
write_row(struct writer *writer, const struct answer *answer)
{
	struct output cell;
	unsigned int begin = 0;
	size_t i;

	if (writer->headings && !writer->begun)
		write_headings(writer);
	writer->begun = true;
	for (i = 0; i < writer->columns->count; i++) {
		output_begin(&cell, -1);
		column_put(&cell, writer->columns->list[i], answer, empty);
		put_cell(writer, i, &cell, &begin);
	}
	output_byte(writer->output, '\n');
}

const struct format format_table = { .name = "table", .measure = measure,
	.row = write_row };
