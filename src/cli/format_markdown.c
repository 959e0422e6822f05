/* SPDX-License-Identifier: MIT */
/*
 * markdown: a note that reads back as the same rows, see portinfo(5).  Markup
 * in names and descriptions is escaped.
 */
#include "format.h"

#include <string.h>

#include "markdown.h"

/* The most names that a note may have in a cell. */
enum { NAMES_MAX = 64 };

static void
put(void *output, const char *bytes, size_t length)
{
	output_put(output, bytes, length);
}

static void
put_name(struct output *output, const char *name)
{
	const struct pi_markdown cell = { output, put };

	pi_markdown_name(&cell, name);
}

static void
put_description(struct output *output, const char *description)
{
	const struct pi_markdown cell = { output, put };

	if (description != NULL)
		pi_markdown_text(&cell, description, "\\`*_[]<>|~=&");
}

/*
 * Writes a separator of two names: ` / `, or `,` if there is a non-ASCII byte
 * beside it.  A note's reader takes a Unicode dash between blanks for the start
 * of a description, and a slash without blanks for a part of the name.
 */
static void
put_separator(struct output *output, const char *before, const char *after)
{
	bool blanks = ((unsigned char)before[strlen(before) - 1] |
	    (unsigned char)*after) < 0x80;

	output_puts(output, blanks ? " / " : ",");
}

/*
 * Writes the name, `alias` and the aliases after it, as many as a cell may
 * hold.  Returns the first alias that is left, or NULL.
 */
static const char *
put_names(struct output *output, const char *name, const char *alias,
    struct portinfo_aliases *aliases)
{
	const char *before = name;
	size_t count;

	put_name(output, name);
	for (count = 1; alias != NULL && count < NAMES_MAX; count++) {
		put_separator(output, before, alias);
		put_name(output, alias);
		before = alias;
		alias = portinfo_next_alias(aliases);
	}
	return alias;
}

/* Writes the cells after the names. */
static void
put_rest(struct output *output, const struct portinfo_row *row)
{
	output_puts(output, " | ");
	output_puts(output, portinfo_transport_names(row->transports));
	output_puts(output, " | ");
	put_description(output, row->description);
	output_puts(output, " |\n");
}

void
format_markdown_row(struct writer *writer, const struct answer_row *answer)
{
	const struct portinfo_row *row = answer->row;
	struct portinfo_aliases aliases;
	struct output *output = writer->output;
	const char *alias;

	if (row->source == NULL)
		return;
	if (!writer->begun && writer->headings)
		output_puts(output,
		    "| Port | Name | Transport | Description |\n"
		    "| ---- | ---- | --------- | ----------- |\n");
	writer->begun = true;
	alias = portinfo_first_alias(&aliases, row);
	do {
		output_puts(output, "| ");
		column_put(output, COLUMN_PORT, answer, "");
		output_puts(output, " | ");
		if (row->name == NULL)
			output_byte(output, '-');
		else
			alias = put_names(output, row->name, alias, &aliases);
		put_rest(output, row);
	} while (alias != NULL);
}
