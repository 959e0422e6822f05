/* SPDX-License-Identifier: MIT */
/* csv: as in RFC 4180, but lines end with LF.  Scripts rely on it. */
#include "format.h"

#include <string.h>

/* A field with one of these is quoted; texts contain no line end. */
static const char special[] = ",\"";

static bool
is_plain(const char *text)
{
	return strpbrk(text, special) == NULL;
}

/* Writes the inside of a quoted field, with its quotes doubled. */
static void
put_inside(struct output *output, const char *text, size_t length)
{
	output_escaped(output, text, length, "\"", '"');
}

static void
put_text(struct output *output, const char *text)
{
	if (is_plain(text)) {
		output_puts(output, text);
		return;
	}
	output_byte(output, '"');
	put_inside(output, text, strlen(text));
	output_byte(output, '"');
}

static void
put_aliases(struct output *output, const struct portinfo_row *row)
{
	struct portinfo_aliases aliases;
	const char *first = portinfo_first_alias(&aliases, row);
	const char *alias = portinfo_next_alias(&aliases);

	if (alias == NULL) {
		put_text(output, first);
		return;
	}
	output_byte(output, '"');
	put_inside(output, first, strlen(first));
	for (; alias != NULL; alias = portinfo_next_alias(&aliases)) {
		output_byte(output, ',');
		put_inside(output, alias, strlen(alias));
	}
	output_byte(output, '"');
}

static void
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
}

static bool
is_empty(enum column column, const struct answer *answer)
{
	struct portinfo_aliases aliases;

	if (column == COLUMN_QUERY)
		return answer->query_length == 0;
	if (answer->row == NULL)
		return true;
	if (column == COLUMN_ALIASES)
		return portinfo_first_alias(&aliases, answer->row) == NULL;
	return column != COLUMN_PORT && column_text(column, answer) == NULL;
}

static void
put_field(struct output *output, enum column column,
    const struct answer *answer)
{
	if (column == COLUMN_QUERY)
		put_query(output, answer);
	else if (column == COLUMN_ALIASES)
		put_aliases(output, answer->row);
	else if (column == COLUMN_PORT)
		column_put(output, column, answer, "");
	else
		put_text(output, column_text(column, answer));
}

static void
begin(struct writer *writer)
{
	size_t i;

	for (i = 0; writer->headings && i < writer->columns->count; i++) {
		if (i > 0)
			output_byte(writer->output, ',');
		output_puts(writer->output,
		    column_name(writer->columns->list[i]));
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
		if (!is_empty(column, answer))
			put_field(writer->output, column, answer);
		else if (columns->count == 1) /* else no record */
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
