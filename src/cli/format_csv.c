/* SPDX-License-Identifier: MIT */
/* csv: as in RFC 4180, but lines end with LF.  Scripts rely on it. */
#include "format.h"

#include <string.h>

/* Writes the inside of a quoted field, with its quotes doubled. */
static void
put_inside(struct output *output, const char *text)
{
	output_escaped(output, text, strlen(text), "\"", '"');
}

/* Writes a text, which contains no line end. */
static bool
put_text(struct output *output, const char *text)
{
	if (text == NULL)
		return false;
	if (strpbrk(text, ",\"") == NULL) {
		output_puts(output, text);
		return true;
	}
	output_byte(output, '"');
	put_inside(output, text);
	output_byte(output, '"');
	return true;
}

static bool
put_aliases(struct output *output, const struct portinfo_row *row)
{
	struct portinfo_aliases aliases;
	const char *first = portinfo_first_alias(&aliases, row);
	const char *alias = portinfo_next_alias(&aliases);

	if (alias == NULL)
		return put_text(output, first);
	output_byte(output, '"');
	put_inside(output, first);
	for (; alias != NULL; alias = portinfo_next_alias(&aliases)) {
		output_byte(output, ',');
		put_inside(output, alias);
	}
	output_byte(output, '"');
	return true;
}

static bool
put_query(struct output *output, const struct answer *answer)
{
	size_t length = answer->query_length;
	bool plain = memchr(answer->query, ',', length) == NULL &&
	    memchr(answer->query, '"', length) == NULL;

	if (!plain)
		output_byte(output, '"');
	output_show_escaped(output, answer->query, length, "\"", '"');
	if (!plain)
		output_byte(output, '"');
	return length > 0;
}

/* Returns false if the field is empty. */
static bool
put_field(struct output *output, enum column column,
    const struct answer *answer)
{
	if (column == COLUMN_QUERY)
		return put_query(output, answer);
	if (answer->row == NULL)
		return false;
	if (column == COLUMN_ALIASES)
		return put_aliases(output, answer->row);
	if (column != COLUMN_PORT)
		return put_text(output, column_text(column, answer));
	column_put(output, column, answer, "");
	return true;
}

static void
begin(struct writer *writer)
{
	size_t i;

	for (i = 0; writer->headings && i < writer->columns->count; i++) {
		if (i > 0)
			output_byte(writer->output, ',');
		output_puts(writer->output,
		    column_names[writer->columns->list[i]]);
	}
	if (writer->headings)
		output_byte(writer->output, '\n');
	writer->begun = true;
}

void
format_csv_row(struct writer *writer, const struct answer *answer)
{
	const struct columns *columns = writer->columns;
	size_t i;

	if (!writer->begun)
		begin(writer);
	for (i = 0; i < columns->count; i++) {
		enum column column = (enum column)columns->list[i];

		if (i > 0)
			output_byte(writer->output, ',');
		if (!put_field(writer->output, column, answer) &&
		    columns->count == 1) /* an empty line is no record */
			output_puts(writer->output, "\"\"");
	}
	output_byte(writer->output, '\n');
}

/* Without any row, writes the headings alone. */
void
format_csv_end(struct writer *writer)
{
	if (!writer->begun)
		begin(writer);
}
