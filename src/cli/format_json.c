/* SPDX-License-Identifier: MIT */
/*
 * json: an array of objects.  Each is on a line of its own after a blank or a
 * comma: lines can be searched, and a row is complete as soon as it is
 * written.  jsonl: the objects alone.  Scripts rely on both.
 */
#include "format.h"

/* Writes a string, or null if it is empty. */
static void
put_string(struct output *output, struct pi_span text)
{
	if (text.length == 0) {
		output_puts(output, "null");
		return;
	}
	output_byte(output, '"');
	output_show_escaped(output, text, "\"\\", '\\');
	output_byte(output, '"');
}

/* Writes the first port, and the last one as a member of its own. */
static void
put_ports(struct output *output, const struct portinfo_row *row)
{
	if (row->classes == 0) {
		output_puts(output, "null,\"last\":null");
		return;
	}
	output_number(output, row->first);
	output_puts(output, ",\"last\":");
	output_number(output, row->last);
}

static void
put_transports(struct output *output, unsigned int transports)
{
	const char *separator = "";
	unsigned int bit;

	output_byte(output, '[');
	for (bit = 1; bit <= transports; bit <<= 1) {
		if ((transports & bit) == 0)
			continue;
		output_puts(output, separator);
		put_string(output, pi_span(portinfo_transport_names(bit)));
		separator = ",";
	}
	output_byte(output, ']');
}

static void
put_aliases(struct output *output, const struct portinfo_row *row)
{
	struct portinfo_aliases aliases;
	const char *alias = portinfo_first_alias(&aliases, row);
	const char *separator = "";

	output_byte(output, '[');
	for (; alias != NULL; alias = portinfo_next_alias(&aliases)) {
		output_puts(output, separator);
		put_string(output, pi_span(alias));
		separator = ",";
	}
	output_byte(output, ']');
}

static void
put_member(struct output *output, enum column column,
    const struct answer_row *answer)
{
	output_byte(output, '"');
	output_puts(output, column_names[column]);
	output_puts(output, column == COLUMN_TRANSPORT ? "s\":" : "\":");
	switch (column) {
	case COLUMN_PORT:
		put_ports(output, answer->row);
		break;
	case COLUMN_TRANSPORT:
		put_transports(output, answer->row->transports);
		break;
	case COLUMN_ALIASES:
		put_aliases(output, answer->row);
		break;
	default:
		put_string(output, column_text(column, answer));
		break;
	}
}

void
format_jsonl_row(struct writer *writer, const struct answer_row *answer)
{
	struct output *output = writer->output;
	const char *separator = "{";
	unsigned int done = 0;
	size_t i;

	for (i = 0; i < writer->columns->count; i++) {
		enum column column = (enum column)writer->columns->list[i];

		if ((done & 1U << column) != 0)
			continue; /* names of members are unique */
		done |= 1U << column;
		output_puts(output, separator);
		put_member(output, column, answer);
		separator = ",";
	}
	output_puts(output, "}\n");
}

void
format_json_row(struct writer *writer, const struct answer_row *answer)
{
	output_puts(writer->output, writer->begun ? "," : "[\n ");
	writer->begun = true;
	format_jsonl_row(writer, answer);
}

void
format_json_end(struct writer *writer)
{
	output_puts(writer->output, writer->begun ? "]\n" : "[]\n");
}
