/* SPDX-License-Identifier: MIT */
/* csv: as in RFC 4180, but lines end with LF.  Scripts rely on it. */
#include "format.h"

static void
put_escaped(struct output *output, struct pi_span text)
{
	output_show_escaped(output, text, "\"", '"');
}

/* Writes a text, which contains no line end, and other aliases, if any. */
static void
put_texts(struct output *output, struct pi_span text,
    struct portinfo_aliases *others, bool is_alone)
{
	const char *alias = others == NULL ? NULL :
	    portinfo_next_alias(others);
	bool is_quoted = alias != NULL ||
	    memchr(text.bytes, ',', text.length) != NULL ||
	    memchr(text.bytes, '"', text.length) != NULL ||
	    (is_alone && text.length == 0); /* an empty line is no record */

	if (is_quoted)
		output_byte(output, '"');
	put_escaped(output, text);
	for (; alias != NULL; alias = portinfo_next_alias(others)) {
		output_byte(output, ',');
		put_escaped(output, pi_span(alias));
	}
	if (is_quoted)
		output_byte(output, '"');
}

static void
put_field(struct output *output, enum column column,
    const struct answer_row *answer, bool is_alone)
{
	struct portinfo_aliases aliases;
	const char *first;

	if (column == COLUMN_PORT) {
		column_put(output, column, answer, is_alone ? "\"\"" : "");
	} else if (column == COLUMN_ALIASES) {
		first = portinfo_first_alias(&aliases, answer->row);
		put_texts(output, pi_span(first == NULL ? "" : first),
		    &aliases, is_alone);
	} else {
		put_texts(output, column_text(column, answer), NULL, is_alone);
	}
}

static void
begin(struct writer *writer)
{
	size_t i;

	writer->begun = true;
	if (!writer->headings)
		return;
	for (i = 0; i < writer->columns->count; i++) {
		if (i > 0)
			output_byte(writer->output, ',');
		output_puts(writer->output,
		    column_names[writer->columns->list[i]]);
	}
	output_byte(writer->output, '\n');
}

void
format_csv_row(struct writer *writer, const struct answer_row *answer)
{
	const struct columns *columns = writer->columns;
	size_t i;

	if (!writer->begun)
		begin(writer);
	for (i = 0; i < columns->count; i++) {
		if (i > 0)
			output_byte(writer->output, ',');
		put_field(writer->output, (enum column)columns->list[i],
		    answer, columns->count == 1);
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
